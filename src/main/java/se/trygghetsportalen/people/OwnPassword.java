package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.PasswordChange;
import se.trygghetsportalen.people.domain.PasswordResetRepository;
import se.trygghetsportalen.people.domain.PasswordRule;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.people.domain.ThrottleKey;
import se.trygghetsportalen.people.domain.Username;

/** Lets whoever is signed in, and only them, change their password. */
@Service
@PermitAll
public class OwnPassword {
    private final AccountRepository accounts;
    private final PasswordResetRepository resets;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final AccountAudit audit;
    private final InTransaction transaction;
    private final Sessions sessions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(
            AccountRepository accounts,
            PasswordResetRepository resets,
            PasswordHashing hashing,
            SignInThrottle throttle,
            AccountAudit audit,
            InTransaction transaction,
            Sessions sessions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.hashing = hashing;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Changes the password. Wrong present passwords count like failures to sign in, so that a session left open cannot
     * be used to guess it. Ends all other sessions and makes an open reset link unusable; {@link Account.PasswordChanged}
     * is published on this thread once the change is stored.
     */
    public PasswordChange change(String current, String next) {
        SignedInUser user = currentUser.require();
        List<PasswordRule> broken = PasswordRule.brokenBy(next, Username.of(user.username()));
        if (!broken.isEmpty()) {
            return new PasswordChange.TooWeak(broken);
        }
        ThrottleKey key = ThrottleKey.account(user.username());
        Optional<Duration> wait = transaction.call(() -> throttle.charge(key));
        if (wait.isPresent()) {
            return new PasswordChange.Throttled(wait.get());
        }
        Credentials credentials = accounts.findCredentials(user.id())
                .filter(found -> found.account().isActive())
                .orElseThrow(() -> new AccessDeniedException("The account may not be used"));
        if (!hashing.matches(current, credentials.passwordHash())) {
            transaction.run(() -> audit.happened(user.id(), "account.password-change-refused", user.id()));
            return new PasswordChange.WrongCurrent();
        }
        if (PasswordRule.normal(current).equals(PasswordRule.normal(next))) {
            transaction.run(() -> throttle.clear(key));
            return new PasswordChange.Unchanged();
        }
        String hash = hashing.hash(next);
        Instant now = clock.instant();
        transaction.run(() -> {
            throttle.clear(key);
            accounts.setPassword(user.id(), hash, false, now);
            resets.revoke(user.id(), now);
            audit.happened(user.id(), "account.password-changed", user.id());
        });
        sessions.changed(user.id());
        events.publishEvent(new Account.PasswordChanged(user.id(), now));
        return new PasswordChange.Changed();
    }
}
