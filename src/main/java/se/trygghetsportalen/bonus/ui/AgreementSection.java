package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.Fairness.OnCriterion;
import se.trygghetsportalen.bonus.Fairness.Report;
import se.trygghetsportalen.bonus.domain.Agreement;
import se.trygghetsportalen.uikit.ChartKind;
import se.trygghetsportalen.uikit.ChartModel;
import se.trygghetsportalen.uikit.ChartSeries;
import se.trygghetsportalen.uikit.PortalChart;

/** How far assessors agree, on all criteria together and on each. */
class AgreementSection extends Section {
    private final transient List<OnCriterion> criteria;
    private final transient Agreement all;

    AgreementSection(Report report) {
        criteria = report.byCriterion();
        all = Objects.requireNonNull(report.agreement());
        addClassName("section");
        add(
                new H2(getTranslation("bonus.fairness.agreement")),
                new Paragraph(getTranslation("bonus.fairness.agreement.how")),
                new PortalChart(
                        getTranslation("bonus.fairness.agreement.chart"),
                        sentence(),
                        model(
                                "%",
                                series("bonus.fairness.agreement.same", Agreement::same),
                                series("bonus.fairness.agreement.within", Agreement::withinOne))),
                new Paragraph(getTranslation("bonus.fairness.alpha.how")),
                new PortalChart(
                        getTranslation("bonus.fairness.alpha.chart"),
                        verdict(all.alpha()),
                        model("", series("bonus.fairness.alpha", Agreement::alpha))));
    }

    private ChartModel model(String unit, ChartSeries... series) {
        List<String> categories = new ArrayList<>();
        categories.add(getTranslation("bonus.fairness.agreement.all"));
        criteria.forEach(each -> categories.add(each.criterion().name()));
        return ChartModel.of(ChartKind.BAR, getTranslation("bonus.fairness.criterion"), categories, series)
                .withUnit(unit)
                .lyingDown();
    }

    private ChartSeries series(String key, Function<Agreement, @Nullable BigDecimal> part) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        values.add(part.apply(all));
        criteria.forEach(each -> values.add(part.apply(each.agreement())));
        return new ChartSeries(getTranslation(key), values);
    }

    private String sentence() {
        String least = criteria.stream()
                .min(Comparator.comparing(each -> each.agreement().withinOne()))
                .map(each -> each.criterion().name())
                .orElse("");
        return getTranslation("bonus.fairness.agreement.sentence", all.pairs(), all.same(), all.withinOne(), least);
    }

    private String verdict(@Nullable BigDecimal alpha) {
        if (alpha == null) {
            return getTranslation("bonus.fairness.alpha.unknown");
        }
        if (alpha.compareTo(Agreement.RELIABLE) >= 0) {
            return getTranslation("bonus.fairness.alpha.reliable", alpha);
        }
        return alpha.compareTo(Agreement.TENTATIVE) >= 0
                ? getTranslation("bonus.fairness.alpha.tentative", alpha)
                : getTranslation("bonus.fairness.alpha.low", alpha);
    }
}
