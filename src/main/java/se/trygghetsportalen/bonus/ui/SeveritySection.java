package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import se.trygghetsportalen.bonus.Fairness.Report;
import se.trygghetsportalen.bonus.domain.Severity;
import se.trygghetsportalen.uikit.ChartKind;
import se.trygghetsportalen.uikit.ChartModel;
import se.trygghetsportalen.uikit.ChartSeries;
import se.trygghetsportalen.uikit.PortalChart;

/** How strict or mild each assessor is beside the others. */
class SeveritySection extends Section {
    private final transient Report report;

    SeveritySection(Report report) {
        this.report = report;
        addClassName("section");
        List<Severity> severities = report.severities();
        ChartModel model = ChartModel.of(
                        ChartKind.BAR,
                        getTranslation("bonus.fairness.assessor"),
                        severities.stream().map(this::category).toList(),
                        new ChartSeries(
                                getTranslation("bonus.fairness.severity.same"),
                                severities.stream().map(Severity::same).toList()),
                        new ChartSeries(
                                getTranslation("bonus.fairness.severity.plain"),
                                severities.stream().map(Severity::plain).toList()))
                .withUnit(getTranslation("bonus.fairness.severity.unit"))
                .lyingDown();
        add(
                new H2(getTranslation("bonus.fairness.severity")),
                new Paragraph(getTranslation("bonus.fairness.severity.how")),
                new PortalChart(getTranslation("bonus.fairness.severity.chart"), sentence(), model));
        List<Severity> few = severities.stream().filter(Severity::restsOnFew).toList();
        if (!few.isEmpty()) {
            add(new Paragraph(getTranslation(
                    "bonus.fairness.severity.few",
                    few.stream().map(this::name).collect(Collectors.joining(", ")),
                    Severity.FEW)));
        }
    }

    private String sentence() {
        Severity strictest = report.severities().getFirst();
        Severity mildest = report.severities().getLast();
        if (strictest.same().signum() == 0 && mildest.same().signum() == 0) {
            return getTranslation("bonus.fairness.severity.level");
        }
        return getTranslation(
                "bonus.fairness.severity.sentence",
                name(strictest),
                strictest.same().abs(),
                name(mildest),
                mildest.same().abs());
    }

    private String category(Severity severity) {
        return getTranslation("bonus.fairness.severity.compared", name(severity), severity.compared());
    }

    private String name(Severity severity) {
        return report.names().getOrDefault(severity.assessor(), "");
    }
}
