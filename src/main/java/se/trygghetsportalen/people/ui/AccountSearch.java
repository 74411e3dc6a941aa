package se.trygghetsportalen.people.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.Accounts;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.AccountFilter;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.SearchSource;

/** Lets an administrator find accounts by the search field. */
@Component
class AccountSearch implements SearchSource {
    private final Accounts accounts;
    private final CurrentUser currentUser;

    AccountSearch(Accounts accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        if (currentUser.find().filter(user -> user.isAny(Role.ADMINISTRATOR)).isEmpty()) {
            return List.of();
        }
        return accounts.page(new AccountFilter(words, null, null), null, limit).rows().stream()
                .map(row -> new SearchHit(
                        "people.account", row.displayName(), row.username(), PeopleNavigation.pathOf(row.id())))
                .toList();
    }
}
