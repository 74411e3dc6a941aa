package se.trygghetsportalen.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.NewAccount;

/**
 * Opens the demo's accounts with a password that everybody knows and no rule would pass. Exists in the demo only; asks
 * for no role, because the demo has nobody yet who could hold it.
 */
@Service
@ConditionalOnBooleanProperty("portal.demo")
public class DemoAccountOpening {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final AccountAudit audit;
    private final CurrentUser currentUser;
    private final InTransaction transaction;
    private final Clock clock;

    DemoAccountOpening(
            AccountRepository accounts,
            PasswordHashing hashing,
            AccountAudit audit,
            CurrentUser currentUser,
            InTransaction transaction,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens each account unless its id is known already. They share one hash: the password is no secret, and hashing it
     * for each takes as long as all the rest.
     *
     * @throws IllegalArgumentException when an account could not be opened as it is described
     */
    public void open(List<NewAccount> wanted, String password) {
        String hash = hashing.hash(password);
        for (NewAccount each : wanted) {
            open(each, hash);
        }
    }

    private void open(NewAccount wanted, String hash) {
        if (!wanted.faults().isEmpty()) {
            throw new IllegalArgumentException(wanted.username() + ": " + wanted.faults());
        }
        AccountRepository.Added added = transaction.call(() -> {
            Instant now = clock.instant();
            Account account = Account.opened(wanted, false, now);
            AccountRepository.Added answer = accounts.add(account, hash, now);
            if (answer == AccountRepository.Added.STORED) {
                audit.opened(currentUser.actor(), account);
            }
            return answer;
        });
        if (added == AccountRepository.Added.USERNAME_TAKEN) {
            throw new IllegalArgumentException("Another account is called " + wanted.username());
        }
    }
}
