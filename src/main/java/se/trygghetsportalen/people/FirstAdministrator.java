package se.trygghetsportalen.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Username;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/**
 * Lets somebody into a portal that nobody can sign in to yet: one administrator with a one-time password, written to a
 * file that only its owner reads. The password has to be changed at the first sign-in, and then the file is removed.
 */
@Service
public class FirstAdministrator {
    /** What the first administrator signs in with. */
    public static final String USERNAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Username NAME = Username.of(USERNAME);

    /** Without the signs that are taken for one another on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int SIGNS_PER_GROUP = 4;

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final AccountAudit audit;
    private final AdminPasswordFile file;
    private final InTransaction transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(
            AccountRepository accounts,
            PasswordHashing hashing,
            AccountAudit audit,
            AdminPasswordFile file,
            InTransaction transaction,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.audit = audit;
        this.file = file;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Appoints the first administrator if there is no account at all, and removes a password file that has served.
     * Nodes that start at once appoint one between them. An interrupted appointment leaves no account without a file.
     */
    public void appointIfNobody() {
        if (!accounts.isEmpty()) {
            removeServedFile();
            return;
        }
        String password = oneTimePassword();
        String hash = hashing.hash(password);
        boolean written = false;
        try {
            written = transaction.call(() -> appoint(hash, password));
        } finally {
            if (!written) {
                removeServedFile();
            }
        }
        if (written) {
            LOG.warn("The one-time password of the first administrator is in {}", file.path());
        }
    }

    private boolean appoint(String hash, String password) {
        Instant now = clock.instant();
        AccountDetails details = new AccountDetails("Administratör", null, Set.of(Role.ADMINISTRATOR));
        Account account = Account.opened(new NewAccount(new ActorId(Ids.next()), USERNAME, details), true, now);
        if (accounts.add(account, hash, now) != AccountRepository.Added.STORED) {
            return false;
        }
        audit.opened(ActorId.SYSTEM, account);
        // Before the commit: an account whose password nobody can read would be the worse half.
        file.write(USERNAME, password);
        return true;
    }

    @EventListener
    void on(Account.PasswordChanged changed) {
        if (accounts.find(changed.id())
                .filter(account -> account.username().equals(NAME))
                .isPresent()) {
            removeServedFile();
        }
    }

    private void removeServedFile() {
        Optional<Account> waiting =
                accounts.findCredentials(NAME).map(Credentials::account).filter(Account::mustChangePassword);
        if (waiting.isEmpty() && file.remove()) {
            LOG.info("No first administrator waits any longer for a one-time password; {} is removed", file.path());
        }
    }

    private String oneTimePassword() {
        return Stream.generate(this::group).limit(GROUPS).collect(Collectors.joining("-"));
    }

    private String group() {
        return random.ints(SIGNS_PER_GROUP, 0, SIGNS.length())
                .mapToObj(index -> SIGNS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
