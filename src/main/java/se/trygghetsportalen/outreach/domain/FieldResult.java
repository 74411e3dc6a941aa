package se.trygghetsportalen.outreach.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Problem;

/** What became of one entry of the field page. The phone forgets an entry only when it is {@link Stored}. */
public sealed interface FieldResult {
    /** Which entry. */
    UUID id();

    /**
     * It is stored, now or since an earlier try with the same bytes.
     *
     * @param sha256 of the bytes received
     */
    record Stored(UUID id, String sha256) implements FieldResult {}

    /**
     * Other bytes were stored under the same id. These are kept too, until a lead has chosen.
     *
     * @param sha256 of the bytes received
     */
    record Conflict(UUID id, String sha256) implements FieldResult {}

    /**
     * Nothing is stored; the phone keeps the entry and shows why.
     *
     * @param problem what is wrong, at its field
     */
    record Refused(UUID id, Problem problem) implements FieldResult {}
}
