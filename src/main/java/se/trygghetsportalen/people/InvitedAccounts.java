package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountFault;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.PasswordRule;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Username;
import se.trygghetsportalen.shared.ActorId;

/**
 * Opens accounts for people who come with an invitation, such as an association's representative. Asks for no role, since
 * they have none yet: the room that calls has looked at the invitation and uses it up in the same transaction. Only roles
 * of people outside the municipality can be had this way.
 */
@Service
public class InvitedAccounts {
    private static final Set<Role> OUTSIDE = EnumSet.of(Role.ASSOCIATION_REPRESENTATIVE, Role.ROLE_MODEL);

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final AccountAudit audit;
    private final Clock clock;

    InvitedAccounts(AccountRepository accounts, PasswordHashing hashing, AccountAudit audit, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of looking at a wanted account. */
    public sealed interface Prepared {
        /** It can be opened. */
        final class Ready implements Prepared {
            private final NewAccount wanted;
            private final String hash;

            Ready(NewAccount wanted, String hash) {
                this.wanted = wanted;
                this.hash = hash;
            }

            /** The account to be. */
            public ActorId id() {
                return wanted.id();
            }
        }

        /** Something in it is wrong. */
        record Faulty(List<AccountFault> faults) implements Prepared {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** Its password breaks rules. */
        record TooWeak(List<PasswordRule> rules) implements Prepared {
            public TooWeak {
                rules = List.copyOf(rules);
            }
        }
    }

    /**
     * Looks at the account and hashes its password, which takes long and is therefore done before a transaction.
     *
     * @throws IllegalArgumentException when it asks for a role of somebody inside the municipality
     */
    @PermitAll
    public Prepared prepare(NewAccount wanted, String password) {
        if (!OUTSIDE.containsAll(wanted.details().roles())) {
            throw new IllegalArgumentException("Not a role that an invitation leads to");
        }
        if (!wanted.faults().isEmpty()) {
            return new Prepared.Faulty(wanted.faults());
        }
        List<PasswordRule> broken = PasswordRule.brokenBy(
                password, Username.parse(wanted.username()).orElseThrow());
        return broken.isEmpty() ? new Prepared.Ready(wanted, hashing.hash(password)) : new Prepared.TooWeak(broken);
    }

    /** Opens the account, in the caller's transaction; false when the user name is taken. */
    @PermitAll
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean open(Prepared.Ready ready) {
        Instant now = clock.instant();
        Account account = Account.opened(ready.wanted, false, now);
        if (accounts.add(account, ready.hash, now) == AccountRepository.Added.USERNAME_TAKEN) {
            return false;
        }
        audit.opened(account.id(), account);
        return true;
    }
}
