package se.trygghetsportalen.associations.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.DistrictId;

/**
 * Which associations somebody wants to see. Null means all of them.
 *
 * @param words part of the name, the activity or the organisation number; empty for all
 * @param district with their seat there
 * @param form of this form
 * @param state in this state
 * @param frozenOnly only those whose payouts are frozen
 */
public record AssociationFilter(
        String words,
        @Nullable DistrictId district,
        @Nullable AssociationForm form,
        @Nullable AssociationState state,
        boolean frozenOnly) {
    /** Every association. */
    public static final AssociationFilter ALL = new AssociationFilter("", null, null, null, false);

    public AssociationFilter {
        words = words.strip();
    }

    /** Those that words find. */
    public static AssociationFilter named(String words) {
        return new AssociationFilter(words, null, null, null, false);
    }
}
