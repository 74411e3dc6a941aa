package se.trygghetsportalen.people.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about an account. May hold mistakes: {@link #faults()} names them.
 *
 * @param displayName what others see
 * @param email where the person wants mail, or null
 * @param roles what the person may be
 */
public record AccountDetails(String displayName, @Nullable String email, Set<Role> roles) {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_EMAIL = 254;

    public AccountDetails {
        displayName = displayName.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        roles = Set.copyOf(roles);
    }

    /** What has to be put right before the account can be stored; empty when nothing. */
    public List<AccountFault> faults() {
        List<AccountFault> faults = new ArrayList<>();
        if (displayName.isEmpty()) {
            faults.add(AccountFault.NAME_MISSING);
        } else if (displayName.length() > LONGEST_NAME) {
            faults.add(AccountFault.NAME_TOO_LONG);
        }
        if (email != null && !plausible(email)) {
            faults.add(AccountFault.EMAIL_FORMAT);
        }
        if (roles.isEmpty()) {
            faults.add(AccountFault.ROLE_MISSING);
        }
        if (IncompatibleRoles.anyIn(roles)) {
            faults.add(AccountFault.ROLES_INCOMPATIBLE);
        }
        return List.copyOf(faults);
    }

    /** Something on both sides of one at sign and no blanks: more than that only a sent mail can tell. */
    private static boolean plausible(String email) {
        int at = email.indexOf('@');
        return email.length() <= LONGEST_EMAIL
                && at > 0
                && at == email.lastIndexOf('@')
                && at < email.length() - 1
                && email.chars().noneMatch(Character::isWhitespace);
    }
}
