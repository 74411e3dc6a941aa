package se.trygghetsportalen.people.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.Accounts;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.people.domain.Username;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.LinkDialog;

class AccountListViewTest extends KaribuTest {
    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository repository;

    @Test
    void showsAccountsWithWhoWhatAndState() {
        Account account = account(Role.TEAM_LEAD, Role.OUTREACH_WORKER);
        openList();

        search(account.username().value());

        Grid<?> grid = _get(Grid.class);
        assertThat(_size(grid)).isEqualTo(1);
        assertThat(_getFormattedRow(grid, 0).toString())
                .contains(account.username().value(), "Fältarbetare, Samordnare", "Aldrig");
    }

    @Test
    void saysWhatToDoWhenNoAccountMatches() {
        openList();

        search(Ids.next().toString());

        _assertNone(Grid.class);
        _assertOne(H2.class, spec -> spec.withText("Inga konton stämmer"));
    }

    @Test
    void filtersByRoleAndState() {
        Account account = account(Role.AUDITOR);
        openList();
        search(account.username().value());

        choose("Roll", Role.PARTNER);
        _assertNone(Grid.class);
        choose("Roll", Role.AUDITOR);
        choose("Läge", AccountState.ACTIVE);
        _assertOne(Grid.class);
        choose("Läge", AccountState.LOCKED);
        _assertNone(Grid.class);
    }

    @Test
    void isRefusedToEverybodyButAdministrators() {
        for (Role role : Role.values()) {
            signInAs(role);
            UI.getCurrent().navigate("konton");
            if (role == Role.ADMINISTRATOR) {
                _assertOne(AccountListView.class);
            } else {
                _assertNone(AccountListView.class);
                _assertOne(H1.class, spec -> spec.withText("Den här sidan är inte för dig"));
            }
        }
    }

    @Test
    void saysThatAnUnknownAccountDoesNotExist() {
        signInAs(Role.ADMINISTRATOR);
        for (String path : new String[] {"konton/" + Ids.next(), "konton/inget-id"}) {
            UI.getCurrent().navigate(path);

            _assertNone(AccountListView.class);
            _assertOne(H1.class, spec -> spec.withText("Sidan finns inte"));
        }
    }

    @Test
    void createsAnAccountAndShowsTheLinkOnce() {
        openList();
        press("Nytt konto");
        String username = "ny-" + Ids.next().toString().substring(24);
        _setValue(field("Användarnamn"), username);
        _setValue(field("Namn"), "Testkonto Å");
        _setValue(_get(EmailField.class), "a@example.se");
        _setValue(roles(), Set.of(Role.TEAM_LEAD));

        press("Skapa kontot");

        Account account =
                repository.findCredentials(Username.of(username)).orElseThrow().account();
        assertThat(account.details())
                .isEqualTo(new AccountDetails("Testkonto Å", "a@example.se", Set.of(Role.TEAM_LEAD)));
        _assertOne(LinkDialog.class);
        assertThat(field("Länk").getValue()).matches("http://[^/]+/aterstall/[A-Za-z0-9_-]{43}");
        press("Klar");
        _assertNone(LinkDialog.class);
        _assertOne(H2.class, spec -> spec.withText("Testkonto Å"));
    }

    @Test
    void showsEachMistakeAtItsField() {
        openList();
        press("Nytt konto");
        _setValue(field("Användarnamn"), "Å");
        _setValue(_get(EmailField.class), "ingen adress");

        press("Skapa kontot");

        assertThat(field("Användarnamn").getErrorMessage()).startsWith("Skriv 2–40 tecken");
        assertThat(field("Namn").getErrorMessage()).isEqualTo("Skriv ett namn.");
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Skriv adressen som");
        assertThat(roles().getErrorMessage()).isEqualTo("Välj minst en roll.");
        assertThat(roles().isInvalid()).isTrue();
        _assertNone(LinkDialog.class);

        _setValue(field("Namn"), "Nu finns det");
        assertThat(field("Namn").isInvalid()).isFalse();
    }

    @Test
    void savesChangesToAnAccount() {
        Account account = account(Role.PARTNER);
        open(account);
        _setValue(field("Namn"), "Nytt namn");
        _setValue(roles(), Set.of(Role.AUDITOR));

        press("Spara ändringar");

        assertThat(stored(account).details()).isEqualTo(new AccountDetails("Nytt namn", null, Set.of(Role.AUDITOR)));
        _assertOne(H2.class, spec -> spec.withText("Nytt namn"));
    }

    @Test
    void refusesRolesThatMayNotMeet() {
        Account account = account(Role.PARTNER);
        open(account);
        _setValue(roles(), Set.of(Role.ADMINISTRATOR, Role.AUDITOR));

        press("Spara ändringar");

        assertThat(roles().getErrorMessage()).startsWith("En administratör kan inte ha någon annan roll.");
        assertThat(stored(account)).isEqualTo(account);
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedFirst() {
        Account account = account(Role.PARTNER);
        open(account);
        accounts.change(account.id(), 0, new AccountDetails("Deras namn", null, Set.of(Role.PARTNER)));
        _setValue(field("Namn"), "Mitt namn");

        press("Spara ändringar");

        assertThat(_get(BothVersions.class).getElement().getTextRecursively()).contains("Mitt namn", "Deras namn");
        assertThat(field("Namn").getValue()).isEqualTo("Mitt namn");
        assertThat(stored(account).displayName()).isEqualTo("Deras namn");

        press("Spara mitt");
        assertThat(stored(account).displayName()).isEqualTo("Mitt namn");
        _assertNone(BothVersions.class);
    }

    @Test
    void takesWhatWasSavedWhenAsked() {
        Account account = account(Role.PARTNER);
        open(account);
        accounts.change(account.id(), 0, new AccountDetails("Deras namn", null, Set.of(Role.PARTNER)));
        _setValue(field("Namn"), "Mitt namn");
        press("Spara ändringar");

        press("Använd det sparade");

        assertThat(field("Namn").getValue()).isEqualTo("Deras namn");
        _assertNone(BothVersions.class);
    }

    @Test
    void locksWithAnUndoAndEndsOnlyAfterAQuestion() {
        Account account = account(Role.PARTNER);
        open(account);

        press("Lås");
        assertThat(stored(account).state()).isEqualTo(AccountState.LOCKED);
        press("Ångra");
        assertThat(stored(account).state()).isEqualTo(AccountState.ACTIVE);
        press("Avsluta");
        assertThat(stored(account).state()).isEqualTo(AccountState.ACTIVE);
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(stored(account).state()).isEqualTo(AccountState.ENDED);
        _assertNone(Button.class, spec -> spec.withText("Spara ändringar"));
        assertThat(field("Namn").isReadOnly()).isTrue();
    }

    @Test
    void makesAResetLink() {
        Account account = account(Role.PARTNER);
        open(account);

        press("Återställningslänk");

        _assertOne(LinkDialog.class);
    }

    @Test
    void offersNoWayToLockOneself() {
        SignedInUser own = signInAs(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("konton/" + own.id());

        _assertNone(Button.class, spec -> spec.withText("Lås"));
        _assertNone(Button.class, spec -> spec.withText("Avsluta"));
        _setValue(roles(), Set.of(Role.PARTNER));
        press("Spara ändringar");
        assertThat(roles().getErrorMessage()).startsWith("Du kan inte ta bort din egen administratörsroll.");
    }

    private void openList() {
        signInAs(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("konton");
    }

    private void open(Account account) {
        signInAs(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("konton/" + account.id());
    }

    private Account stored(Account account) {
        return repository.find(account.id()).orElseThrow();
    }

    private static void search(String words) {
        _setValue(field("Sök på namn, användarnamn eller e-post"), words);
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, T value) {
        _setValue((Select<T>) _get(Select.class, spec -> spec.withLabel(label)), value);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Role> roles() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Roller"));
    }

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }
}
