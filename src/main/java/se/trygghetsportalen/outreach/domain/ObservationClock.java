package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How soon what was observed should have been seen to. Graffiti and litter: 24 hours (the municipality's programme,
 * measure 24), hours that pass and not hours on the wall. Vandalism: as the municipality has set. The rest has no clock.
 *
 * @param vandalism the municipality's time for vandalism
 */
public record ObservationClock(Duration vandalism) {
    private static final Duration A_DAY = Duration.ofHours(24);

    /** The last moment at which it is in time, or empty where there is no clock. */
    public Optional<Instant> fixBy(ObservationCategory category, Instant reportedAt) {
        return switch (category) {
            case GRAFFITI, LITTER -> Optional.of(reportedAt.plus(A_DAY));
            case VANDALISM -> Optional.of(reportedAt.plus(vandalism));
            case LIGHTING, VEGETATION, TRAFFIC, SCHOOL_ROUTE, BUILDING, SURVEILLANCE_NEED -> Optional.empty();
        };
    }
}
