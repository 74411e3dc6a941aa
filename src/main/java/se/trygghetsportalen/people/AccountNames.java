package se.trygghetsportalen.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.platform.audit.ActorNames;
import se.trygghetsportalen.shared.ActorId;

/** Tells the audit trail what its actors are called. Shown to auditors only. */
@Component
class AccountNames implements ActorNames {
    private final AccountRepository accounts;

    AccountNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<ActorId, String> namesOf(Set<ActorId> actors) {
        Map<ActorId, String> names = new HashMap<>();
        for (ActorId actor : actors) {
            accounts.find(actor).ifPresent(account -> names.put(actor, account.displayName()));
        }
        return names;
    }
}
