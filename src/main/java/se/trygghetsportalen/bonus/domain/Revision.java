package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * What was handed in, once and for all. A supplement is a revision of its own.
 *
 * @param application of which application
 * @param number 1 for what was handed in first
 * @param content what it says
 * @param sha256 of the content as it is stored
 * @param signedBy who signed
 * @param cosignedBy who signed too, where the association is bound by two
 * @param submittedAt when
 */
public record Revision(
        ApplicationId application,
        int number,
        ApplicationContent content,
        String sha256,
        ActorId signedBy,
        @Nullable ActorId cosignedBy,
        Instant submittedAt) {}
