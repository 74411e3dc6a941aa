package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** Where a request for another account stands. The names are stored. */
public enum AccountRequestState {
    REQUESTED,
    CONFIRMED,
    REJECTED,
    WITHDRAWN;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.account.state." + name().toLowerCase(Locale.ROOT);
    }
}
