package se.trygghetsportalen.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountFault;
import se.trygghetsportalen.people.domain.AccountFilter;
import se.trygghetsportalen.people.domain.AccountListQuery;
import se.trygghetsportalen.people.domain.AccountPage;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.AdministrationRule;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.OpenedAccount;
import se.trygghetsportalen.people.domain.PasswordResetRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * The administrator's work with accounts. What may be stored is told by {@link AccountDetails}, what may be done to
 * whom by {@link AdministrationRule}; every change is audited by field names.
 */
@Service
@RolesAllowed(Roles.ADMINISTRATOR)
public class Accounts {
    private final AccountRepository accounts;
    private final AccountListQuery list;
    private final PasswordResets links;
    private final PasswordResetRepository resets;
    private final AccountAudit audit;
    private final InTransaction transaction;
    private final Sessions sessions;
    private final CurrentUser currentUser;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            AccountListQuery list,
            PasswordResets links,
            PasswordResetRepository resets,
            AccountAudit audit,
            InTransaction transaction,
            Sessions sessions,
            CurrentUser currentUser,
            Clock clock) {
        this.accounts = accounts;
        this.list = list;
        this.links = links;
        this.resets = resets;
        this.audit = audit;
        this.transaction = transaction;
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** One page of the list, in Swedish order of the display name. */
    public AccountPage page(AccountFilter filter, AccountPage.@Nullable Cursor after, int size) {
        return list.page(filter, after, size);
    }

    public Optional<Account> find(ActorId id) {
        return accounts.find(id);
    }

    /**
     * Opens an account without a password, and makes the link by which its owner sets one. Opening the same again, by
     * the same id, answers a new link as long as no password has been set.
     */
    public SaveOutcome<OpenedAccount> open(NewAccount wanted) {
        List<AccountFault> faults = wanted.faults();
        if (!faults.isEmpty()) {
            return invalid(faults);
        }
        return transaction.call(() -> {
            Instant now = clock.instant();
            Account account = Account.opened(wanted, false, now);
            return switch (accounts.add(account, null, now)) {
                case STORED -> {
                    audit.opened(currentUser.actor(), account);
                    yield opened(account);
                }
                case KNOWN ->
                    accounts.findCredentials(account.id())
                            .filter(known -> known.passwordHash() == null)
                            .map(Credentials::account)
                            .map(this::opened)
                            .orElseGet(() -> invalid(List.of(AccountFault.USERNAME_TAKEN)));
                case USERNAME_TAKEN -> invalid(List.of(AccountFault.USERNAME_TAKEN));
            };
        });
    }

    private SaveOutcome<OpenedAccount> opened(Account account) {
        return new SaveOutcome.Saved<>(new OpenedAccount(account, links.issueFor(account.id())));
    }

    /** Saves the details over the version that was read. Other roles than before end the account's sessions. */
    public SaveOutcome<Account> change(ActorId id, int version, AccountDetails details) {
        List<AccountFault> faults = details.faults();
        if (!faults.isEmpty()) {
            return invalid(faults);
        }
        return save(id, version, (account, now) -> Optional.of(account.with(details, now)));
    }

    /** Keeps the owner out until the account is unlocked. Makes an open reset link unusable. */
    public SaveOutcome<Account> lock(ActorId id, int version) {
        return step(id, version, AccountState.Step.LOCK);
    }

    /** Lets the owner of a locked account in again. */
    public SaveOutcome<Account> unlock(ActorId id, int version) {
        return step(id, version, AccountState.Step.UNLOCK);
    }

    /** Ends the account for good. It stays in the list, so that what it did keeps its name. */
    public SaveOutcome<Account> end(ActorId id, int version) {
        return step(id, version, AccountState.Step.END);
    }

    private SaveOutcome<Account> step(ActorId id, int version, AccountState.Step step) {
        return save(id, version, (account, now) -> account.state().after(step).map(next -> account.in(next, now)));
    }

    private SaveOutcome<Account> save(
            ActorId id, int version, BiFunction<Account, Instant, Optional<Account>> transition) {
        SaveOutcome<Account> outcome = transaction.call(() -> {
            Set<ActorId> administrators = accounts.lockAdministrators();
            Optional<Account> found = accounts.find(id);
            if (found.isEmpty()) {
                return new SaveOutcome.Missing<>();
            }
            Account before = found.get();
            if (before.version() != version) {
                return new SaveOutcome.Stale<>(before);
            }
            Instant now = clock.instant();
            Optional<Account> wanted = transition.apply(before, now);
            if (wanted.isEmpty()) {
                return invalid(List.of(AccountFault.WRONG_STATE));
            }
            return store(before, wanted.get(), administrators, now);
        });
        sessions.changed(id);
        return outcome;
    }

    private SaveOutcome<Account> store(Account before, Account after, Set<ActorId> administrators, Instant now) {
        if (after.equals(before)) {
            return new SaveOutcome.Saved<>(before);
        }
        int others = (int) administrators.stream()
                .filter(other -> !other.equals(before.id()))
                .count();
        ActorId actor = currentUser.actor();
        List<AccountFault> broken =
                AdministrationRule.brokenBy(new AdministrationRule.Change(actor, before, after, others));
        if (!broken.isEmpty()) {
            return invalid(broken);
        }
        if (!accounts.save(after)) {
            return accounts.find(before.id())
                    .<SaveOutcome<Account>>map(SaveOutcome.Stale::new)
                    .orElseGet(SaveOutcome.Missing::new);
        }
        if (!after.isActive()) {
            resets.revoke(after.id(), now);
        }
        audit.changed(actor, before, after);
        return new SaveOutcome.Saved<>(after.at(before.version() + 1));
    }

    private static <T> SaveOutcome<T> invalid(List<AccountFault> faults) {
        return new SaveOutcome.Invalid<>(
                faults.stream().map(AccountFault::problem).toList());
    }
}
