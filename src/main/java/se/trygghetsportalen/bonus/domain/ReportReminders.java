package se.trygghetsportalen.bonus.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On which days associations are reminded to report, counted from the day by which they report. */
public final class ReportReminders {
    /** A month and a week before, the day after, and two weeks after. */
    public static final List<Integer> DAYS = List.of(-30, -7, 1, 14);

    private ReportReminders() {}

    /**
     * The reminder that is due: the latest whose day has come. Earlier ones that were missed are not made up for.
     *
     * @return one of {@link #DAYS}, or empty while it is too early for any
     */
    public static Optional<Integer> due(LocalDate reportBy, LocalDate today) {
        return DAYS.reversed().stream()
                .filter(days -> !today.isBefore(reportBy.plusDays(days)))
                .findFirst();
    }

    /** The last day to report for which any reminder is due on that day. */
    public static LocalDate latest(LocalDate today) {
        return today.minusDays(DAYS.getFirst());
    }
}
