package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import se.trygghetsportalen.bonus.Fairness.Report;
import se.trygghetsportalen.bonus.domain.LeftOut;
import se.trygghetsportalen.bonus.domain.LeftOut.Line;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.ChartKind;
import se.trygghetsportalen.uikit.ChartModel;
import se.trygghetsportalen.uikit.ChartSeries;
import se.trygghetsportalen.uikit.PortalChart;

/** What places and amounts hang on one assessor alone: for all of them in short, and for a chosen one row by row. */
class LeftOutSection extends Section {
    private final transient Report report;
    private final Div chosen = new Div();

    LeftOutSection(Report report) {
        this.report = report;
        addClassName("section");
        chosen.addClassName("assessment");
        Select<LeftOut> who = new Select<>();
        who.setLabel(getTranslation("bonus.fairness.without.who"));
        who.setItems(report.leftOut());
        who.setItemLabelGenerator(this::name);
        who.addValueChangeListener(change -> show(change.getValue()));
        add(
                new H2(getTranslation("bonus.fairness.without")),
                new Paragraph(getTranslation("bonus.fairness.without.how")),
                overview(),
                who,
                chosen);
        who.setValue(report.leftOut().getFirst());
    }

    private PortalChart overview() {
        List<LeftOut> all = report.leftOut();
        ChartModel model = ChartModel.of(
                        ChartKind.BAR,
                        getTranslation("bonus.fairness.assessor"),
                        all.stream().map(this::name).toList(),
                        counts("bonus.fairness.without.places", LeftOut::changedPlaces),
                        counts("bonus.fairness.without.amounts", LeftOut::changedAmounts))
                .withUnit(getTranslation("bonus.fairness.without.unit"))
                .lyingDown();
        LeftOut most = all.getFirst();
        boolean nothing = all.stream().allMatch(each -> each.changedPlaces() + each.changedAmounts() == 0);
        return new PortalChart(
                getTranslation("bonus.fairness.without.chart"),
                nothing
                        ? getTranslation("bonus.fairness.without.nothing")
                        : getTranslation(
                                "bonus.fairness.without.most",
                                name(most),
                                most.changedPlaces(),
                                most.lines().size(),
                                most.changedAmounts()),
                model);
    }

    private ChartSeries counts(String key, ToLongFunction<LeftOut> count) {
        return ChartSeries.ofCounts(
                getTranslation(key),
                report.leftOut().stream().map(count::applyAsLong).toList());
    }

    private void show(LeftOut without) {
        chosen.removeAll();
        chosen.add(places(without), amounts(without));
    }

    private PortalChart places(LeftOut without) {
        ChartModel model = model(
                without,
                ChartKind.SCATTER,
                line -> BigDecimal.valueOf(line.with().rank()),
                line -> BigDecimal.valueOf(line.without().rank()));
        return new PortalChart(
                getTranslation("bonus.fairness.without.places.chart", name(without)),
                getTranslation(
                        "bonus.fairness.without.places.sentence",
                        without.changedPlaces(),
                        without.lines().size(),
                        name(without)),
                model);
    }

    private PortalChart amounts(LeftOut without) {
        ChartModel model = model(
                        without,
                        ChartKind.BAR,
                        line -> BigDecimal.valueOf(line.with().amount().kronor()),
                        line -> BigDecimal.valueOf(line.without().amount().kronor()))
                .withUnit("kr");
        return new PortalChart(
                getTranslation("bonus.fairness.without.amounts.chart", name(without)),
                without.lines().stream()
                        .filter(Line::changesAmount)
                        .max(Comparator.comparing(LeftOutSection::difference))
                        .map(line -> getTranslation(
                                "bonus.fairness.without.amounts.sentence",
                                without.changedAmounts(),
                                without.lines().size(),
                                name(without),
                                association(line),
                                BonusWords.kronor(line.with().amount()),
                                BonusWords.kronor(line.without().amount())))
                        .orElseGet(() -> getTranslation("bonus.fairness.without.amounts.none", name(without))),
                model);
    }

    private ChartModel model(
            LeftOut without, ChartKind kind, Function<Line, BigDecimal> now, Function<Line, BigDecimal> then) {
        return ChartModel.of(
                        kind,
                        getTranslation("bonus.assessment.association"),
                        without.lines().stream().map(this::association).toList(),
                        new ChartSeries(
                                getTranslation("bonus.fairness.without.now"),
                                without.lines().stream().map(now).toList()),
                        new ChartSeries(
                                getTranslation("bonus.fairness.without.then", name(without)),
                                without.lines().stream().map(then).toList()))
                .lyingDown();
    }

    private static long difference(Line line) {
        Money with = line.with().amount();
        return Math.abs(with.kronor() - line.without().amount().kronor());
    }

    private String association(Line line) {
        return report.associations().getOrDefault(line.application(), "");
    }

    private String name(LeftOut without) {
        return report.names().getOrDefault(without.assessor(), "");
    }
}
