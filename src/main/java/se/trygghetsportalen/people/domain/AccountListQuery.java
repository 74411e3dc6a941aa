package se.trygghetsportalen.people.domain;

import org.jspecify.annotations.Nullable;

/** Reads the list of accounts, one statement per page. */
public interface AccountListQuery {
    /**
     * The accounts after the cursor.
     *
     * @param after the last account already seen, or null for the first page
     * @param size the most rows wanted
     */
    AccountPage page(AccountFilter filter, AccountPage.@Nullable Cursor after, int size);
}
