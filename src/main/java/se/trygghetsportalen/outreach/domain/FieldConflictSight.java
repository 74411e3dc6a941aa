package se.trygghetsportalen.outreach.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.FieldConflict;

/**
 * Two versions of one entry, as a lead compares them.
 *
 * @param conflict which conflict
 * @param other what came second
 * @param stored what came first as it stands now, or null where nothing of it can be shown or it is gone
 */
public record FieldConflictSight(
        FieldConflict conflict, FieldEntry other, @Nullable Stored stored) {
    /** What came first as it stands now. */
    public sealed interface Stored {}

    /**
     * A contact, which what came second can replace.
     *
     * @param version that the lead has before them
     */
    public record StoredContact(ContactContent content, int version) implements Stored {}

    /**
     * What was left at the end of a shift, which what came second can replace until a lead closes the shift.
     *
     * @param version of the shift that the lead has before them, or null when it is closed
     */
    public record StoredEnd(ShiftSummary summary, @Nullable Integer version) implements Stored {}

    /** An observation, into which a lead carries by hand. */
    public record StoredObservation(ObservationContent content) implements Stored {}
}
