package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** Object mother: observations with safe defaults, reported two hours into an ordinary evening. */
public final class Observations {
    public static final Instant REPORTED_AT = Shifts.EVENING.plus(Duration.ofHours(2));
    public static final Mark REPORTED = new Mark(REPORTED_AT, Shifts.WORKER);
    public static final Mark LATER = new Mark(REPORTED_AT.plus(Duration.ofHours(20)), new ActorId(Ids.next()));

    private Observations() {}

    /** A tag on a wall, not the worst. */
    public static ObservationContent content() {
        return content(ObservationCategory.GRAFFITI);
    }

    public static ObservationContent content(ObservationCategory category) {
        return new ObservationContent(
                category, "Gångtunneln under järnvägen", Severity.MEDIUM, "Hela norra väggen är klottrad");
    }

    public static ReportedObservation reported() {
        return reported(ShiftId.next(), REPORTED_AT.plus(Duration.ofHours(24)));
    }

    public static ReportedObservation reported(ShiftId shift, @Nullable Instant fixBy) {
        return new ReportedObservation(
                ObservationId.next(),
                new ObservationReport(
                        shift, StopId.next(), ArenaId.next(), DistrictId.next(), REPORTED, content(), fixBy, null),
                1);
    }

    public static AssignedObservation assigned() {
        return reported().assign("Gatukontoret", LATER);
    }

    public static FixedObservation fixed() {
        return assigned().fix(LATER, "Sanerat", null);
    }

    public static Observation in(ObservationState state) {
        return switch (state) {
            case REPORTED -> reported();
            case ASSIGNED -> assigned();
            case FIXED -> fixed();
            case VERIFIED -> fixed().verify(roundOn(LATER.at()), LATER);
        };
    }

    /** Another round, started then. */
    public static StartedShift roundOn(Instant started) {
        return Shifts.planned().start(new Mark(started, Shifts.COLLEAGUE));
    }
}
