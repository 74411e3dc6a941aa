package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountFault;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.PasswordReset;
import se.trygghetsportalen.people.domain.PasswordResetRepository;
import se.trygghetsportalen.people.domain.PasswordRule;
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.people.domain.ResetStatus;
import se.trygghetsportalen.people.domain.ResetToken;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.ThrottleKey;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Links by which a person sets a password without knowing the old one: the first, or a forgotten one. An administrator
 * makes the link and hands it over; it works once, for a day, and until a newer one is made.
 */
@Service
public class PasswordResets {
    private final PasswordResetRepository resets;
    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final AccountAudit audit;
    private final InTransaction transaction;
    private final Sessions sessions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordResets(
            PasswordResetRepository resets,
            AccountRepository accounts,
            PasswordHashing hashing,
            SignInThrottle throttle,
            AccountAudit audit,
            InTransaction transaction,
            Sessions sessions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.resets = resets;
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a link for the account in place of any earlier one. The secret in it is not kept and never shown again. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SaveOutcome<ResetLink> issue(ActorId account) {
        return transaction.call(() -> {
            Optional<Account> found = accounts.find(account);
            if (found.isEmpty()) {
                return new SaveOutcome.Missing<>();
            }
            if (found.get().state() == AccountState.ENDED) {
                return SaveOutcome.Invalid.of(AccountFault.WRONG_STATE.problem());
            }
            return new SaveOutcome.Saved<>(issueFor(account));
        });
    }

    /** As {@link #issue}, within the caller's transaction and authority. */
    ResetLink issueFor(ActorId account) {
        ResetToken token = ResetToken.random(random);
        PasswordReset reset = PasswordReset.issued(account, token, clock.instant());
        resets.put(reset);
        audit.happened(currentUser.actor(), "account.reset-link-made", account);
        return new ResetLink(token, reset.expiresAt());
    }

    /** What the link is good for. Looking does not use it, so a mail program that follows links does no harm. */
    @PermitAll
    public ResetStatus look(ResetToken token) {
        Optional<PasswordReset> found = resets.find(token);
        if (found.isEmpty()) {
            return new ResetStatus.Unknown();
        }
        return switch (found.get().at(clock.instant())) {
            case USED -> new ResetStatus.Used();
            case EXPIRED -> new ResetStatus.Expired();
            case OPEN ->
                owner(found.get())
                        .<ResetStatus>map(
                                owner -> new ResetStatus.Open(owner.username().value()))
                        .orElseGet(ResetStatus.Unknown::new);
        };
    }

    /**
     * Sets the password of the link's account and uses the link up: of two who use it at once, one wins. Ends all
     * sessions of the account and its waiting for failed sign-ins. Does not unlock a locked account.
     */
    @PermitAll
    public ResetStatus use(ResetToken token, String password) {
        Optional<Account> owner = resets.find(token).flatMap(this::owner);
        if (!(look(token) instanceof ResetStatus.Open) || owner.isEmpty()) {
            return look(token);
        }
        Account account = owner.get();
        List<PasswordRule> broken = PasswordRule.brokenBy(password, account.username());
        if (!broken.isEmpty()) {
            return new ResetStatus.TooWeak(broken);
        }
        String hash = hashing.hash(password);
        Instant now = clock.instant();
        boolean done = transaction.call(() -> {
            if (!resets.use(token, now)) {
                return false;
            }
            accounts.setPassword(account.id(), hash, false, now);
            throttle.clear(ThrottleKey.account(account.username().value()));
            audit.happened(account.id(), "account.password-reset", account.id());
            return true;
        });
        if (!done) {
            return look(token);
        }
        sessions.changed(account.id());
        events.publishEvent(new Account.PasswordChanged(account.id(), now));
        return new ResetStatus.Done(account.username().value());
    }

    private Optional<Account> owner(PasswordReset reset) {
        return accounts.find(reset.account()).filter(account -> account.state() != AccountState.ENDED);
    }
}
