package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.PasswordRule;
import se.trygghetsportalen.people.domain.SignInOutcome;
import se.trygghetsportalen.people.domain.SignInOutcome.Accepted;
import se.trygghetsportalen.people.domain.SignInOutcome.Refused;
import se.trygghetsportalen.people.domain.SignInOutcome.Throttled;
import se.trygghetsportalen.people.domain.ThrottleKey;
import se.trygghetsportalen.people.domain.Username;

/**
 * Decides whether a name and a password belong together.
 *
 * <p>Whoever asks learns nothing else: an unknown name, a wrong password, a locked and an ended account are refused with
 * the same answer and after the same work, one hash and one audit entry. Failures are counted per name, known or not,
 * and per address.
 */
@Service
@PermitAll
public class SignIn {
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final AccountAudit audit;
    private final InTransaction transaction;
    private final Clock clock;

    SignIn(
            AccountRepository accounts,
            PasswordHashing hashing,
            SignInThrottle throttle,
            AccountAudit audit,
            InTransaction transaction,
            Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tries to sign in. Not idempotent: each call counts.
     *
     * @param username as typed
     * @param password as typed
     * @param address the network address of whoever tries
     */
    public SignInOutcome attempt(String username, String password, String address) {
        ThrottleKey addressKey = ThrottleKey.address(address);
        ThrottleKey accountKey = ThrottleKey.account(username);
        Optional<Duration> wait =
                throttle.waitFor(addressKey).or(() -> transaction.call(() -> throttle.charge(accountKey)));
        if (wait.isPresent()) {
            return new Throttled(wait.get());
        }
        Instant now = clock.instant();
        Optional<Credentials> found = Username.parse(username).flatMap(accounts::findCredentials);
        boolean matches = hashing.matches(
                withinLimit(password), found.map(Credentials::passwordHash).orElse(null));
        if (found.isPresent() && matches && found.get().account().isActive()) {
            return accept(found.get(), password, address, accountKey, now);
        }
        transaction.run(() -> {
            throttle.charge(addressKey);
            audit.refused(found.map(known -> known.account().id()).orElse(null), address);
        });
        return new Refused();
    }

    private Accepted accept(
            Credentials credentials, String password, String address, ThrottleKey accountKey, Instant now) {
        Account account = credentials.account();
        String hash = credentials.passwordHash();
        String newer = hash != null && hashing.isOutdated(hash) ? hashing.hash(password) : null;
        transaction.run(() -> {
            throttle.clear(accountKey);
            if (hash != null && newer != null) {
                accounts.rehash(account.id(), hash, newer);
            }
            accounts.signedIn(account.id(), now);
            audit.signedIn(account.id(), address);
        });
        return new Accepted(
                account.signedIn(), now, account.mustChangePassword(), account.language(), account.colourScheme());
    }

    /** Nobody has a password that is longer, so what is longer may as well be cut: it is wrong either way. */
    private static String withinLimit(String password) {
        int most = PasswordRule.LONGEST * 4;
        return password.length() <= most ? password : password.substring(0, most);
    }
}
