package se.trygghetsportalen.platform.settings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekSlotTest {
    @Test
    void isReadAsPeopleWriteIt() {
        List<WeekSlot> slots =
                List.of(new WeekSlot(DayOfWeek.FRIDAY, 18, 21), new WeekSlot(DayOfWeek.SATURDAY, 21, 24));

        assertThat(SettingKeys.EXPOSED_SLOTS.read("fre 18–21, lör 21–24")).isEqualTo(new Reading.Value<>(slots));
        assertThat(SettingKeys.EXPOSED_SLOTS.read("Fredag 18-21,Lördagar  21 - 24"))
                .isEqualTo(new Reading.Value<>(slots));
        assertThat(SettingKeys.EXPOSED_SLOTS.read("")).isEqualTo(new Reading.Value<>(List.of()));
        assertThat(SettingKeys.EXPOSED_SLOTS.read("tors 9–12"))
                .isEqualTo(new Reading.Value<>(List.of(new WeekSlot(DayOfWeek.THURSDAY, 9, 12))));
    }

    @Test
    void isReadBackAsItWasWritten() {
        for (SettingKey<List<WeekSlot>> key : List.of(SettingKeys.EXPOSED_SLOTS, SettingKeys.OTHER_SLOTS)) {
            assertThat(key.read(key.write(key.fallback()))).isEqualTo(new Reading.Value<>(key.fallback()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fre", "fre 18", "fri 18–21", "fre 21–18", "fre 18–18", "fre 18–25", "fre 18–21,", "18–21"})
    void saysHowToWriteItWhenItIsWrong(String typed) {
        assertThat(SettingKeys.OTHER_SLOTS.read(typed)).isEqualTo(Reading.wrong("settings.problem.slots"));
    }

    @Test
    void staysWithinItsDay() {
        assertThatThrownBy(() -> new WeekSlot(DayOfWeek.FRIDAY, 22, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WeekSlot(DayOfWeek.FRIDAY, 22, 25)).isInstanceOf(IllegalArgumentException.class);
    }
}
