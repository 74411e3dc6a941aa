package se.trygghetsportalen.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Credentials;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Username;

/** On a store of its own: the tests' database has accounts, and this is about one that has none. */
class FirstAdministratorTest {
    @TempDir
    Path dataDir;

    private final AccountRepository repository = mock();
    private final List<Account> added = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final PasswordHashing hashing = new PasswordHashing();
    private final AdjustableClock clock = new AdjustableClock(AccountMother.LONG_AGO);
    private FirstAdministrator firstAdministrator;

    @BeforeEach
    void begin() {
        firstAdministrator = new FirstAdministrator(
                repository,
                hashing,
                new AccountAudit(entry -> {}),
                new AdminPasswordFile(dataDir),
                new InTransaction(),
                clock);
        when(repository.isEmpty()).thenReturn(true);
        answer(AccountRepository.Added.STORED);
    }

    private void answer(AccountRepository.Added answer) {
        when(repository.add(any(), any(), any())).thenAnswer(call -> {
            added.add(call.getArgument(0));
            hashes.add(call.getArgument(1));
            return answer;
        });
    }

    private void storedIs(@Nullable Account account) {
        when(repository.findCredentials(isA(Username.class)))
                .thenReturn(Optional.ofNullable(account).map(found -> new Credentials(found, "hash")));
        if (account != null) {
            when(repository.find(account.id())).thenReturn(Optional.of(account));
        }
    }

    @Test
    void appointsOneAdministratorWhoMustChangeThePassword() throws Exception {
        firstAdministrator.appointIfNobody();

        Account account = added.getFirst();
        assertThat(account.username().value()).isEqualTo("admin");
        assertThat(account.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(account.mustChangePassword()).isTrue();
        List<String> lines = Files.readAllLines(file());
        assertThat(lines.getFirst()).isEqualTo("admin");
        assertThat(hashing.matches(lines.getLast(), hashes.getFirst())).isTrue();
    }

    @Test
    void makesAnotherPasswordEachTime() throws Exception {
        firstAdministrator.appointIfNobody();
        String first = Files.readString(file());
        firstAdministrator.appointIfNobody();

        assertThat(Files.readString(file())).isNotEqualTo(first);
    }

    @Test
    void appointsNobodyWhereThereIsAnAccount() {
        when(repository.isEmpty()).thenReturn(false);
        storedIs(null);

        firstAdministrator.appointIfNobody();

        verify(repository, never()).add(any(), any(), any());
        assertThat(file()).doesNotExist();
    }

    @Test
    void leavesNoFileWhenAnotherNodeWasFirst() {
        answer(AccountRepository.Added.USERNAME_TAKEN);
        storedIs(null);

        firstAdministrator.appointIfNobody();

        assertThat(file()).doesNotExist();
    }

    @Test
    void storesNobodyWhenTheFileCannotBeWritten() throws Exception {
        Files.writeString(dataDir.resolve("in-the-way"), "");
        firstAdministrator = new FirstAdministrator(
                repository,
                hashing,
                new AccountAudit(entry -> {}),
                new AdminPasswordFile(dataDir.resolve("in-the-way/data")),
                new InTransaction(),
                clock);
        storedIs(null);

        // The exception leaves the transaction, which takes the account with it.
        assertThatThrownBy(firstAdministrator::appointIfNobody).isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void removesTheFileWhenTheAdministratorHasChangedThePassword() {
        firstAdministrator.appointIfNobody();
        Account admin = added.getFirst();
        storedIs(changed(admin));

        firstAdministrator.on(new Account.PasswordChanged(admin.id(), clock.instant()));

        assertThat(file()).doesNotExist();
    }

    @Test
    void keepsTheFileWhenSomebodyElseChangesTheirs() {
        firstAdministrator.appointIfNobody();
        storedIs(added.getFirst());
        Account other = AccountMother.account(Role.PARTNER);
        when(repository.find(eq(other.id()))).thenReturn(Optional.of(other));

        firstAdministrator.on(new Account.PasswordChanged(other.id(), clock.instant()));

        assertThat(file()).exists();
    }

    @Test
    void removesAtTheNextStartAFileThatAnInterruptionLeft() {
        firstAdministrator.appointIfNobody();
        when(repository.isEmpty()).thenReturn(false);
        storedIs(added.getFirst());
        firstAdministrator.appointIfNobody();
        assertThat(file()).exists();

        storedIs(changed(added.getFirst()));
        firstAdministrator.appointIfNobody();

        assertThat(file()).doesNotExist();
    }

    private static Account changed(Account account) {
        return new Account(
                account.id(),
                account.username(),
                account.displayName(),
                account.email(),
                account.roles(),
                account.state(),
                account.language(),
                account.colourScheme(),
                false,
                Instant.EPOCH,
                account.version());
    }

    private Path file() {
        return dataDir.resolve("admin-password.txt");
    }
}
