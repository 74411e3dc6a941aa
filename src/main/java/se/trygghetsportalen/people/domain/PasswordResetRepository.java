package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Keeps the one link per account. */
public interface PasswordResetRepository {
    /** Stores the link in place of any earlier one of the same account. */
    void put(PasswordReset reset);

    Optional<PasswordReset> find(ResetToken token);

    /**
     * Marks the link used, if nobody was first.
     *
     * @return false when it was used, replaced or expired meanwhile
     */
    boolean use(ResetToken token, Instant now);

    /** Makes the account's open link unusable, if there is one. */
    void revoke(ActorId account, Instant now);
}
