package se.trygghetsportalen.outreach.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;

/**
 * Which observations somebody wants to see. Null means all of them.
 *
 * @param category of this sort
 * @param severity this bad
 * @param state that have come this far
 * @param district in this district
 * @param arena at this place
 * @param overdueOnly only those whose clock has run out
 */
public record ObservationFilter(
        @Nullable ObservationCategory category,
        @Nullable Severity severity,
        @Nullable ObservationState state,
        @Nullable DistrictId district,
        @Nullable ArenaId arena,
        boolean overdueOnly) {
    /** Every observation. */
    public static final ObservationFilter ALL = new ObservationFilter(null, null, null, null, null, false);

    /** Those whose clock has run out. */
    public static final ObservationFilter OVERDUE = new ObservationFilter(null, null, null, null, null, true);
}
