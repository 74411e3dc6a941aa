package se.trygghetsportalen.uikit;

/** How a {@link PortalChart} draws. */
public enum ChartKind {
    /** A bar for each category and series: amounts side by side. */
    BAR,
    /** A line for each series: how something changes over time. */
    LINE,
    /** A mark for each category and series, without a line between. */
    SCATTER,
    /** A square for each category (across) and series (down), darker the more: when in the week. */
    HEAT
}
