package se.trygghetsportalen.outreach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanNavigationTest {
    @ParameterizedTest
    @CsvSource({
        "2026-v48, 2026-11-23",
        "2026-v1, 2025-12-29",
        "2026-v53, 2026-12-28",
        "2027-v1, 2027-01-04",
    })
    void anAddressNamesAWeekByItsNumber(String week, LocalDate monday) {
        assertThat(PlanNavigation.monday(week)).contains(monday);
        assertThat(PlanNavigation.weekOf(monday)).isEqualTo(week);
        assertThat(PlanNavigation.weekOf(monday.plusDays(6))).isEqualTo(week);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-v0", "2026-v54", "2027-v53", "2026-v99", "9999999-v1", "tjugo-v2"})
    void whatNamesNoWeekIsNone(String text) {
        assertThat(PlanNavigation.monday(text)).isEmpty();
    }

    @Test
    void theDarkestIsTheLargestAndNothingHasNoColour() {
        assertThat(HeatTable.heat(0, 100)).isZero();
        assertThat(HeatTable.heat(1, 100)).isEqualTo(1);
        assertThat(HeatTable.heat(25, 100)).isEqualTo(1);
        assertThat(HeatTable.heat(26, 100)).isEqualTo(2);
        assertThat(HeatTable.heat(100, 100)).isEqualTo(4);
        assertThat(HeatTable.heat(0, 0)).isZero();
    }
}
