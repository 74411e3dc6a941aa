package se.trygghetsportalen.people;

import java.util.Set;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.ActorId;

/** Who has a role now, for rooms that tell everybody who has it that something waits. */
@Component
public class RoleHolders {
    private final AccountRepository accounts;

    RoleHolders(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The accounts in use that have the role. */
    public Set<ActorId> of(Role role) {
        return accounts.having(role);
    }
}
