package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import se.trygghetsportalen.bonus.domain.Simulation;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.ChartKind;
import se.trygghetsportalen.uikit.ChartModel;
import se.trygghetsportalen.uikit.ChartSeries;
import se.trygghetsportalen.uikit.PortalChart;
import se.trygghetsportalen.uikit.Tone;

/** What terms would give every association beside what it is given now: sums, a table, and a chart of the differences. */
class SimulationSection extends Section {
    /** More bars than this cannot be read; the table has every association. */
    private static final int MOST_BARS = 20;

    /** @param names what each of the terms is called */
    SimulationSection(String title, Simulation simulation, List<String> names) {
        addClassNames("card", "section", "simulation");
        add(new H2(title));
        if (simulation.leftOut() > 0) {
            add(AssessmentWords.bar(
                    VaadinIcon.LOCK, Tone.WARNING, getTranslation("bonus.what-if.left-out", simulation.leftOut())));
        }
        if (simulation.rows().isEmpty()) {
            return;
        }
        if (!simulation.sums().isEmpty()) {
            add(BonusWords.list(IntStream.range(0, names.size())
                    .mapToObj(at -> getTranslation(
                            "bonus.what-if.sum",
                            names.get(at),
                            BonusWords.kronor(simulation.sums().get(at + 1)),
                            BonusWords.kronor(simulation.sums().getFirst())))
                    .toList()));
        }
        boolean differs = simulation.rows().stream().anyMatch(row -> most(row) != 0);
        if (differs) {
            add(charts(simulation, names));
        } else {
            add(new Paragraph(getTranslation("bonus.what-if.no-difference")));
        }
        add(new SimulationTable(simulation, names));
    }

    /** One for each of the terms, the associations in the same order in all of them: those first that are moved most. */
    private Div charts(Simulation simulation, List<String> names) {
        List<Simulation.Row> rows = simulation.rows().stream()
                .sorted(Comparator.comparingLong(SimulationSection::most).reversed())
                .limit(MOST_BARS)
                .toList();
        Div charts = new Div();
        charts.addClassName("simulation-charts");
        for (int at = 0; at < names.size(); at++) {
            int place = at;
            ChartModel model = ChartModel.of(
                            ChartKind.BAR,
                            getTranslation("bonus.assessment.association"),
                            rows.stream().map(Simulation.Row::name).toList(),
                            ChartSeries.ofCounts(
                                    getTranslation("bonus.what-if.difference"),
                                    rows.stream()
                                            .map(row -> row.difference(place).kronor())
                                            .toList()))
                    .withUnit(getTranslation("bonus.what-if.kronor"))
                    .lyingDown();
            charts.add(new PortalChart(
                    getTranslation("bonus.what-if.chart", names.get(at)),
                    sentence(simulation, names.get(at), at),
                    model));
        }
        return charts;
    }

    private String sentence(Simulation simulation, String name, int at) {
        long more = simulation.rows().stream()
                .filter(row -> row.difference(at).isPositive())
                .count();
        long less = simulation.rows().stream()
                .filter(row -> row.difference(at).isNegative())
                .count();
        return getTranslation(
                "bonus.what-if.sentence", name, more, less, simulation.rows().size() - more - less);
    }

    /** How far the association's amount is moved at most. */
    private static long most(Simulation.Row row) {
        return IntStream.range(0, row.then().size())
                .mapToObj(row::difference)
                .mapToLong(difference -> Math.abs(difference.kronor()))
                .max()
                .orElse(0);
    }

    /** A difference with its sign, for people. */
    static String signed(Money difference) {
        if (difference.isZero()) {
            return "±" + BonusWords.kronor(difference);
        }
        return difference.isPositive()
                ? "+" + BonusWords.kronor(difference)
                : "\u2212" + BonusWords.kronor(difference.negated());
    }
}
