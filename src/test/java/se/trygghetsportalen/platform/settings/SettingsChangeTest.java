package se.trygghetsportalen.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.platform.settings.domain.SettingKeys.MINIMUM_TEAM;
import static se.trygghetsportalen.platform.settings.domain.SettingKeys.MUNICIPALITY_NAME;
import static se.trygghetsportalen.platform.settings.domain.SettingKeys.ORGANISATION_NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.settings.domain.Reading;
import se.trygghetsportalen.platform.settings.domain.Setting;
import se.trygghetsportalen.platform.settings.domain.SettingChange;
import se.trygghetsportalen.platform.settings.domain.SettingKey;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class SettingsChangeTest {
    @Autowired
    private Settings settings;

    @Autowired
    private Municipality municipality;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private TransactionTemplate transaction;

    private List<Setting> before = List.of();

    @BeforeEach
    void rememberWhatOtherTestsRead() {
        before = all();
    }

    @AfterEach
    void putBack() {
        List<Setting> now = all();
        List<SettingChange> back = before.stream()
                .filter(setting -> setting.key().read(setting.text()) instanceof Reading.Value)
                .map(setting -> new SettingChange(
                        setting.key(), setting.text(), of(now, setting.key()).version()))
                .toList();
        assertThat(change(back)).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void storesWhatWasDecidedAndAnswersItAtOnce() {
        settings.value(MINIMUM_TEAM);

        List<Setting> stored =
                saved(change(changeOf(MUNICIPALITY_NAME, " Provköpings kommun "), changeOf(MINIMUM_TEAM, "4")));

        assertThat(of(stored, MUNICIPALITY_NAME))
                .isEqualTo(new Setting(
                        MUNICIPALITY_NAME,
                        "Provköpings kommun",
                        of(before, MUNICIPALITY_NAME).version() + 1));
        assertThat(all()).isEqualTo(stored);
        assertThat(settings.value(MINIMUM_TEAM)).isEqualTo(4);
        assertThat(municipality.name()).isEqualTo("Provköpings kommun");
    }

    @Test
    void storesTheNormalForm() {
        saved(change(changeOf(ORGANISATION_NUMBER, "2120999012")));

        assertThat(municipality.organisationNumber()).isEqualTo("212099-9012");
    }

    @Test
    void leavesAVersionAloneWhenNothingChanged() {
        List<Setting> first = saved(change(changeOf(MUNICIPALITY_NAME, "Provköping")));
        List<Setting> again = saved(change(new SettingChange(
                MUNICIPALITY_NAME, "Provköping", of(first, MUNICIPALITY_NAME).version())));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void storesNothingWhenOneIsWrongAndNamesIt() {
        assertThat(change(changeOf(MUNICIPALITY_NAME, "Felköping"), changeOf(MINIMUM_TEAM, "noll")))
                .isEqualTo(new SaveOutcome.Invalid<>(
                        List.of(Problem.of(MINIMUM_TEAM.name(), "settings.problem.number", 1, 6))));
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void storesNothingWhenSomebodyElseWasFirstAndShowsWhatTheySaved() {
        List<Setting> theirs = saved(change(changeOf(MINIMUM_TEAM, "5")));

        SaveOutcome<List<Setting>> mine = change(
                changeOf(MUNICIPALITY_NAME, "Felköping"),
                new SettingChange(MINIMUM_TEAM, "6", of(before, MINIMUM_TEAM).version()));

        assertThat(mine).isEqualTo(new SaveOutcome.Stale<>(theirs));
        assertThat(all()).isEqualTo(theirs);
        assertThat(settings.value(MINIMUM_TEAM)).isEqualTo(5);
    }

    @Test
    void answersTheOldValueAfterAChangeThatWasTakenBack() {
        int minimum = settings.value(MINIMUM_TEAM);

        transaction.executeWithoutResult(status -> {
            saved(change(changeOf(MINIMUM_TEAM, "6")));
            status.setRollbackOnly();
        });

        assertThat(settings.value(MINIMUM_TEAM)).isEqualTo(minimum);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isSeenAndChangedByAdministratorsAlone(Role role) {
        if (role != Role.ADMINISTRATOR) {
            assertThatThrownBy(() -> actingAs.call(user(role), settings::all))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> actingAs.call(user(role), () -> settings.change(List.of())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(actingAs.<Integer>call(user(role), () -> settings.value(MINIMUM_TEAM)))
                .isPositive();
    }

    private List<Setting> all() {
        return actingAs.call(user(Role.ADMINISTRATOR), settings::all);
    }

    private SaveOutcome<List<Setting>> change(SettingChange... changes) {
        return change(Arrays.asList(changes));
    }

    private SaveOutcome<List<Setting>> change(List<SettingChange> changes) {
        return actingAs.call(user(Role.ADMINISTRATOR), () -> settings.change(changes));
    }

    private SettingChange changeOf(SettingKey<?> key, String text) {
        return new SettingChange(key, text, of(before, key).version());
    }

    private static Setting of(List<Setting> settings, SettingKey<?> key) {
        return settings.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<Setting> saved(SaveOutcome<List<Setting>> outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return ((SaveOutcome.Saved<List<Setting>>) outcome).stored();
    }

    private static SignedInUser user(Role role) {
        return new SignedInUser(new ActorId(Ids.next()), "prov", "Prov", Set.of(role));
    }
}
