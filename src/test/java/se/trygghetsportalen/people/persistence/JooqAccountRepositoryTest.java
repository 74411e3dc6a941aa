package se.trygghetsportalen.people.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.PASSWORD_RESET;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.PasswordReset;
import se.trygghetsportalen.people.domain.PasswordResetRepository;
import se.trygghetsportalen.people.domain.ResetToken;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Username;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

@PortalTest
class JooqAccountRepositoryTest {
    private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final Instant LATER = Instant.parse("2026-10-25T00:59:59.123456Z");

    @Autowired
    private AccountRepository repository;

    @Autowired
    private PasswordResetRepository resets;

    @Autowired
    private DSLContext sql;

    @Test
    void keepsEveryColumn() {
        ActorId id = new ActorId(Ids.next());
        Account account = new Account(
                id,
                Username.of("konto." + id.toString().substring(24)),
                "Åsa Ängel Öberg 🏮",
                "asa@example.se",
                EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)),
                AccountState.LOCKED,
                Language.ENGLISH,
                ColourScheme.DARK,
                true,
                LATER,
                0);

        assertThat(repository.add(account, "{argon2}hash", CREATED)).isEqualTo(AccountRepository.Added.STORED);

        assertThat(repository.findCredentials(id)).contains(new Credentials(account, "{argon2}hash"));
        assertThat(repository.findCredentials(account.username())).contains(new Credentials(account, "{argon2}hash"));
        var row = sql.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(id.value()));
        assertThat(row.getCreatedAt()).isEqualTo(CREATED);
        assertThat(row.getSignedInAt()).isNull();
        repository.signedIn(id, LATER);
        assertThat(sql.fetchSingle(ACCOUNT, ACCOUNT.ID.eq(id.value())).getSignedInAt())
                .isEqualTo(LATER);
    }

    @Test
    void keepsAnAccountWithoutAddressAndPassword() {
        Account account = stored(Role.PARTNER);

        assertThat(repository.findCredentials(account.id())).contains(new Credentials(account, null));
    }

    @Test
    void tellsATakenUsernameFromAKnownId() {
        Account account = stored(Role.PARTNER);
        Account other = new Account(
                new ActorId(Ids.next()),
                account.username(),
                "Annan",
                null,
                account.roles(),
                AccountState.ACTIVE,
                Language.SWEDISH,
                ColourScheme.SYSTEM,
                false,
                CREATED,
                0);

        assertThat(repository.add(other, null, CREATED)).isEqualTo(AccountRepository.Added.USERNAME_TAKEN);
        assertThat(repository.add(account, null, CREATED)).isEqualTo(AccountRepository.Added.KNOWN);
    }

    @Test
    void savesOverTheVersionThatWasReadAndNoOther() {
        Account account = stored(Role.PARTNER);
        Account wanted = account.in(AccountState.ENDED, LATER);

        assertThat(repository.save(wanted.at(7))).isFalse();
        assertThat(repository.find(account.id())).contains(account);
        assertThat(repository.save(wanted)).isTrue();
        assertThat(repository.find(account.id())).contains(wanted.at(1));
    }

    @Test
    void changesPasswordHashLanguageAndColoursWithoutCountingTheVersion() {
        Account account = stored(Role.PARTNER);
        repository.setPassword(account.id(), "one", true, LATER);
        repository.rehash(account.id(), "not the one", "two");
        assertThat(repository.findCredentials(account.id()).orElseThrow().passwordHash())
                .isEqualTo("one");
        repository.rehash(account.id(), "one", "three");
        repository.setLanguage(account.id(), Language.ENGLISH);
        repository.setColourScheme(account.id(), ColourScheme.LIGHT);

        Credentials stored = repository.findCredentials(account.id()).orElseThrow();
        assertThat(stored.passwordHash()).isEqualTo("three");
        assertThat(stored.account().mustChangePassword()).isTrue();
        assertThat(stored.account().credentialsChangedAt()).isEqualTo(LATER);
        assertThat(stored.account().language()).isEqualTo(Language.ENGLISH);
        assertThat(stored.account().colourScheme()).isEqualTo(ColourScheme.LIGHT);
        assertThat(stored.account().version()).isZero();
    }

    @Test
    void sessionsAreValidForActiveAccountsOnly() {
        Account account = stored(Role.PARTNER);

        assertThat(repository.sessionsValidFrom(account.id())).contains(account.credentialsChangedAt());
        repository.save(account.in(AccountState.LOCKED, LATER));
        assertThat(repository.sessionsValidFrom(account.id())).isEmpty();
        assertThat(repository.sessionsValidFrom(new ActorId(Ids.next()))).isEmpty();
    }

    @Test
    void findsTheActiveAdministrators() {
        Account active = stored(Role.ADMINISTRATOR);
        Account locked = stored(Role.ADMINISTRATOR);
        repository.save(locked.in(AccountState.LOCKED, LATER));
        Account worker = stored(Role.OUTREACH_WORKER);

        assertThat(repository.lockAdministrators()).contains(active.id()).doesNotContain(locked.id(), worker.id());
        assertThat(repository.isEmpty()).isFalse();
    }

    @Test
    void namesTheAccountsThatExist() {
        Account account = stored(Role.PARTNER);

        assertThat(repository.names(Set.of(account.id(), ActorId.SYSTEM)))
                .isEqualTo(Map.of(account.id(), account.displayName()));
        assertThat(repository.names(Set.of())).isEmpty();
    }

    @Test
    void keepsOneResetLinkPerAccountWithEveryColumn() {
        Account account = stored(Role.PARTNER);
        ResetToken first = ResetToken.random(new SecureRandom());
        ResetToken second = ResetToken.random(new SecureRandom());
        resets.put(PasswordReset.issued(account.id(), first, CREATED));
        resets.use(first, CREATED);
        PasswordReset next = PasswordReset.issued(account.id(), second, LATER);
        resets.put(next);

        assertThat(resets.find(first)).isEmpty();
        assertThat(resets.find(second)).contains(next);
        assertThat(sql.fetchCount(
                        PASSWORD_RESET,
                        PASSWORD_RESET.ACCOUNT_ID.eq(account.id().value())))
                .isEqualTo(1);
        resets.revoke(account.id(), LATER);
        assertThat(resets.find(second).orElseThrow().usedAt()).isEqualTo(LATER);
        assertThat(resets.use(second, LATER)).isFalse();
    }

    private Account stored(Role... roles) {
        Account account = AccountMother.account(roles);
        repository.add(account, null, CREATED);
        return account;
    }
}
