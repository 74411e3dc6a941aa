package se.trygghetsportalen.activity.persistence;

import static se.trygghetsportalen.generated.Tables.ACTIVITY_SESSION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.CancelledSession;
import se.trygghetsportalen.activity.domain.ClosedSession;
import se.trygghetsportalen.activity.domain.EndedSession;
import se.trygghetsportalen.activity.domain.HeldSession;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.generated.tables.records.ActivitySessionRecord;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;

/** Between a session and its row. */
final class SessionRows {
    private SessionRows() {}

    static ActivitySession session(ActivitySessionRecord row) {
        SessionId id = new SessionId(row.getId());
        SessionPlan plan = new SessionPlan(
                new ArenaId(row.getArenaId()),
                row.getPlannedFromAt(),
                row.getPlannedToAt(),
                SessionKind.valueOf(row.getKind()),
                row.getName());
        SessionReport report = new SessionReport(row.getProducedMinutes(), row.getProducers(), row.getReflection());
        int version = row.getVersion();
        return switch (SessionState.valueOf(row.getState())) {
            case PLANNED -> new PlannedSession(id, plan, version);
            case OPEN -> new OpenSession(id, plan, opened(row), version);
            case ENDED -> new EndedSession(id, plan, opened(row), ended(row), report, version);
            case CLOSED ->
                new ClosedSession(
                        id,
                        plan,
                        opened(row),
                        ended(row),
                        report,
                        mark(row.getClosedAt(), row.getClosedById()),
                        version);
            case CANCELLED ->
                new CancelledSession(
                        id, plan, row.getCancelReason(), mark(row.getCancelledAt(), row.getCancelledById()), version);
        };
    }

    /** Every column but the id. */
    static Map<Field<?>, @Nullable Object> columns(ActivitySession session) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        SessionPlan plan = session.plan();
        columns.put(ACTIVITY_SESSION.ARENA_ID, plan.arena().value());
        columns.put(ACTIVITY_SESSION.KIND, plan.kind().name());
        columns.put(ACTIVITY_SESSION.NAME, plan.name());
        columns.put(ACTIVITY_SESSION.PLANNED_FROM_AT, plan.from());
        columns.put(ACTIVITY_SESSION.PLANNED_TO_AT, plan.to());
        columns.put(ACTIVITY_SESSION.STATE, session.state().name());
        columns.put(ACTIVITY_SESSION.VERSION, session.version());
        SessionReport report = session instanceof HeldSession held ? held.report() : SessionReport.NOTHING;
        columns.put(ACTIVITY_SESSION.PRODUCED_MINUTES, report.producedMinutes());
        columns.put(ACTIVITY_SESSION.PRODUCERS, report.producers());
        columns.put(ACTIVITY_SESSION.REFLECTION, report.reflection());
        Mark opened = session instanceof OpenSession open
                ? open.opened()
                : session instanceof HeldSession held ? held.opened() : null;
        put(columns, ACTIVITY_SESSION.OPENED_AT, ACTIVITY_SESSION.OPENED_BY_ID, opened);
        put(
                columns,
                ACTIVITY_SESSION.ENDED_AT,
                ACTIVITY_SESSION.ENDED_BY_ID,
                session instanceof HeldSession held ? held.ended() : null);
        put(
                columns,
                ACTIVITY_SESSION.CLOSED_AT,
                ACTIVITY_SESSION.CLOSED_BY_ID,
                session instanceof ClosedSession closed ? closed.closed() : null);
        CancelledSession cancelled = session instanceof CancelledSession called ? called : null;
        put(
                columns,
                ACTIVITY_SESSION.CANCELLED_AT,
                ACTIVITY_SESSION.CANCELLED_BY_ID,
                cancelled == null ? null : cancelled.cancelled());
        columns.put(ACTIVITY_SESSION.CANCEL_REASON, cancelled == null ? "" : cancelled.reason());
        return columns;
    }

    private static void put(
            Map<Field<?>, @Nullable Object> columns, Field<Instant> at, Field<UUID> by, @Nullable Mark mark) {
        columns.put(at, mark == null ? null : mark.at());
        columns.put(by, mark == null ? null : mark.by().value());
    }

    private static Mark opened(ActivitySessionRecord row) {
        return mark(row.getOpenedAt(), row.getOpenedById());
    }

    private static Mark ended(ActivitySessionRecord row) {
        return mark(row.getEndedAt(), row.getEndedById());
    }

    private static Mark mark(@Nullable Instant at, @Nullable UUID by) {
        return new Mark(Objects.requireNonNull(at), new ActorId(Objects.requireNonNull(by)));
    }
}
