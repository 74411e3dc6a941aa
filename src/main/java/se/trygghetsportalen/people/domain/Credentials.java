package se.trygghetsportalen.people.domain;

import org.jspecify.annotations.Nullable;

/**
 * An account with its hashed password.
 *
 * @param account whose
 * @param passwordHash the hash with its algorithm's prefix; null until the owner has set a first password
 */
public record Credentials(Account account, @Nullable String passwordHash) {
    /** Without the hash: this may end up in a log. */
    @Override
    public String toString() {
        return "Credentials[" + account.id() + "]";
    }
}
