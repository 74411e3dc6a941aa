package se.trygghetsportalen.people;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountListQuery;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.PasswordResetRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.people.domain.ThrottleRepository;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.shared.Ids;

/**
 * The room's services on the real database, with a clock that the test moves, whoever the test says is asking, and a
 * trail and events that the test can read. Without method security: that is tested on the portal's own beans.
 */
@PortalTest
abstract class PeopleTest {
    static final String PASSWORD = "lykta vid kajen";

    final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-03-01T12:00:00Z"));
    final List<AuditEntry> trail = new CopyOnWriteArrayList<>();
    final List<Object> events = new CopyOnWriteArrayList<>();

    /** Somebody's address that no other test fails from. */
    final String address = "2001:db8:" + Ids.next().toString().substring(24, 28) + ":"
            + Ids.next().toString().substring(28, 32) + "::1";

    @TempDir
    Path dataDir;

    @Autowired
    AccountRepository repository;

    @Autowired
    AccountListQuery list;

    @Autowired
    PasswordResetRepository links;

    @Autowired
    ThrottleRepository failures;

    @Autowired
    PasswordHashing hashing;

    @Autowired
    InTransaction transaction;

    SignInThrottle throttle;
    SignIn signIn;
    Sessions sessions;
    OwnPassword ownPassword;
    PasswordResets resets;
    Accounts accounts;
    Preferences preferences;
    FirstAdministrator firstAdministrator;
    private @Nullable SignedInUser user;

    @BeforeEach
    void furnish() {
        CurrentUser currentUser = new CurrentUser() {
            @Override
            public Optional<SignedInUser> find() {
                return Optional.ofNullable(user);
            }

            @Override
            public SignedInUser require() {
                return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
            }
        };
        AccountAudit audit = new AccountAudit(trail::add);
        throttle = new SignInThrottle(failures, clock);
        sessions = new Sessions(repository, clock);
        signIn = new SignIn(repository, hashing, throttle, audit, transaction, clock);
        ownPassword = new OwnPassword(
                repository, links, hashing, throttle, audit, transaction, sessions, currentUser, events::add, clock);
        resets = new PasswordResets(
                links, repository, hashing, throttle, audit, transaction, sessions, currentUser, events::add, clock);
        accounts = new Accounts(repository, list, resets, links, audit, transaction, sessions, currentUser, clock);
        preferences = new Preferences(repository, currentUser);
        firstAdministrator =
                new FirstAdministrator(repository, hashing, audit, new AdminPasswordFile(dataDir), transaction, clock);
    }

    /** Stores an account with {@link #PASSWORD}. */
    Account account(Role... roles) {
        NewAccount wanted = AccountMother.wanted(roles);
        Account account = Account.opened(wanted, false, clock.instant());
        transaction.run(() -> repository.add(account, hashing.hash(PASSWORD), clock.instant()));
        return account;
    }

    Account stored(Account account) {
        return repository.find(account.id()).orElseThrow();
    }

    /** From now on the account's owner asks. */
    void actAs(Account account) {
        user = account.signedIn();
    }

    List<String> actions() {
        return trail.stream().map(AuditEntry::action).toList();
    }
}
