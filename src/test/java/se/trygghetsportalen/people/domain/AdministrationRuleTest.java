package se.trygghetsportalen.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

class AdministrationRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ActorId SOMEBODY_ELSE = new ActorId(Ids.next());

    private final Account administrator = AccountMother.account(Role.ADMINISTRATOR);
    private final Account worker = AccountMother.account(Role.OUTREACH_WORKER);

    @Test
    void refusesToTakeTheAdministratorRoleFromOneself() {
        assertThat(broken(administrator.id(), administrator, demoted(administrator), 3))
                .containsExactly(AccountFault.OWN_ADMINISTRATOR_ROLE);
        assertThat(broken(SOMEBODY_ELSE, administrator, demoted(administrator), 3))
                .isEmpty();
    }

    @Test
    void refusesToLockOrEndOneself() {
        for (AccountState state : List.of(AccountState.LOCKED, AccountState.ENDED)) {
            assertThat(broken(administrator.id(), administrator, administrator.in(state, NOW), 3))
                    .containsExactly(AccountFault.OWN_ACCOUNT);
            assertThat(broken(SOMEBODY_ELSE, administrator, administrator.in(state, NOW), 3))
                    .isEmpty();
        }
    }

    @Test
    void refusesToLoseTheLastAdministrator() {
        for (Account after : List.of(
                demoted(administrator),
                administrator.in(AccountState.LOCKED, NOW),
                administrator.in(AccountState.ENDED, NOW))) {
            assertThat(broken(SOMEBODY_ELSE, administrator, after, 0)).containsExactly(AccountFault.LAST_ADMINISTRATOR);
            assertThat(broken(SOMEBODY_ELSE, administrator, after, 1)).isEmpty();
        }
    }

    @Test
    void lockedAdministratorsDoNotCountAsLost() {
        Account locked = administrator.in(AccountState.LOCKED, NOW);

        assertThat(broken(SOMEBODY_ELSE, locked, locked.in(AccountState.ENDED, NOW), 0))
                .isEmpty();
    }

    @Test
    void leavesOtherAccountsAlone() {
        assertThat(broken(SOMEBODY_ELSE, worker, worker.in(AccountState.ENDED, NOW), 0))
                .isEmpty();
        assertThat(broken(worker.id(), worker, worker.with(new AccountDetails("Nytt", null, worker.roles()), NOW), 0))
                .isEmpty();
    }

    private static Account demoted(Account account) {
        return account.with(new AccountDetails("Testkonto", null, Set.of(Role.PARTNER)), NOW);
    }

    private static List<AccountFault> broken(ActorId actor, Account before, Account after, int others) {
        return AdministrationRule.brokenBy(new AdministrationRule.Change(actor, before, after, others));
    }
}
