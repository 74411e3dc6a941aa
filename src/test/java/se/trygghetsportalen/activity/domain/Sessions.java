package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SwedishTime;

/** Sessions to begin a test from. */
public final class Sessions {
    public static final Instant FROM = at("2026-11-23T16:00");
    public static final Instant TO = at("2026-11-23T21:00");
    public static final Mark MARK = new Mark(FROM, new ActorId(Ids.next()));
    public static final SessionReport REPORT = new SessionReport(90, 3, "De valde film och höll i tacokvällen.");

    private Sessions() {}

    public static Instant at(String swedishClock) {
        return SwedishTime.instantOf(LocalDateTime.parse(swedishClock));
    }

    public static SessionPlan plan(ArenaId arena) {
        return new SessionPlan(arena, FROM, TO, SessionKind.OPENING, "");
    }

    public static PlannedSession planned() {
        return new PlannedSession(SessionId.next(), plan(ArenaId.next()), 1);
    }
}
