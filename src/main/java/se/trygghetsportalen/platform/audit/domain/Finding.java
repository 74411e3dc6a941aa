package se.trygghetsportalen.platform.audit.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the trail.
 *
 * @param kind what is wrong
 * @param number the first number concerned, 0 when none is
 * @param lastNumber the last number concerned, equal to {@code number} when it is one
 * @param rowId the row concerned, when it is known
 */
public record Finding(
        Kind kind, long number, long lastNumber, @Nullable UUID rowId) {
    /** What can be wrong. */
    public enum Kind {
        /** The row's columns and its mac do not belong together: something was changed after it was written. */
        CHANGED_ROW,
        /** There is a seal, but its row is gone. */
        DELETED_ROW,
        /** Under this number stands a genuine row, but another than the one that was sealed. */
        REORDERED_ROW,
        /** A row that the portal did not write. */
        FORGED_ROW,
        /** The seal's chain value is not the one that the sealer computed. */
        CHANGED_SEAL,
        /** Numbers are missing inside the chain. */
        MISSING_SEALS,
        /** The head outside knows higher numbers than the database: the newest part was cut off. */
        CUT_TAIL,
        /** The head outside has the number of a seal, but another chain value. */
        HEAD_DIFFERS,
        /** There are seals, but no head outside: nothing can tell whether the newest part was cut off. */
        HEAD_MISSING,
        /** A genuine row without a seal that is not marked as waiting: its seal or its mark was removed. */
        UNSEALED_ROW,
        /** A genuine row has waited for its seal for too long: the sealer stands still. */
        OVERDUE_ROW,
        /** A row was marked as waiting for its seal and is gone. */
        PENDING_WITHOUT_ROW
    }

    static Finding of(Kind kind, long number, @Nullable UUID rowId) {
        return new Finding(kind, number, number, rowId);
    }

    /** A sentence for whoever runs the verify command. */
    public String inEnglish() {
        String where = (number == 0
                        ? ""
                        : number == lastNumber ? "Number " + number : "Numbers " + number + " to " + lastNumber)
                + (rowId == null ? "" : number == 0 ? "Row " + rowId : " (row " + rowId + ")");
        String what = switch (kind) {
            case CHANGED_ROW -> "the row was changed after it was written.";
            case DELETED_ROW -> "the row was deleted.";
            case REORDERED_ROW -> "another row stands here than the one that was sealed.";
            case FORGED_ROW -> "the row was not written by the portal.";
            case CHANGED_SEAL -> "the seal was changed.";
            case MISSING_SEALS -> "seals were deleted inside the chain.";
            case CUT_TAIL -> "the newest part of the chain was cut off.";
            case HEAD_DIFFERS -> "the head kept outside the database has another value than the chain.";
            case HEAD_MISSING -> "the head kept outside the database is missing.";
            case UNSEALED_ROW -> "the row has no seal and is not waiting for one.";
            case OVERDUE_ROW -> "the row has waited too long for its seal; the sealer stands still.";
            case PENDING_WITHOUT_ROW -> "the row was deleted before it was sealed.";
        };
        return where.isEmpty() ? Character.toUpperCase(what.charAt(0)) + what.substring(1) : where + ": " + what;
    }
}
