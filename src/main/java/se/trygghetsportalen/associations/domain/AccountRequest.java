package se.trygghetsportalen.associations.domain;

import java.time.Instant;
import se.trygghetsportalen.shared.ActorId;

/**
 * That somebody has asked for another account to pay to. While it waits, nothing is paid to the association. A second
 * person confirms it, having called somebody in the association on a number that was known beforehand.
 */
public sealed interface AccountRequest {
    /** What was asked. */
    Ask ask();

    /** Where it stands. */
    AccountRequestState state();

    /**
     * What was asked, by whom and when.
     *
     * @param byAssociation whether it was a representative who asked, and not an officer
     */
    record Ask(
            AccountRequestId id,
            AssociationId association,
            PayeeAccount account,
            boolean byAssociation,
            Instant at,
            ActorId by) {}

    /** Who decided, and when. */
    record Mark(Instant at, ActorId by) {}

    /**
     * That somebody was called back. Neither the person nor the number is kept: what they are in the association, and from
     * where the number was known, is what a review asks for.
     */
    record CallBack(RepresentativeRole called, NumberSource numberFrom) {}

    /** It waits. */
    record Waiting(Ask ask) implements AccountRequest {
        @Override
        public AccountRequestState state() {
            return AccountRequestState.REQUESTED;
        }

        /** @throws IllegalArgumentException when it is the same person who asked */
        public Confirmed confirm(Mark mark, CallBack callBack) {
            if (mark.by().equals(ask.by())) {
                throw new IllegalArgumentException("A second person confirms");
            }
            return new Confirmed(ask, mark, callBack);
        }

        public Rejected reject(Mark mark, String reason) {
            return new Rejected(ask, mark, reason);
        }

        public Withdrawn withdraw(Mark mark) {
            return new Withdrawn(ask, mark);
        }
    }

    /** It holds: the account is the association's. */
    record Confirmed(Ask ask, Mark mark, CallBack callBack) implements AccountRequest {
        @Override
        public AccountRequestState state() {
            return AccountRequestState.CONFIRMED;
        }
    }

    /** It was refused; the account from before holds. */
    record Rejected(Ask ask, Mark mark, String reason) implements AccountRequest {
        @Override
        public AccountRequestState state() {
            return AccountRequestState.REJECTED;
        }
    }

    /** Whoever asked took it back; the account from before holds. */
    record Withdrawn(Ask ask, Mark mark) implements AccountRequest {
        @Override
        public AccountRequestState state() {
            return AccountRequestState.WITHDRAWN;
        }
    }

    /** A request with the names of the association and of those who asked and decided; the last is empty before. */
    record Named(AccountRequest request, String association, String askedBy, String decidedBy) {}
}
