package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.ActorId;

/**
 * That somebody without an account wants to act for an association.
 *
 * @param id which one
 * @param ask what the person says
 * @param proof the file that proves it
 * @param askedAt when
 * @param state where it stands
 * @param association the association in the register, once it has been approved
 * @param decision who decided and when, or null before
 * @param reason why it was rejected, in words for the person who asked; or null
 * @param invitation the link that is out, or null
 * @param account the account that joined, or null before
 * @param version goes up by one with every change
 */
public record JoinRequest(
        JoinRequestId id,
        JoinAsk ask,
        FileId proof,
        Instant askedAt,
        JoinState state,
        @Nullable AssociationId association,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable Invitation invitation,
        @Nullable ActorId account,
        int version) {
    /** Who decided, and when. */
    public record Decision(Instant at, ActorId by) {}

    /** What is kept of an invitation: enough to know it again, and not enough to use it. */
    public record Invitation(String tokenHash, Instant expiresAt) {}

    /** A request that has just come in. */
    public static JoinRequest received(JoinRequestId id, JoinAsk ask, FileId proof, Instant at) {
        return new JoinRequest(id, ask, proof, at, JoinState.RECEIVED, null, null, null, null, null, 1);
    }

    /** Approved: the association is in the register and an invitation goes out. */
    public JoinRequest approve(AssociationId found, Decision by, Invitation out) {
        return new JoinRequest(
                id, ask, proof, askedAt, to(JoinState.APPROVED), found, by, null, out, null, version + 1);
    }

    /** Rejected, with a reason for the person who asked. */
    public JoinRequest reject(Decision by, String why) {
        return new JoinRequest(id, ask, proof, askedAt, to(JoinState.REJECTED), null, by, why, null, null, version + 1);
    }

    /** Invited again: the link from before no longer works. */
    public JoinRequest inviteAgain(Invitation out) {
        return new JoinRequest(
                id, ask, proof, askedAt, to(JoinState.APPROVED), association, decision, null, out, null, version + 1);
    }

    /** Joined: the link no longer works. */
    public JoinRequest join(ActorId as) {
        return new JoinRequest(
                id, ask, proof, askedAt, to(JoinState.JOINED), association, decision, null, null, as, version + 1);
    }

    private JoinState to(JoinState next) {
        return JoinTransition.between(state, next)
                .map(JoinTransition::to)
                .orElseThrow(() -> new IllegalStateException(state + " does not lead to " + next));
    }
}
