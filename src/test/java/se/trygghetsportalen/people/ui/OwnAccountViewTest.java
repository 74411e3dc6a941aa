package se.trygghetsportalen.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.Devices;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.people.Sessions;
import se.trygghetsportalen.people.SignIn;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.people.domain.DeviceRepository;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignInOutcome;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shell.PortalPrincipal;
import se.trygghetsportalen.uikit.DateField;

class OwnAccountViewTest extends KaribuTest {
    private static final String PASSWORD = "lykta vid kajen";
    private static final String NEXT = "hundar äter moln";

    @Autowired
    private PasswordResets resets;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Sessions sessions;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private Devices devices;

    @Autowired
    private DeviceRepository deviceRepository;

    @Autowired
    private Clock clock;

    private final Map<DeviceId, DeviceSecret> secrets = new HashMap<>();
    private Account account;

    @BeforeEach
    void openOwnAccount() {
        account = account(Role.OUTREACH_WORKER);
        signInAs(Role.ADMINISTRATOR);
        if (resets.issue(account.id()) instanceof SaveOutcome.Saved<ResetLink>(ResetLink link)) {
            resets.use(link.token(), PASSWORD);
        }
        signInAs(account.signedIn());
        UI.getCurrent().navigate("mitt-konto");
    }

    @Test
    void showsWhoIAmHere() {
        assertThat(_get(OwnAccountView.class).getElement().getTextRecursively())
                .contains(account.displayName(), account.username().value(), "Fältarbetare", "Ingen angiven");
    }

    @Test
    void isOpenToEverybodyWhoIsSignedInAndNobodyElse() {
        for (Role role : Role.values()) {
            signInAs(role);
            UI.getCurrent().navigate("mitt-konto");
            _assertOne(OwnAccountView.class);
        }
        signOut();
        UI.getCurrent().navigate("mitt-konto");
        _assertNone(OwnAccountView.class);
    }

    @Test
    void takesInAnEngagementOfSomebodyWhoDecides() {
        assertThat(_get(OwnAccountView.class).getElement().getTextRecursively()).doesNotContain("Mina engagemang");

        signInAs(Role.DECISION_MAKER);
        UI.getCurrent().navigate("mitt-konto");
        assertThat(_get(OwnAccountView.class).getElement().getTextRecursively())
                .contains("Du har inte angett något engagemang.");
        _click(_get(Button.class, spec -> spec.withText("Lägg till engagemang")));
        TextField organisation = _get(TextField.class, spec -> spec.withLabel("Organisationsnummer"));
        _setValue(organisation, "123");
        _setValue(_get(DateField.class, spec -> spec.withLabel("Från och med")), LocalDate.of(2020, 1, 1));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(organisation.getErrorMessage()).startsWith("Det är inget organisationsnummer.");

        _setValue(organisation, "899990-0049");
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(OwnAccountView.class).getElement().getTextRecursively())
                .contains("899990-0049 · Styrelse · Mig själv", "Från 2020-01-01 till");
    }

    @Test
    void listsTheOwnPhonesAndEndsOneOfThemAlone() {
        assertThat(written()).contains("Du är inte inloggad på fältsidan på någon telefon.");
        Account another = account(Role.OUTREACH_WORKER);
        phone(another, "Någon annans", clock.instant());
        phone(account, "Utgången", clock.instant().minus(Device.LIFETIME));
        Device lost = phone(account, "Chrome · Android", clock.instant());
        Device kept = phone(account, "Safari · iPhone", clock.instant());

        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("mitt-konto");
        assertThat(written())
                .contains("Chrome · Android", "Safari · iPhone")
                .doesNotContain("Någon annans", "Utgången");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter("Avsluta Chrome · Android"::equals)
                        .isPresent())));

        assertThat(written()).contains("Safari · iPhone").doesNotContain("Chrome · Android");
        assertThat(devices.own()).extracting(Device::id).containsExactly(kept.id());
        assertThat(devices.recognise(Objects.requireNonNull(secrets.get(lost.id()))))
                .isEmpty();
        assertThat(devices.recognise(Objects.requireNonNull(secrets.get(kept.id()))))
                .isPresent();
    }

    private String written() {
        return _get(OwnAccountView.class).getElement().getTextRecursively();
    }

    private Device phone(Account owner, String label, Instant signedInAt) {
        DeviceSecret secret = DeviceSecret.random(new SecureRandom());
        Device device = Device.signedIn(DeviceId.next(), owner.id(), secret, label, signedInAt);
        deviceRepository.add(device);
        secrets.put(device.id(), secret);
        return device;
    }

    @Test
    void changesThePasswordAndLetsThisSessionLiveOn() {
        change(PASSWORD, NEXT, NEXT);

        assertThat(field("Nuvarande lösenord").getValue()).isEmpty();
        assertThat(field("Nytt lösenord").getValue()).isEmpty();
        assertThat(signIn.attempt(account.username().value(), NEXT, "192.0.2.1"))
                .isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(signedInStill()).isTrue();
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        change("fel", NEXT, NEXT);
        assertThat(field("Nuvarande lösenord").getErrorMessage()).startsWith("Det är inte ditt nuvarande lösenord.");

        change(PASSWORD, NEXT, "hundar äter mål");
        assertThat(field("Nytt lösenord en gång till").getErrorMessage()).startsWith("De två är inte lika.");

        change(PASSWORD, "kort", "kort");
        assertThat(field("Nytt lösenord").getErrorMessage()).contains("minst 12 tecken");

        change(PASSWORD, PASSWORD, PASSWORD);
        assertThat(field("Nytt lösenord").getErrorMessage()).contains("samma lösenord");
        assertThat(signIn.attempt(account.username().value(), PASSWORD, "192.0.2.1"))
                .isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void asksForTheNewPasswordAndNothingElseWhenItMustBeChanged() {
        String hash = repository.findCredentials(account.id()).orElseThrow().passwordHash();
        repository.setPassword(account.id(), Objects.requireNonNull(hash), true, account.credentialsChangedAt());
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("mitt-konto");

        assertThat(_get(OwnAccountView.class).getElement().getTextRecursively()).contains("engångslösenord");
        _assertNone(RadioButtonGroup.class);
        change(PASSWORD, NEXT, NEXT);
        _assertNone(OwnAccountView.class);
        assertThat(repository.find(account.id()).orElseThrow().mustChangePassword())
                .isFalse();
    }

    @Test
    void keepsLanguageAndColours() {
        choose("Ljust eller mörkt", ColourScheme.DARK);
        choose("Språk", Language.ENGLISH);

        Account stored = repository.find(account.id()).orElseThrow();
        assertThat(stored.language()).isEqualTo(Language.ENGLISH);
        assertThat(stored.colourScheme()).isEqualTo(ColourScheme.DARK);
        signInAs(stored.signedIn());
        UI.getCurrent().navigate("mitt-konto");
        assertThat(_get(OwnAccountView.class).getPageTitle()).isEqualTo("My account");
    }

    private boolean signedInStill() {
        return sessions.stillValid(currentUser.require().id(), principalSignedInAt());
    }

    private static Instant principalSignedInAt() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalPrincipal principal
                ? principal.signedInAt()
                : Instant.EPOCH;
    }

    private static void change(String current, String next, String again) {
        _setValue(field("Nuvarande lösenord"), current);
        _setValue(field("Nytt lösenord"), next);
        _setValue(field("Nytt lösenord en gång till"), again);
        _click(_get(Button.class, spec -> spec.withText("Byt lösenord")));
    }

    private static PasswordField field(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, T value) {
        _setValue((RadioButtonGroup<T>) _get(RadioButtonGroup.class, spec -> spec.withLabel(label)), value);
    }
}
