package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * A period for which figures are shown: a year or one of its quarters. Only whole ones, so that nobody can see a small
 * group in the difference between two periods of their own choice.
 *
 * @param year which year
 * @param quarter 1 to 4, or null for the whole year
 */
public record FigurePeriod(int year, @Nullable Integer quarter) {
    private static final int MONTHS = 12;
    private static final int MONTHS_IN_A_QUARTER = 3;

    public FigurePeriod {
        if (quarter != null && (quarter < 1 || quarter > 4)) {
            throw new IllegalArgumentException("No quarter " + quarter);
        }
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, quarter == null ? 1 : (quarter - 1) * MONTHS_IN_A_QUARTER + 1, 1);
    }

    /** Its months in order. */
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (int at = 0; at < (quarter == null ? MONTHS : MONTHS_IN_A_QUARTER); at++) {
            months.add(YearMonth.from(first()).plusMonths(at));
        }
        return List.copyOf(months);
    }

    /** Its first instant. */
    public Instant begins() {
        return SwedishTime.startOf(first());
    }

    /** The first instant after it. */
    public Instant ends() {
        return SwedishTime.startOf(first().plusMonths(quarter == null ? MONTHS : MONTHS_IN_A_QUARTER));
    }
}
