package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * What was reported: stays as it is, whatever becomes of it.
 *
 * @param shift during which shift
 * @param stop at which stop of it
 * @param arena at which place
 * @param district the district in which the place lay when it was reported
 * @param reported when the server stored it, and who reported it
 * @param content what is said about it
 * @param fixBy when it should have been seen to by the rule that held then, or null where there is no clock
 * @param photo the photo's id, or null without one; a photo that has been removed keeps its id
 */
public record ObservationReport(
        ShiftId shift,
        StopId stop,
        ArenaId arena,
        DistrictId district,
        Mark reported,
        ObservationContent content,
        @Nullable Instant fixBy,
        @Nullable FileId photo) {
    public ObservationReport {
        fixBy = fixBy == null ? null : fixBy.truncatedTo(ChronoUnit.MICROS);
    }
}
