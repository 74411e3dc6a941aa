package se.trygghetsportalen.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void endsSessionsWhenRolesOrStateChangeAndNotWhenTheNameDoes() {
        Account account = AccountMother.account(Role.OUTREACH_WORKER);

        assertThat(account.with(new AccountDetails("Annat namn", "a@b.se", account.roles()), NOW)
                        .credentialsChangedAt())
                .isEqualTo(account.credentialsChangedAt());
        assertThat(account.with(new AccountDetails("Testkonto", null, Set.of(Role.TEAM_LEAD)), NOW)
                        .credentialsChangedAt())
                .isEqualTo(NOW);
        assertThat(account.in(AccountState.LOCKED, NOW).credentialsChangedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"falt1,falt1", " Admin ,admin", "ANNA.B-2,anna.b-2", "42,42"})
    void readsUsernamesAsPhonesTypeThem(String typed, String meant) {
        assertThat(Username.parse(typed)).contains(new Username(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "å1",
                ".falt",
                "falt-",
                "falt 1",
                "falt_1",
                "f@lt",
                "12345678901234567890123456789012345678901"
            })
    void refusesWhatCannotBeAUsername(String typed) {
        assertThat(Username.parse(typed)).isEmpty();
        assertThat(new NewAccount(
                                AccountMother.wanted().id(),
                                typed,
                                new AccountDetails("Namn", null, Set.of(Role.PARTNER)))
                        .faults())
                .containsExactly(AccountFault.USERNAME_FORMAT);
    }

    @Test
    void namesEachMistakeInWhatAnAdministratorSays() {
        assertThat(new AccountDetails(" ", "ingen adress", Set.of()).faults())
                .containsExactly(AccountFault.NAME_MISSING, AccountFault.EMAIL_FORMAT, AccountFault.ROLE_MISSING);
        assertThat(new AccountDetails("n".repeat(81), null, Set.of(Role.ADMINISTRATOR, Role.AUDITOR)).faults())
                .containsExactly(AccountFault.NAME_TOO_LONG, AccountFault.ROLES_INCOMPATIBLE);
        assertThat(new AccountDetails("n".repeat(80), "a@b", Set.of(Role.AUDITOR)).faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@b.se", "a@", "a@b@c.se", "a b@c.se", "ab"})
    void refusesWhatCannotBeAnAddress(String email) {
        assertThat(new AccountDetails("Namn", email, Set.of(Role.AUDITOR)).faults())
                .containsExactly(AccountFault.EMAIL_FORMAT);
    }

    @Test
    void takesABlankAddressForNone() {
        assertThat(new AccountDetails(" Namn ", "  ", Set.of(Role.AUDITOR)))
                .isEqualTo(new AccountDetails("Namn", null, Set.of(Role.AUDITOR)));
    }

    @Test
    void hidesSecretsInWhatMayBeLogged() {
        ResetToken token = new ResetToken("hemlig");

        assertThat(new Credentials(AccountMother.account(Role.PARTNER), "{argon2}hash").toString())
                .doesNotContain("hash");
        assertThat(new ResetLink(token, NOW).toString()).doesNotContain("hemlig");
    }
}
