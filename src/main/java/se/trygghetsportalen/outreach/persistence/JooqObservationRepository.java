package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.OBSERVATION;
import static se.trygghetsportalen.generated.Tables.OBSERVATION_EVENT;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationReport;
import se.trygghetsportalen.outreach.domain.ObservationRepository;
import se.trygghetsportalen.outreach.domain.ReportedObservation;
import se.trygghetsportalen.platform.files.domain.FileId;

@Repository
class JooqObservationRepository implements ObservationRepository {
    private final DSLContext sql;

    JooqObservationRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Observation> find(ObservationId id) {
        return sql.selectFrom(OBSERVATION)
                .where(OBSERVATION.ID.eq(id.value()))
                .fetchOptional(ObservationRows::observation);
    }

    @Override
    public Optional<Observation> findToChange(ObservationId id) {
        return sql.selectFrom(OBSERVATION)
                .where(OBSERVATION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(ObservationRows::observation);
    }

    @Override
    public void add(ReportedObservation observation, ObservationEvent event) {
        ObservationReport report = observation.report();
        ObservationContent content = report.content();
        sql.insertInto(OBSERVATION)
                .set(OBSERVATION.ID, observation.id().value())
                .set(OBSERVATION.SHIFT_ID, report.shift().value())
                .set(OBSERVATION.STOP_ID, report.stop().value())
                .set(OBSERVATION.ARENA_ID, report.arena().value())
                .set(OBSERVATION.DISTRICT_ID, report.district().value())
                .set(OBSERVATION.CATEGORY, content.category().name())
                .set(OBSERVATION.PLACE_WORDS, content.where())
                .set(OBSERVATION.SEVERITY, (byte) content.severity().level())
                .set(OBSERVATION.DESCRIPTION, content.description())
                .set(OBSERVATION.REPORTED_AT, report.reported().at())
                .set(OBSERVATION.REPORTED_BY_ID, report.reported().by().value())
                .set(OBSERVATION.FIX_BY_AT, report.fixBy())
                .set(OBSERVATION.PHOTO_ID, ObservationRows.value(report.photo()))
                .set(ObservationRows.stateOf(observation))
                .execute();
        add(event);
    }

    @Override
    public void save(Observation observation, ObservationEvent event) {
        int written = sql.update(OBSERVATION)
                .set(ObservationRows.stateOf(observation))
                .where(OBSERVATION.ID.eq(observation.id().value()))
                .and(OBSERVATION.VERSION.eq(observation.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException(
                    "Not the version before " + observation.version() + ": observation " + observation.id());
        }
        add(event);
    }

    @Override
    public Set<FileId> photosOf(ObservationId id) {
        return sql.selectDistinct(OBSERVATION_EVENT.PHOTO_ID)
                .from(OBSERVATION_EVENT)
                .where(OBSERVATION_EVENT.OBSERVATION_ID.eq(id.value()))
                .and(OBSERVATION_EVENT.PHOTO_ID.isNotNull())
                .fetchSet(row -> new FileId(row.value1()));
    }

    @Override
    public void add(ObservationEvent event) {
        sql.insertInto(OBSERVATION_EVENT)
                .set(OBSERVATION_EVENT.ID, event.id())
                .set(OBSERVATION_EVENT.OBSERVATION_ID, event.observation().value())
                .set(OBSERVATION_EVENT.KIND, event.kind().name())
                .set(OBSERVATION_EVENT.AT, event.mark().at())
                .set(OBSERVATION_EVENT.BY_ID, event.mark().by().value())
                .set(OBSERVATION_EVENT.WORDS, event.words())
                .set(OBSERVATION_EVENT.PHOTO_ID, ObservationRows.value(event.photo()))
                .execute();
    }

    @Override
    public boolean has(ObservationEvent event) {
        return sql.fetchExists(OBSERVATION_EVENT, OBSERVATION_EVENT.ID.eq(event.id()));
    }
}
