package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.domain.ActivityFigures;
import se.trygghetsportalen.activity.domain.ActivityFigures.Hours;
import se.trygghetsportalen.activity.domain.GenderGroup;
import se.trygghetsportalen.shared.SuppressedTable;
import se.trygghetsportalen.uikit.ChartKind;
import se.trygghetsportalen.uikit.ChartModel;
import se.trygghetsportalen.uikit.ChartSeries;
import se.trygghetsportalen.uikit.PortalChart;

/** The figures as drawings, each with a sentence that says what it shows. What is hidden in a table is not drawn. */
final class FigureCharts {
    private FigureCharts() {}

    /** Hours, month by month. */
    static PortalChart hours(ActivityFigures figures, Locale locale) {
        List<String> months = figures.months().stream()
                .map(each -> each.month().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
        ChartModel model = ChartModel.of(
                        ChartKind.BAR,
                        text("activity.figures.month"),
                        months,
                        series("activity.figures.opening", figures, Hours::opening),
                        series("activity.figures.group", figures, Hours::group),
                        series("activity.figures.produced", figures, Hours::produced))
                .withUnit(text("activity.figures.hours-unit"));
        ActivityWords words = new ActivityWords(locale, UI.getCurrent()::getTranslation);
        Hours all = figures.hours();
        return new PortalChart(
                text("activity.figures.hours.title"),
                text(
                        "activity.figures.hours.sentence",
                        words.hours(all.opening()),
                        words.hours(all.group()),
                        words.hours(all.produced())),
                model);
    }

    private static ChartSeries series(String key, ActivityFigures figures, ToLongFunction<Hours> part) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        figures.months().forEach(each -> values.add(ActivityWords.hoursOf(part.applyAsLong(each.hours()))));
        return new ChartSeries(text(key), values);
    }

    /** Visits by youth centre and gender. */
    static PortalChart visits(SuppressedTable visits, List<String> names) {
        ChartSeries[] series = IntStream.range(0, GenderGroup.values().length)
                .mapToObj(column -> series(GenderGroup.values()[column], visits, names.size()))
                .toArray(ChartSeries[]::new);
        ChartModel model = ChartModel.of(ChartKind.BAR, text("activity.arena"), names, series)
                .withUnit(text("activity.figures.visits-unit"))
                .lyingDown()
                .onEachOther();
        String sentence = IntStream.range(0, names.size())
                .boxed()
                .filter(row -> visits.rowSum(row).isPresent())
                .max(Comparator.comparingInt(row -> visits.rowSum(row).orElse(0)))
                .map(row -> text(
                        "activity.figures.visits.most",
                        names.get(row),
                        visits.rowSum(row).orElse(0)))
                .orElseGet(() -> text("activity.figures.visits.few"));
        return new PortalChart(text("activity.figures.visits.title"), sentence, model);
    }

    private static ChartSeries series(GenderGroup group, SuppressedTable visits, int rows) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            OptionalInt count = visits.cell(row, group.ordinal());
            values.add(count.isPresent() ? BigDecimal.valueOf(count.getAsInt()) : null);
        }
        return new ChartSeries(text(group.textKey()), values);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
