package se.trygghetsportalen.people.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param words a part of the name, user name or e-mail address; blank for any
 * @param role only accounts with this role, or null for any
 * @param state only accounts in this state, or null for any
 */
public record AccountFilter(
        String words, @Nullable Role role, @Nullable AccountState state) {
    public static final AccountFilter ALL = new AccountFilter("", null, null);

    public AccountFilter {
        words = words.strip();
    }
}
