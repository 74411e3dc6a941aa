package se.trygghetsportalen.outreach.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.SwedishTime;

/** Which instant somebody means by a time on a Swedish clock. */
final class ContactMoment {
    private final Clock clock;
    private final @Nullable Instant stored;
    private final LocalTime shown;
    private @Nullable Instant firstRead;

    private ContactMoment(Clock clock, @Nullable Instant stored) {
        this.clock = clock;
        this.stored = stored;
        this.shown = SwedishTime.clockOf(stored == null ? clock.instant() : stored)
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }

    /** For something that has just happened: the last time, up to now, that a clock showed it. */
    static ContactMoment justNow(Clock clock) {
        return new ContactMoment(clock, null);
    }

    /** For something that is stored: the time nearest to the stored one. */
    static ContactMoment near(Clock clock, Instant stored) {
        return new ContactMoment(clock, stored);
    }

    /** What the field shows at first. */
    LocalTime shown() {
        return shown;
    }

    /** The instant that is meant by the time; what was shown and not changed is kept to the microsecond. */
    Instant instantOf(LocalTime at) {
        if (at.equals(shown)) {
            // The first try's time also for the next: what is sent again because the answer was lost is the same
            // contact.
            Instant first = firstRead == null ? stored == null ? clock.instant() : stored : firstRead;
            firstRead = first;
            return first;
        }
        return stored == null ? upToNow(at) : nearestTo(stored, at);
    }

    /** After midnight 23.50 was yesterday. */
    private Instant upToNow(LocalTime at) {
        Instant now = clock.instant();
        LocalDateTime today = SwedishTime.dayOf(now).atTime(at);
        Instant instant = SwedishTime.instantOf(today);
        return instant.isAfter(now.plus(Duration.ofMinutes(1))) ? SwedishTime.instantOf(today.minusDays(1)) : instant;
    }

    private static Instant nearestTo(Instant stored, LocalTime at) {
        return LongStream.rangeClosed(-1, 1)
                .mapToObj(days -> SwedishTime.instantOf(
                        SwedishTime.dayOf(stored).plusDays(days).atTime(at)))
                .min(Comparator.comparing(
                        candidate -> Duration.between(stored, candidate).abs()))
                .orElseThrow();
    }
}
