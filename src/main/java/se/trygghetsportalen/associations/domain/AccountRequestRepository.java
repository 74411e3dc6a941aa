package se.trygghetsportalen.associations.domain;

import java.util.List;
import java.util.Optional;

/** Keeps requests for another account. At most one of an association waits. */
public interface AccountRequestRepository {
    Optional<AccountRequest> find(AccountRequestId id);

    /** As {@link #find}, and nobody else changes it before the caller's transaction has ended. */
    Optional<AccountRequest> findToChange(AccountRequestId id);

    /** Stores one that waits; false when another of the association waits already. */
    boolean add(AccountRequest.Waiting request);

    /** Stores what became of one that waited. */
    void decide(AccountRequest request);

    /** Those of the association, latest first. */
    List<AccountRequest.Named> of(AssociationId association);

    /** Those that wait, oldest first. */
    List<AccountRequest.Named> waiting(int limit);

    /** How many wait. */
    int countWaiting();

    /** Whether the account is another association's. */
    boolean isTaken(PayeeAccount account, AssociationId by);
}
