package se.trygghetsportalen.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountFault;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.PasswordChange;
import se.trygghetsportalen.people.domain.PasswordRule;
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.people.domain.ResetStatus;
import se.trygghetsportalen.people.domain.ResetToken;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignInOutcome;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;

class PasswordTest extends PeopleTest {
    private static final String NEXT = "hundar äter moln";

    @Test
    void changesOnesOwnPasswordAndEndsTheOtherSessions() {
        Account account = account(Role.PARTNER);
        actAs(account);
        Instant before = clock.instant();
        assertThat(sessions.stillValid(account.id(), before)).isTrue();
        clock.forward(Duration.ofMinutes(1));

        assertThat(ownPassword.change(PASSWORD, NEXT)).isEqualTo(new PasswordChange.Changed());

        assertThat(events).containsExactly(new Account.PasswordChanged(account.id(), clock.instant()));
        assertThat(sessions.stillValid(account.id(), before)).isFalse();
        assertThat(sessions.stillValid(account.id(), clock.instant())).isTrue();
        assertThat(attempt(account, PASSWORD)).isEqualTo(new SignInOutcome.Refused());
        assertThat(attempt(account, NEXT)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(actions()).startsWith("account.password-changed");
        assertThat(trail.toString()).doesNotContain(PASSWORD, NEXT);
    }

    @Test
    void refusesAWeakOrUnchangedPasswordWithoutCountingATry() {
        Account account = account(Role.PARTNER);
        actAs(account);

        for (int time = 0; time < 10; time++) {
            assertThat(ownPassword.change(PASSWORD, "kort"))
                    .isEqualTo(new PasswordChange.TooWeak(List.of(PasswordRule.LONG_ENOUGH, PasswordRule.NOT_COMMON)));
            assertThat(ownPassword.change(PASSWORD, PASSWORD)).isEqualTo(new PasswordChange.Unchanged());
        }
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void countsWrongPresentPasswordsLikeFailuresToSignIn() {
        Account account = account(Role.PARTNER);
        actAs(account);
        for (int time = 0; time < 6; time++) {
            assertThat(ownPassword.change("fel", NEXT)).isEqualTo(new PasswordChange.WrongCurrent());
        }

        assertThat(ownPassword.change(PASSWORD, NEXT)).isEqualTo(new PasswordChange.Throttled(Duration.ofMinutes(1)));
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Throttled.class);
    }

    @Test
    void changesNothingForNobodyOrForALockedAccount() {
        assertThatThrownBy(() -> ownPassword.change(PASSWORD, NEXT)).isInstanceOf(AccessDeniedException.class);
        Account account = account(Role.PARTNER);
        actAs(account);
        transaction.run(() -> repository.save(account.in(AccountState.LOCKED, clock.instant())));

        assertThatThrownBy(() -> ownPassword.change(PASSWORD, NEXT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void setsAPasswordByALinkOnce() {
        Account account = account(Role.PARTNER);
        actAs(account(Role.ADMINISTRATOR));
        ResetToken token = linkFor(account).token();
        String username = account.username().value();

        assertThat(resets.look(token)).isEqualTo(new ResetStatus.Open(username));
        assertThat(resets.look(token)).isEqualTo(new ResetStatus.Open(username));
        assertThat(resets.use(token, "kort")).isInstanceOf(ResetStatus.TooWeak.class);
        assertThat(resets.use(token, NEXT)).isEqualTo(new ResetStatus.Done(username));
        assertThat(resets.use(token, "katter äter moln")).isEqualTo(new ResetStatus.Used());
        assertThat(resets.look(token)).isEqualTo(new ResetStatus.Used());
        assertThat(attempt(account, NEXT)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(trail.toString()).doesNotContain(token.value(), token.hash(), NEXT);
    }

    @Test
    void endsAllSessionsAndAllWaitingWhenALinkIsUsed() {
        Account account = account(Role.PARTNER);
        actAs(account(Role.ADMINISTRATOR));
        Instant before = clock.instant();
        for (int time = 0; time < 6; time++) {
            attempt(account, "fel");
        }
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Throttled.class);
        assertThat(sessions.stillValid(account.id(), before)).isTrue();
        clock.forward(Duration.ofSeconds(1));

        resets.use(linkFor(account).token(), NEXT);

        assertThat(sessions.stillValid(account.id(), before)).isFalse();
        assertThat(attempt(account, NEXT)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void aNewLinkReplacesTheOldOne() {
        Account account = account(Role.PARTNER);
        actAs(account(Role.ADMINISTRATOR));
        ResetToken old = linkFor(account).token();
        ResetToken next = linkFor(account).token();

        assertThat(resets.look(old)).isEqualTo(new ResetStatus.Unknown());
        assertThat(resets.use(old, NEXT)).isEqualTo(new ResetStatus.Unknown());
        assertThat(resets.use(next, NEXT)).isInstanceOf(ResetStatus.Done.class);
    }

    @Test
    void aLinkStopsWorkingAfterADay() {
        Account account = account(Role.PARTNER);
        actAs(account(Role.ADMINISTRATOR));
        ResetToken token = linkFor(account).token();
        clock.forward(Duration.ofHours(24));

        assertThat(resets.look(token)).isEqualTo(new ResetStatus.Expired());
        assertThat(resets.use(token, NEXT)).isEqualTo(new ResetStatus.Expired());
        assertThat(links.use(token, clock.instant())).isFalse();
    }

    @Test
    void changingThePasswordLockingAndEndingMakeAnOpenLinkUnusable() {
        Account administrator = account(Role.ADMINISTRATOR);
        Account changed = account(Role.PARTNER);
        Account locked = account(Role.PARTNER);
        Account ended = account(Role.PARTNER);
        actAs(administrator);
        ResetToken ofChanged = linkFor(changed).token();
        ResetToken ofLocked = linkFor(locked).token();
        ResetToken ofEnded = linkFor(ended).token();

        accounts.lock(locked.id(), 0);
        accounts.end(ended.id(), 0);
        actAs(changed);
        ownPassword.change(PASSWORD, NEXT);

        assertThat(resets.look(ofChanged)).isEqualTo(new ResetStatus.Used());
        assertThat(resets.look(ofLocked)).isEqualTo(new ResetStatus.Used());
        assertThat(resets.look(ofEnded)).isEqualTo(new ResetStatus.Used());
    }

    @Test
    void makesNoLinkForAnEndedOrUnknownAccount() {
        Account account = account(Role.PARTNER);
        actAs(account(Role.ADMINISTRATOR));
        accounts.end(account.id(), 0);

        assertThat(resets.issue(account.id())).isEqualTo(SaveOutcome.Invalid.of(AccountFault.WRONG_STATE.problem()));
        assertThat(resets.issue(new ActorId(Ids.next()))).isEqualTo(new SaveOutcome.Missing<>());
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneWins() throws Exception {
        Account account = account(Role.PARTNER);
        actAs(account(Role.ADMINISTRATOR));
        ResetToken token = linkFor(account).token();
        List<Callable<ResetStatus>> both =
                List.of(() -> resets.use(token, NEXT), () -> resets.use(token, "katter äter moln"));
        List<ResetStatus> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<ResetStatus> done : threads.invokeAll(both)) {
                outcomes.add(done.get());
            }
        }

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new ResetStatus.Done(account.username().value()), new ResetStatus.Used());
    }

    private ResetLink linkFor(Account account) {
        return resets.issue(account.id()) instanceof SaveOutcome.Saved<ResetLink>(ResetLink link)
                ? link
                : org.assertj.core.api.Assertions.fail("no link");
    }

    private SignInOutcome attempt(Account account, String password) {
        return signIn.attempt(account.username().value(), password, address);
    }
}
