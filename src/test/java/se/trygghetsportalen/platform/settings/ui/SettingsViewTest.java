package se.trygghetsportalen.platform.settings.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.Reading;
import se.trygghetsportalen.platform.settings.domain.Setting;
import se.trygghetsportalen.platform.settings.domain.SettingChange;
import se.trygghetsportalen.platform.settings.domain.SettingKey;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shell.ActingAs;
import se.trygghetsportalen.uikit.BothVersions;

class SettingsViewTest extends KaribuTest {
    private static final String NAME = "Kommunens namn";
    private static final String NUMBER = "Organisationsnummer";
    private static final String HELP = "Hjälp med portalen";
    private static final String TEAM = "Minst så många på varje pass";

    @Autowired
    private Settings settings;

    @Autowired
    private ActingAs actingAs;

    private Account administrator;
    private List<Setting> before = List.of();

    @BeforeEach
    void openAsAdministrator() {
        administrator = account(Role.ADMINISTRATOR);
        before = all();
        signInAs(administrator.signedIn());
        UI.getCurrent().navigate("installningar");
    }

    @AfterEach
    void putBack() {
        List<Setting> now = all();
        assertThat(change(before.stream()
                        .filter(setting -> setting.key().read(setting.text()) instanceof Reading.Value)
                        .map(setting -> new SettingChange(
                                setting.key(),
                                setting.text(),
                                now.get(before.indexOf(setting)).version()))
                        .toList()))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForAdministratorsAlone(Role role) {
        signInAs(role);
        UI.getCurrent().navigate("installningar");

        if (role == Role.ADMINISTRATOR) {
            _assertOne(SettingsView.class);
        } else {
            _assertNone(SettingsView.class);
            _assertOne(H1.class, spec -> spec.withText("Den här sidan är inte för dig"));
        }
    }

    @Test
    void showsEverySettingWithItsValueAndWhatItChanges() {
        assertThat(_find(TextField.class)).hasSize(SettingKeys.ALL.size()).allSatisfy(field -> {
            assertThat(field.getLabel()).isNotBlank().doesNotContain("settings.");
            assertThat(field.getHelperText()).isNotBlank().doesNotContain("settings.");
        });
        assertThat(_find(TextField.class))
                .extracting(TextField::getValue)
                .containsExactlyElementsOf(before.stream().map(Setting::text).toList());
    }

    @Test
    void savesTogetherWhatWasTyped() {
        _setValue(field(NAME), " Provköpings kommun ");
        _setValue(field(TEAM), "3");
        save();

        assertNotice("Inställningarna är sparade.");
        assertThat(field(NAME).getValue()).as("as it was stored").isEqualTo("Provköpings kommun");
        assertThat(stored(SettingKeys.MUNICIPALITY_NAME)).isEqualTo("Provköpings kommun");
        assertThat(stored(SettingKeys.MINIMUM_TEAM)).isEqualTo("3");

        save();
        assertNotice("Inget har ändrats");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                NAME + " | '' | Fältet får inte vara tomt.",
                TEAM + " | noll | Skriv ett heltal från 1 till 6.",
                TEAM + " | 7 | Skriv ett heltal från 1 till 6.",
                TEAM + " | 2,5 | Skriv ett heltal från 1 till 6.",
                NUMBER + " | 12 | Skriv tio siffror",
                NUMBER + " | 212000-0143 | kontrollsiffran sist är fel",
            })
    void saysAtTheFieldWhatIsWrongAndLosesNothing(String label, String typed, String sentence) {
        _setValue(field(HELP), "Supporten 0700-00 00 00");
        _setValue(field(label), typed);
        save();

        assertThat(field(label).isInvalid()).isTrue();
        assertThat(field(label).getErrorMessage()).contains(sentence);
        assertThat(field(label).getValue()).isEqualTo(typed);
        assertThat(field(HELP).isInvalid()).isFalse();
        assertThat(field(HELP).getValue()).isEqualTo("Supporten 0700-00 00 00");
        assertThat(all()).as("nothing is stored").isEqualTo(before);
        assertThat(_find(Notification.class)).isEmpty();
    }

    @Test
    void aMistakeThatIsMendedIsForgotten() {
        _setValue(field(TEAM), "noll");
        save();
        _setValue(field(TEAM), "4");
        save();

        assertThat(field(TEAM).isInvalid()).isFalse();
        assertThat(stored(SettingKeys.MINIMUM_TEAM)).isEqualTo("4");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedFirstAndKeepsMineWhenAsked() {
        savedElsewhere(SettingKeys.MUNICIPALITY_NAME, "Derasköping");
        _setValue(field(NAME), "Minköping");
        _setValue(field(TEAM), "4");
        save();

        assertThat(_get(BothVersions.class).getElement().getTextRecursively())
                .contains("Derasköping", "Minköping", NAME);
        assertThat(field(NAME).getValue()).isEqualTo("Minköping");
        assertThat(stored(SettingKeys.MUNICIPALITY_NAME)).isEqualTo("Derasköping");
        assertThat(stored(SettingKeys.MINIMUM_TEAM)).isNotEqualTo("4");

        press("Spara mitt");
        assertThat(stored(SettingKeys.MUNICIPALITY_NAME)).isEqualTo("Minköping");
        assertThat(stored(SettingKeys.MINIMUM_TEAM)).isEqualTo("4");
        _assertNone(BothVersions.class);
    }

    @Test
    void takesWhatWasSavedWhenAsked() {
        savedElsewhere(SettingKeys.MUNICIPALITY_NAME, "Derasköping");
        _setValue(field(NAME), "Minköping");
        save();

        press("Använd det sparade");

        assertThat(field(NAME).getValue()).isEqualTo("Derasköping");
        assertThat(stored(SettingKeys.MUNICIPALITY_NAME)).isEqualTo("Derasköping");
        _assertNone(BothVersions.class);
    }

    @Test
    void aSettingThatSomebodyElseChangedIsLeftAloneByWhoeverDidNotTouchIt() {
        savedElsewhere(SettingKeys.MUNICIPALITY_NAME, "Derasköping");
        _setValue(field(TEAM), "5");
        save();

        assertNotice("Inställningarna är sparade.");
        assertThat(stored(SettingKeys.MUNICIPALITY_NAME)).isEqualTo("Derasköping");
        assertThat(field(NAME).getValue()).isEqualTo("Derasköping");
    }

    private void savedElsewhere(SettingKey<?> key, String text) {
        int version = all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .version();
        assertThat(change(List.of(new SettingChange(key, text, version)))).isInstanceOf(SaveOutcome.Saved.class);
    }

    private String stored(SettingKey<?> key) {
        return all().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private List<Setting> all() {
        return actingAs.call(administrator.signedIn(), settings::all);
    }

    private SaveOutcome<List<Setting>> change(List<SettingChange> changes) {
        return actingAs.call(administrator.signedIn(), () -> settings.change(changes));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void save() {
        press("Spara inställningarna");
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void assertNotice(String words) {
        assertThat(_find(Notification.class))
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(said -> said.contains(words));
    }
}
