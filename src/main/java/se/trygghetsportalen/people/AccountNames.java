package se.trygghetsportalen.people;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.platform.audit.ActorNames;
import se.trygghetsportalen.shared.ActorId;

/** Tells the audit trail's reader what accounts are called, ended ones too. */
@Component
class AccountNames implements ActorNames {
    private final AccountRepository accounts;

    AccountNames(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<ActorId, String> namesOf(Set<ActorId> actors) {
        return accounts.names(actors);
    }
}
