package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * What is looked at.
 *
 * @param from the first day
 * @param to the last day
 * @param district only this one, or null for all
 */
public record CoverageFilter(
        LocalDate from, LocalDate to, @Nullable DistrictId district) {
    /** A year and a day: what one page of a report holds. */
    public static final int MOST_DAYS = 366;

    private static final int FOUR_WEEKS = 28;

    /** The four weeks that end with the day. */
    public static CoverageFilter fourWeeksTo(LocalDate today, @Nullable DistrictId district) {
        return new CoverageFilter(today.minusDays(FOUR_WEEKS - 1L), today, district);
    }

    /** Whether it is a time that can be shown: forwards, and not too long. */
    public boolean isPossible() {
        long days = ChronoUnit.DAYS.between(from, to);
        return days >= 0 && days < MOST_DAYS;
    }

    public Instant begins() {
        return SwedishTime.startOf(from);
    }

    public Instant ends() {
        return SwedishTime.startOf(to.plusDays(1));
    }
}
