package se.trygghetsportalen.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountFault;
import se.trygghetsportalen.people.domain.AccountFilter;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountPage;
import se.trygghetsportalen.people.domain.AccountRow;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.OpenedAccount;
import se.trygghetsportalen.people.domain.ResetStatus;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignInOutcome;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;

class AccountsTest extends PeopleTest {
    @Autowired
    private DSLContext sql;

    private Account administrator;

    @BeforeEach
    void beAnAdministrator() {
        administrator = account(Role.ADMINISTRATOR);
        actAs(administrator);
    }

    @Test
    void opensAnAccountWithALinkForItsFirstPassword() {
        NewAccount wanted = AccountMother.wanted(Role.TEAM_LEAD, Role.OUTREACH_WORKER);

        OpenedAccount opened = saved(accounts.open(wanted));

        assertThat(stored(opened.account()).details()).isEqualTo(wanted.details());
        assertThat(resets.use(opened.firstPassword().token(), PASSWORD)).isInstanceOf(ResetStatus.Done.class);
        assertThat(signIn.attempt(wanted.username(), PASSWORD, address)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(actions()).startsWith("account.opened", "account.reset-link-made");
        assertThat(trail.getFirst().actor()).isEqualTo(administrator.id());
        assertThat(trail.getFirst().fields()).containsOnlyKeys("displayName", "email", "roles", "state", "username");
    }

    @Test
    void opensOneAccountWhenAskedTwice() {
        NewAccount wanted = AccountMother.wanted(Role.PARTNER);

        OpenedAccount first = saved(accounts.open(wanted));
        OpenedAccount second = saved(accounts.open(wanted));

        assertThat(second.account().id()).isEqualTo(first.account().id());
        assertThat(resets.look(first.firstPassword().token())).isEqualTo(new ResetStatus.Unknown());
        assertThat(resets.look(second.firstPassword().token())).isInstanceOf(ResetStatus.Open.class);
        assertThat(actions()).containsOnlyOnce("account.opened");
    }

    @Test
    void doesNotOpenAgainWhatAlreadyHasAPassword() {
        NewAccount wanted = AccountMother.wanted(Role.PARTNER);
        resets.use(saved(accounts.open(wanted)).firstPassword().token(), PASSWORD);

        assertThat(accounts.open(wanted)).isEqualTo(refused(AccountFault.USERNAME_TAKEN));
    }

    @Test
    void refusesAUsernameThatAnotherAccountHas() {
        NewAccount wanted = AccountMother.wanted(Role.PARTNER);
        String taken = account(Role.PARTNER).username().value();

        assertThat(accounts.open(
                        new NewAccount(wanted.id(), taken.toUpperCase(java.util.Locale.ROOT), wanted.details())))
                .isEqualTo(refused(AccountFault.USERNAME_TAKEN));
        assertThat(repository.find(wanted.id())).isEmpty();
    }

    @Test
    void refusesWhatBreaksTheRulesWhateverTheScreenShows() {
        Account account = account(Role.PARTNER);

        assertThat(accounts.open(AccountMother.wanted())).isEqualTo(refused(AccountFault.ROLE_MISSING));
        assertThat(accounts.change(account.id(), 0, details(Role.ADMINISTRATOR, Role.AUDITOR)))
                .isEqualTo(refused(AccountFault.ROLES_INCOMPATIBLE));
        assertThat(stored(account)).isEqualTo(account);
        assertThat(trail).isEmpty();
    }

    @Test
    void changesDetailsAndAuditsWhatDiffers() {
        Account account = account(Role.PARTNER);
        AccountDetails details = new AccountDetails("Åsa Ö", "a@example.se", Set.of(Role.PARTNER));

        Account changed = saved(accounts.change(account.id(), 0, details));

        assertThat(changed).isEqualTo(stored(account));
        assertThat(changed.details()).isEqualTo(details);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(trail.getLast().fields()).containsOnlyKeys("displayName", "email");
    }

    @Test
    void savingTheSameStoresAndAuditsNothing() {
        Account account = account(Role.PARTNER);

        assertThat(accounts.change(account.id(), 0, account.details())).isEqualTo(new SaveOutcome.Saved<>(account));
        assertThat(trail).isEmpty();
    }

    @Test
    void otherRolesEndTheSessionsAndAnotherNameDoesNot() {
        Account account = account(Role.PARTNER);
        Instant signedIn = clock.instant();
        clock.forward(Duration.ofMinutes(1));

        accounts.change(account.id(), 0, new AccountDetails("Annat namn", null, account.roles()));
        assertThat(sessions.stillValid(account.id(), signedIn)).isTrue();
        accounts.change(account.id(), 1, details(Role.TEAM_LEAD));
        assertThat(sessions.stillValid(account.id(), signedIn)).isFalse();
        assertThat(stored(account).roles()).containsExactly(Role.TEAM_LEAD);
    }

    @Test
    void lockingAndEndingEndTheSessionsAndUnlockingLetsInAgain() {
        Account account = account(Role.PARTNER);
        Instant signedIn = clock.instant();
        assertThat(sessions.stillValid(account.id(), signedIn)).isTrue();
        clock.forward(Duration.ofMinutes(1));

        saved(accounts.lock(account.id(), 0));
        assertThat(sessions.stillValid(account.id(), signedIn)).isFalse();
        assertThat(sessions.stillValid(account.id(), clock.instant())).isFalse();
        saved(accounts.unlock(account.id(), 1));
        assertThat(sessions.stillValid(account.id(), signedIn)).isFalse();
        assertThat(signIn.attempt(account.username().value(), PASSWORD, address))
                .isInstanceOf(SignInOutcome.Accepted.class);
        saved(accounts.end(account.id(), 2));
        assertThat(accounts.unlock(account.id(), 3)).isEqualTo(refused(AccountFault.WRONG_STATE));
        assertThat(actions()).containsSubsequence("account.changed", "account.changed", "account.changed");
    }

    @Test
    void anotherNodeLearnsOfAChangeWithinSeconds() {
        Account account = account(Role.PARTNER);
        Sessions otherNode = new Sessions(repository, clock);
        assertThat(otherNode.stillValid(account.id(), clock.instant())).isTrue();

        saved(accounts.lock(account.id(), 0));

        clock.forward(Sessions.REMEMBERED.plusMillis(1));
        assertThat(otherNode.stillValid(account.id(), clock.instant())).isFalse();
    }

    @Test
    void noSessionIsValidForAnAccountThatDoesNotExist() {
        assertThat(sessions.stillValid(new ActorId(Ids.next()), clock.instant()))
                .isFalse();
    }

    @Test
    void answersTheStoredVersionToAStaleSave() {
        Account account = account(Role.PARTNER);
        saved(accounts.change(account.id(), 0, new AccountDetails("Först", null, account.roles())));

        assertThat(accounts.change(account.id(), 0, new AccountDetails("Sist", null, account.roles())))
                .isEqualTo(new SaveOutcome.Stale<>(stored(account)));
        assertThat(accounts.lock(account.id(), 0)).isInstanceOf(SaveOutcome.Stale.class);
        assertThat(stored(account).displayName()).isEqualTo("Först");
    }

    @Test
    void answersMissingForAnAccountThatDoesNotExist() {
        assertThat(accounts.lock(new ActorId(Ids.next()), 0)).isEqualTo(new SaveOutcome.Missing<>());
        assertThat(accounts.find(new ActorId(Ids.next()))).isEmpty();
    }

    @Test
    void ofTwoAdministratorsWhoEditOneAccountAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            Account account = account(Role.PARTNER);

            List<SaveOutcome<Account>> outcomes = atOnce(
                    () -> accounts.change(account.id(), 0, new AccountDetails("Den ena", null, account.roles())),
                    () -> accounts.change(account.id(), 0, details(Role.TEAM_LEAD)));

            assertThat(outcomes).filteredOn(SaveOutcome.Saved.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(SaveOutcome.Stale.class::isInstance).hasSize(1);
            assertThat(stored(account).version()).isEqualTo(1);
        }
    }

    @Test
    void refusesToLockEndOrDemoteOneself() {
        account(Role.ADMINISTRATOR);

        assertThat(accounts.lock(administrator.id(), 0)).isEqualTo(refused(AccountFault.OWN_ACCOUNT));
        assertThat(accounts.end(administrator.id(), 0)).isEqualTo(refused(AccountFault.OWN_ACCOUNT));
        assertThat(accounts.change(administrator.id(), 0, details(Role.PARTNER)))
                .isEqualTo(refused(AccountFault.OWN_ADMINISTRATOR_ROLE));
        assertThat(stored(administrator)).isEqualTo(administrator);
    }

    @Test
    void twoAdministratorsCannotRemoveEachOther() throws Exception {
        Set<ActorId> others = transaction.call(() -> repository.lockAdministrators());
        try {
            for (int round = 0; round < 10; round++) {
                setState(others, AccountState.LOCKED);
                Account one = account(Role.ADMINISTRATOR);
                Account other = account(Role.ADMINISTRATOR);
                actAs(account(Role.PARTNER));

                List<SaveOutcome<Account>> outcomes =
                        atOnce(() -> accounts.lock(other.id(), 0), () -> accounts.end(one.id(), 0));

                assertThat(outcomes)
                        .filteredOn(SaveOutcome.Saved.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes).contains(refused(AccountFault.LAST_ADMINISTRATOR));
                setState(Set.of(one.id(), other.id()), AccountState.ENDED);
            }
        } finally {
            setState(others, AccountState.ACTIVE);
        }
    }

    @Test
    void listsInSwedishOrderPageByPage() {
        String mark = Ids.next().toString();
        for (String name : List.of("Östen", "Zelda", "Ärla", "Åsa", "Bo", "Bo")) {
            NewAccount wanted = AccountMother.wanted(Role.PARTNER);
            saved(accounts.open(new NewAccount(
                    wanted.id(),
                    wanted.username(),
                    new AccountDetails(name + " " + mark, null, Set.of(Role.PARTNER)))));
        }
        AccountFilter filter = new AccountFilter(mark, null, null);

        List<String> names = new ArrayList<>();
        Set<ActorId> seen = new java.util.HashSet<>();
        AccountPage page = accounts.page(filter, null, 2);
        while (true) {
            page.rows().forEach(row -> names.add(row.displayName().replace(" " + mark, "")));
            page.rows().forEach(row -> seen.add(row.id()));
            if (page.next() == null) {
                break;
            }
            assertThat(page.rows()).hasSize(2);
            page = accounts.page(filter, page.next(), 2);
        }

        assertThat(names).containsExactly("Bo", "Bo", "Zelda", "Åsa", "Ärla", "Östen");
        assertThat(seen).hasSize(6);
    }

    @Test
    void findsByNameUsernameAddressRoleAndState() {
        NewAccount wanted = AccountMother.wanted(Role.TEAM_LEAD, Role.OUTREACH_WORKER);
        String mark = wanted.username();
        String name = "Sök 100% " + mark;
        Account account = saved(accounts.open(new NewAccount(
                        wanted.id(),
                        mark,
                        new AccountDetails(
                                name, mark + "@example.se", wanted.details().roles()))))
                .account();

        AccountRow row = new AccountRow(account.id(), mark, name, account.roles(), AccountState.ACTIVE, null);
        for (AccountFilter filter : List.of(
                new AccountFilter(mark, null, null),
                new AccountFilter(" 100% " + mark, null, null),
                new AccountFilter(mark + "@EXAMPLE", Role.TEAM_LEAD, AccountState.ACTIVE),
                new AccountFilter(mark, Role.OUTREACH_WORKER, null))) {
            assertThat(accounts.page(filter, null, 10)).isEqualTo(new AccountPage(List.of(row), null));
        }
        for (AccountFilter filter : List.of(
                new AccountFilter(mark, Role.PARTNER, null),
                new AccountFilter(mark, null, AccountState.LOCKED),
                new AccountFilter("100_ " + mark, null, null))) {
            assertThat(accounts.page(filter, null, 10).rows()).isEmpty();
        }
    }

    private void setState(Set<ActorId> ids, AccountState state) {
        sql.update(se.trygghetsportalen.generated.Tables.ACCOUNT)
                .set(se.trygghetsportalen.generated.Tables.ACCOUNT.STATE, state.name())
                .where(se.trygghetsportalen.generated.Tables.ACCOUNT.ID.in(
                        ids.stream().map(ActorId::value).toList()))
                .execute();
    }

    private static AccountDetails details(Role... roles) {
        return new AccountDetails("Testkonto", null, Set.of(roles));
    }

    private static List<SaveOutcome<Account>> atOnce(
            Callable<SaveOutcome<Account>> one, Callable<SaveOutcome<Account>> other) throws Exception {
        List<SaveOutcome<Account>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<SaveOutcome<Account>> done : threads.invokeAll(List.of(one, other))) {
                outcomes.add(done.get());
            }
        }
        return outcomes;
    }

    private static <T> SaveOutcome<T> refused(AccountFault fault) {
        return SaveOutcome.Invalid.of(fault.problem());
    }

    private static <T> T saved(SaveOutcome<T> outcome) {
        return outcome instanceof SaveOutcome.Saved<T>(T stored)
                ? stored
                : org.assertj.core.api.Assertions.fail("not saved: " + outcome);
    }
}
