package se.trygghetsportalen.activity.persistence;

import static se.trygghetsportalen.generated.Tables.ACTIVITY_SESSION;
import static se.trygghetsportalen.generated.Tables.ACTIVITY_SESSION_VERSION;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionRepository;
import se.trygghetsportalen.activity.domain.SessionVersion;

@Repository
class JooqSessionRepository implements SessionRepository {
    private final DSLContext sql;

    JooqSessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ActivitySession> find(SessionId id) {
        return sql.selectFrom(ACTIVITY_SESSION)
                .where(ACTIVITY_SESSION.ID.eq(id.value()))
                .fetchOptional(SessionRows::session);
    }

    @Override
    public Optional<ActivitySession> findToChange(SessionId id) {
        return sql.selectFrom(ACTIVITY_SESSION)
                .where(ACTIVITY_SESSION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(SessionRows::session);
    }

    @Override
    public void add(PlannedSession session) {
        sql.insertInto(ACTIVITY_SESSION)
                .set(ACTIVITY_SESSION.ID, session.id().value())
                .set(SessionRows.columns(session))
                .execute();
    }

    @Override
    public void save(ActivitySession session) {
        int written = sql.update(ACTIVITY_SESSION)
                .set(SessionRows.columns(session))
                .where(ACTIVITY_SESSION.ID.eq(session.id().value()))
                .and(ACTIVITY_SESSION.VERSION.eq(session.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException(
                    "Not the version before " + session.version() + ": session " + session.id());
        }
    }

    @Override
    public void keep(SessionId id, SessionVersion version) {
        sql.insertInto(ACTIVITY_SESSION_VERSION)
                .set(ACTIVITY_SESSION_VERSION.SESSION_ID, id.value())
                .set(ACTIVITY_SESSION_VERSION.VERSION, version.version())
                .set(ACTIVITY_SESSION_VERSION.OPENED_AT, version.openedAt())
                .set(ACTIVITY_SESSION_VERSION.ENDED_AT, version.endedAt())
                .set(ACTIVITY_SESSION_VERSION.PRODUCED_MINUTES, version.report().producedMinutes())
                .set(ACTIVITY_SESSION_VERSION.PRODUCERS, version.report().producers())
                .set(ACTIVITY_SESSION_VERSION.REFLECTION, version.report().reflection())
                .set(ACTIVITY_SESSION_VERSION.GIRLS, version.counted().girls())
                .set(ACTIVITY_SESSION_VERSION.BOYS, version.counted().boys())
                .set(ACTIVITY_SESSION_VERSION.NON_BINARY, version.counted().nonBinary())
                .set(ACTIVITY_SESSION_VERSION.UNKNOWN_GENDER, version.counted().unknown())
                .set(ACTIVITY_SESSION_VERSION.REASON, version.reason())
                .set(ACTIVITY_SESSION_VERSION.CORRECTED_AT, version.corrected().at())
                .set(
                        ACTIVITY_SESSION_VERSION.CORRECTED_BY_ID,
                        version.corrected().by().value())
                .execute();
    }
}
