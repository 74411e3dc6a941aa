package se.trygghetsportalen.uikit;

import java.io.Serializable;
import java.util.List;

/**
 * What a {@link PortalChart} draws.
 *
 * @param categoryLabel what the categories are: "Månad"
 * @param categories in the order shown
 * @param unit after a number: "kontakter"; empty for none
 * @param horizontal bars that lie down, for categories with long names
 * @param stacked bars on each other, where the parts make a whole
 */
public record ChartModel(
        ChartKind kind,
        String categoryLabel,
        List<String> categories,
        List<ChartSeries> series,
        String unit,
        boolean horizontal,
        boolean stacked)
        implements Serializable {
    /** The most series that can be told apart; a heat map takes any number. */
    public static final int MOST_SERIES = 6;

    public ChartModel {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (ChartSeries one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("the series " + one.name() + " has "
                        + one.values().size() + " values for " + categories.size() + " categories");
            }
        }
        if (kind != ChartKind.HEAT && series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("more than " + MOST_SERIES + " series cannot be told apart");
        }
    }

    /** Standing, side by side, without a unit. */
    public static ChartModel of(ChartKind kind, String categoryLabel, List<String> categories, ChartSeries... series) {
        return new ChartModel(kind, categoryLabel, categories, List.of(series), "", false, false);
    }

    /** The same with a unit after each number. */
    public ChartModel withUnit(String ownUnit) {
        return new ChartModel(kind, categoryLabel, categories, series, ownUnit, horizontal, stacked);
    }

    /** The same with bars that lie down. */
    public ChartModel lyingDown() {
        return new ChartModel(kind, categoryLabel, categories, series, unit, true, stacked);
    }

    /** The same with the series on each other. */
    public ChartModel onEachOther() {
        return new ChartModel(kind, categoryLabel, categories, series, unit, horizontal, true);
    }
}
