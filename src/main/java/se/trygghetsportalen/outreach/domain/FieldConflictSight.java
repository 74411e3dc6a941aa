package se.trygghetsportalen.outreach.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.FieldConflict;

/**
 * Two versions of one entry, as a lead compares them.
 *
 * @param conflict which conflict
 * @param other what came second
 * @param storedContact what the stored contact says now, or null where the entry is no contact or is gone
 * @param storedSummary what the stored end of the shift says now, or null where the entry is no end
 */
public record FieldConflictSight(
        FieldConflict conflict,
        FieldEntry other,
        @Nullable ContactContent storedContact,
        @Nullable ShiftSummary storedSummary) {
    /** Whether what came second can take the place of what came first; else the lead carries over by hand. */
    public boolean canTakeOther() {
        return storedContact != null && other instanceof FieldEntry.Contact
                || storedSummary != null && other instanceof FieldEntry.End;
    }
}
