package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * That one field of the register got another value. Old values are kept, so that anybody can see what was decided on.
 *
 * @param field the field's name, which is also the end of its translation key
 * @param before what it said, or null for nothing
 * @param after what it says since, or null for nothing
 */
public record AssociationChange(
        UUID id,
        AssociationId association,
        Instant at,
        ActorId by,
        String field,
        @Nullable String before,
        @Nullable String after) {
    /** The longest value that is kept. */
    public static final int LONGEST_VALUE = 400;

    /** A change with the name of who made it. */
    public record Named(AssociationChange change, String by) {}
}
