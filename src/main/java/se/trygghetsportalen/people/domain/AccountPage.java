package se.trygghetsportalen.people.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * One page of the list, in Swedish order of the display name.
 *
 * @param rows the accounts
 * @param next where the next page begins, or null when this is the last
 */
public record AccountPage(List<AccountRow> rows, @Nullable Cursor next) {
    public AccountPage {
        rows = List.copyOf(rows);
    }

    /**
     * The last account of the page before.
     *
     * @param displayName its name
     * @param id its id, for accounts of the same name
     */
    public record Cursor(String displayName, ActorId id) {}
}
