package se.trygghetsportalen.associations.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to a request for another account. What is not here cannot happen. */
public enum AccountTransition {
    /** A second person has called back. */
    CONFIRM(AccountRequestState.CONFIRMED),
    /** An officer does not believe it. */
    REJECT(AccountRequestState.REJECTED),
    /** Whoever asked took it back. */
    WITHDRAW(AccountRequestState.WITHDRAWN);

    private final AccountRequestState to;

    AccountTransition(AccountRequestState to) {
        this.to = to;
    }

    public AccountRequestState from() {
        return AccountRequestState.REQUESTED;
    }

    public AccountRequestState to() {
        return to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<AccountTransition> between(AccountRequestState from, AccountRequestState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from() == from && transition.to == to)
                .findFirst();
    }
}
