package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** Object mother: shifts with safe defaults. */
public final class Shifts {
    /** An ordinary Friday evening in November, 18:00 Swedish time. */
    public static final Instant EVENING = Instant.parse("2026-11-20T17:00:00Z");

    public static final ActorId WORKER = new ActorId(Ids.next());
    public static final ActorId COLLEAGUE = new ActorId(Ids.next());
    public static final Mark MARK = new Mark(EVENING, WORKER);
    public static final ShiftSummary SUMMARY = new ShiftSummary("Lugnt", "Håll ett öga på stationen");

    private Shifts() {}

    /** 18:00–00:30 for two, one place, no note. */
    public static ShiftPlan plan() {
        return new ShiftPlan(
                EVENING,
                EVENING.plus(Duration.ofMinutes(390)),
                List.of(WORKER, COLLEAGUE),
                List.of(ArenaId.next()),
                "");
    }

    public static PlannedShift planned() {
        return new PlannedShift(ShiftId.next(), plan(), 1);
    }

    public static StartedShift started() {
        return planned().start(MARK);
    }

    public static Shift in(ShiftState state) {
        return switch (state) {
            case PLANNED -> planned();
            case STARTED -> started();
            case ENDED -> started().end(SUMMARY, MARK);
            case CANCELLED -> planned().cancel("För få kan den kvällen", MARK);
            case CLOSED -> started().end(SUMMARY, MARK).close(MARK);
        };
    }
}
