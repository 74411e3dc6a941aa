package se.trygghetsportalen.outreach.persistence;

import static java.util.Objects.requireNonNull;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.generated.tables.records.ObservationRecord;
import se.trygghetsportalen.outreach.domain.AssignedObservation;
import se.trygghetsportalen.outreach.domain.Assignment;
import se.trygghetsportalen.outreach.domain.Fix;
import se.trygghetsportalen.outreach.domain.FixedObservation;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationReport;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.ReportedObservation;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.Verification;
import se.trygghetsportalen.outreach.domain.VerifiedObservation;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.ActorId;

/** Between an observation and its row. */
final class ObservationRows {
    private ObservationRows() {}

    static Observation observation(ObservationRecord row) {
        ObservationId id = new ObservationId(row.getId());
        ObservationReport report = new ObservationReport(
                new ShiftId(row.getShiftId()),
                new StopId(row.getStopId()),
                new ArenaId(row.getArenaId()),
                new DistrictId(row.getDistrictId()),
                new Mark(row.getReportedAt(), new ActorId(row.getReportedById())),
                new ObservationContent(
                        ObservationCategory.valueOf(row.getCategory()),
                        row.getPlaceWords(),
                        Severity.of(row.getSeverity()),
                        row.getDescription()),
                row.getFixByAt(),
                file(row.getPhotoId()));
        int version = row.getVersion();
        return switch (ObservationState.valueOf(row.getState())) {
            case REPORTED -> new ReportedObservation(id, report, version);
            case ASSIGNED -> new AssignedObservation(id, report, assignment(row), version);
            case FIXED -> new FixedObservation(id, report, assignment(row), fix(row), version);
            case VERIFIED ->
                new VerifiedObservation(
                        id,
                        report,
                        assignment(row),
                        fix(row),
                        new Verification(
                                mark(row.getVerifiedAt(), row.getVerifiedById()),
                                new ShiftId(requireNonNull(row.getVerifiedShiftId()))),
                        version);
        };
    }

    /** Every column that a transition may change. */
    static Map<Field<?>, @Nullable Object> stateOf(Observation observation) {
        Assignment assignment = switch (observation) {
            case ReportedObservation reported -> null;
            case AssignedObservation assigned -> assigned.assignment();
            case FixedObservation fixed -> fixed.assignment();
            case VerifiedObservation verified -> verified.assignment();
        };
        Fix fix = switch (observation) {
            case ReportedObservation reported -> null;
            case AssignedObservation assigned -> null;
            case FixedObservation fixed -> fixed.fix();
            case VerifiedObservation verified -> verified.fix();
        };
        Verification verification =
                observation instanceof VerifiedObservation verified ? verified.verification() : null;
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(OBSERVATION.STATE, observation.state().name());
        columns.put(OBSERVATION.OWNER, assignment == null ? null : assignment.owner());
        columns.put(
                OBSERVATION.ASSIGNED_AT,
                assignment == null ? null : assignment.mark().at());
        columns.put(
                OBSERVATION.ASSIGNED_BY_ID,
                assignment == null ? null : assignment.mark().by().value());
        columns.put(OBSERVATION.FIXED_AT, fix == null ? null : fix.mark().at());
        columns.put(
                OBSERVATION.FIXED_BY_ID, fix == null ? null : fix.mark().by().value());
        columns.put(OBSERVATION.FIX_NOTE, fix == null ? null : fix.note());
        columns.put(OBSERVATION.FIX_PHOTO_ID, fix == null ? null : value(fix.photo()));
        columns.put(
                OBSERVATION.VERIFIED_AT,
                verification == null ? null : verification.mark().at());
        columns.put(
                OBSERVATION.VERIFIED_BY_ID,
                verification == null ? null : verification.mark().by().value());
        columns.put(
                OBSERVATION.VERIFIED_SHIFT_ID,
                verification == null ? null : verification.shift().value());
        columns.put(OBSERVATION.VERSION, observation.version());
        return columns;
    }

    static @Nullable UUID value(@Nullable FileId file) {
        return file == null ? null : file.value();
    }

    static @Nullable FileId file(@Nullable UUID value) {
        return value == null ? null : new FileId(value);
    }

    private static Assignment assignment(ObservationRecord row) {
        return new Assignment(requireNonNull(row.getOwner()), mark(row.getAssignedAt(), row.getAssignedById()));
    }

    private static Fix fix(ObservationRecord row) {
        return new Fix(
                mark(row.getFixedAt(), row.getFixedById()),
                requireNonNull(row.getFixNote()),
                file(row.getFixPhotoId()));
    }

    private static Mark mark(@Nullable Instant at, @Nullable UUID by) {
        return new Mark(requireNonNull(at), new ActorId(requireNonNull(by)));
    }
}
