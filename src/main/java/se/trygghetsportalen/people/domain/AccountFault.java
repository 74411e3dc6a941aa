package se.trygghetsportalen.people.domain;

import java.util.Locale;
import se.trygghetsportalen.shared.Problem;

/** Why an account could not be stored or changed as wanted. */
public enum AccountFault {
    USERNAME_FORMAT("username"),
    USERNAME_TAKEN("username"),
    NAME_MISSING("displayName"),
    NAME_TOO_LONG("displayName"),
    EMAIL_FORMAT("email"),
    ROLE_MISSING("roles"),
    ROLES_INCOMPATIBLE("roles"),
    /** An administrator would take the administrator role from themselves. */
    OWN_ADMINISTRATOR_ROLE("roles"),
    /** An administrator would lock or end their own account. */
    OWN_ACCOUNT("state"),
    /** Nobody would be left who can administer accounts. */
    LAST_ADMINISTRATOR("state"),
    /** The account's state does not allow it: an ended account stays ended. */
    WRONG_STATE("state");

    private final String field;

    AccountFault(String field) {
        this.field = field;
    }

    /** The fault at its field, with the sentence that says what to do. */
    public Problem problem() {
        return Problem.of(
                field, "people.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
