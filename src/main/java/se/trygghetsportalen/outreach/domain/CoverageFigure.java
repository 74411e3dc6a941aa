package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** What is laid over the week. */
public enum CoverageFigure {
    PLANNED(true),
    WORKED(true),
    CONTACTS(false),
    OBSERVATIONS(false);

    private final boolean time;

    CoverageFigure(boolean time) {
        this.time = time;
    }

    /** Whether it is a time, counted in seconds, and not a number of things. */
    public boolean isTime() {
        return time;
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.coverage.figure." + name().toLowerCase(Locale.ROOT);
    }
}
