package se.trygghetsportalen.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignInOutcome;
import se.trygghetsportalen.people.domain.ThrottleKey;
import se.trygghetsportalen.shared.ActorId;

class SignInTest extends PeopleTest {
    private static final SignInOutcome REFUSED = new SignInOutcome.Refused();

    @Test
    void acceptsTheRightPasswordAndSaysWhoItIs() {
        Account account = account(Role.OUTREACH_WORKER);
        repository.setLanguage(account.id(), Language.ENGLISH);
        repository.setColourScheme(account.id(), ColourScheme.DARK);

        assertThat(attempt(account, PASSWORD))
                .isEqualTo(new SignInOutcome.Accepted(
                        account.signedIn(), clock.instant(), false, Language.ENGLISH, ColourScheme.DARK));
        assertThat(signIn.attempt(
                        " " + account.username().value().toUpperCase(java.util.Locale.ROOT), PASSWORD, address))
                .isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(list.page(
                                new se.trygghetsportalen.people.domain.AccountFilter(
                                        account.username().value(), null, null),
                                null,
                                1)
                        .rows()
                        .getFirst()
                        .signedInAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownName() {
        Account account = account(Role.OUTREACH_WORKER);

        assertThat(attempt(account, "lykta vid ån ån")).isEqualTo(REFUSED);
        assertThat(attempt(account, "")).isEqualTo(REFUSED);
        assertThat(signIn.attempt("finns-inte", PASSWORD, address)).isEqualTo(REFUSED);
        assertThat(signIn.attempt("kan inte finnas!", PASSWORD, address)).isEqualTo(REFUSED);
        assertThat(actions()).containsOnly("account.sign-in-refused").hasSize(4);
        assertThat(trail).allMatch(entry -> entry.actor().equals(ActorId.SYSTEM));
    }

    @ParameterizedTest
    @EnumSource(value = AccountState.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void refusesTheRightPasswordOfALockedOrEndedAccount(AccountState state) {
        Account account = account(Role.OUTREACH_WORKER);
        transaction.run(() -> repository.save(account.in(state, clock.instant())));

        assertThat(attempt(account, PASSWORD)).isEqualTo(REFUSED);
    }

    @Test
    void refusesAnAccountThatHasNoPasswordYet() {
        Account account = Account.opened(
                se.trygghetsportalen.people.domain.AccountMother.wanted(Role.PARTNER), false, clock.instant());
        transaction.run(() -> repository.add(account, null, clock.instant()));

        assertThat(attempt(account, "nobody has this password")).isEqualTo(REFUSED);
        assertThat(attempt(account, "")).isEqualTo(REFUSED);
    }

    @Test
    void makesAnAccountWaitAfterFiveFailuresAndLongerEachTime() {
        Account account = account(Role.OUTREACH_WORKER);
        failTimes(account, 6);

        assertThat(attempt(account, PASSWORD)).isEqualTo(new SignInOutcome.Throttled(Duration.ofMinutes(1)));
        clock.forward(Duration.ofMinutes(1));
        assertThat(attempt(account, "fel")).isEqualTo(REFUSED);
        assertThat(attempt(account, PASSWORD)).isEqualTo(new SignInOutcome.Throttled(Duration.ofMinutes(2)));
        clock.forward(Duration.ofMinutes(2));
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void triesDuringAWaitDoNotLengthenIt() {
        Account account = account(Role.OUTREACH_WORKER);
        failTimes(account, 6);

        for (int second = 0; second < 60; second++) {
            assertThat(attempt(account, "fel")).isInstanceOf(SignInOutcome.Throttled.class);
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void makesANameThatNobodyHasWaitJustTheSame() {
        for (int time = 0; time < 6; time++) {
            assertThat(signIn.attempt("finns-inte-" + address, PASSWORD, address))
                    .isEqualTo(REFUSED);
        }

        assertThat(signIn.attempt("finns-inte-" + address, PASSWORD, address))
                .isEqualTo(new SignInOutcome.Throttled(Duration.ofMinutes(1)));
    }

    @Test
    void forgetsFailuresAfterASuccessAndAfterAQuarterOfAnHour() {
        Account account = account(Role.OUTREACH_WORKER);
        failTimes(account, 5);
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
        failTimes(account, 5);
        clock.forward(Duration.ofMinutes(15));
        failTimes(account, 5);

        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void makesAnAddressWaitThatFailsOnManyAccounts() {
        for (int time = 0; time < 30; time++) {
            assertThat(signIn.attempt("namn" + time + "-" + address, "sommarkväll 26", address))
                    .isEqualTo(REFUSED);
        }
        Account account = account(Role.OUTREACH_WORKER);

        assertThat(attempt(account, PASSWORD)).isEqualTo(new SignInOutcome.Throttled(Duration.ofMinutes(5)));
        assertThat(signIn.attempt(account.username().value(), PASSWORD, "198.51.100.7"))
                .isInstanceOf(SignInOutcome.Accepted.class);
        clock.forward(Duration.ofMinutes(5));
        assertThat(attempt(account, "fel")).isEqualTo(REFUSED);
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void givesABurstOfSimultaneousGuessesNoMoreTriesThanTheRuleAllows() throws Exception {
        Account account = account(Role.OUTREACH_WORKER);
        int guesses = 24;
        List<Callable<SignInOutcome>> burst = new ArrayList<>();
        for (int guess = 0; guess < guesses; guess++) {
            burst.add(() -> attempt(account, "fel"));
        }
        List<SignInOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(guesses)) {
            for (Future<SignInOutcome> done : threads.invokeAll(burst)) {
                outcomes.add(done.get());
            }
        }

        assertThat(outcomes).filteredOn(REFUSED::equals).hasSize(6);
        assertThat(outcomes)
                .filteredOn(SignInOutcome.Throttled.class::isInstance)
                .hasSize(guesses - 6);
    }

    @Test
    void remembersFailuresOverARestart() {
        Account account = account(Role.OUTREACH_WORKER);
        failTimes(account, 6);
        furnish();

        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Throttled.class);
    }

    @Test
    void removesOnlyFailuresThatNoLongerCount() {
        Account account = account(Role.OUTREACH_WORKER);
        failTimes(account, 6);
        clock.forward(Duration.ofMinutes(10));
        throttle.removeExpired();
        assertThat(failures.count(ThrottleKey.account(account.username().value()), clock.instant())
                        .failures())
                .isEqualTo(7);
        clock.forward(Duration.ofHours(1));

        assertThat(throttle.removeExpired()).isPositive();
        assertThat(failures.count(ThrottleKey.account(account.username().value()), clock.instant())
                        .failures())
                .isEqualTo(1);
    }

    @Test
    void replacesAnOutdatedHashWhenItsOwnerSignsIn() {
        Account account = account(Role.OUTREACH_WORKER);
        String weak = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        repository.setPassword(account.id(), weak, false, clock.instant());

        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);

        Credentials stored = repository.findCredentials(account.id()).orElseThrow();
        assertThat(stored.passwordHash())
                .startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(weak);
        assertThat(attempt(account, PASSWORD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void leavesACurrentHashAsItIs() {
        Account account = account(Role.OUTREACH_WORKER);
        Credentials before = repository.findCredentials(account.id()).orElseThrow();

        attempt(account, PASSWORD);

        assertThat(repository.findCredentials(account.id()).orElseThrow().passwordHash())
                .isEqualTo(before.passwordHash());
    }

    @Test
    void writesNoPasswordIntoTheTrail() {
        Account account = account(Role.OUTREACH_WORKER);
        attempt(account, PASSWORD);
        attempt(account, "fel lösenord");

        assertThat(actions()).containsExactly("account.signed-in", "account.sign-in-refused");
        assertThat(trail.toString()).doesNotContain(PASSWORD, "fel lösenord", "argon2");
    }

    private SignInOutcome attempt(Account account, String password) {
        return signIn.attempt(account.username().value(), password, address);
    }

    private void failTimes(Account account, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(attempt(account, "fel")).isEqualTo(REFUSED);
        }
    }
}
