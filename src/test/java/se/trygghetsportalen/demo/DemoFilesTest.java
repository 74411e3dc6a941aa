package se.trygghetsportalen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.platform.settings.domain.Reading;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;

/** Ekånge is what {@code db/demo} says; here is what that must be. */
class DemoFilesTest {
    @Test
    void hasItsSixDistrictsWithTheTwoExposedOnes() {
        List<NamedCsvRecord> districts = DemoFiles.rows("districts");

        assertThat(districts)
                .extracting(row -> row.getField("name"))
                .containsExactly("Centrum", "Norräng", "Sjövik", "Björkbacken", "Hammartorp", "Östervik");
        assertThat(districts)
                .filteredOn(row -> row.getField("exposed").equals("yes"))
                .extracting(row -> row.getField("name"))
                .containsExactly("Norräng", "Björkbacken");
    }

    @Test
    void hasAPlaceOfEveryKindEachInADistrict() {
        Set<String> districts = column("districts", "key");

        assertThat(column("arenas", "kind"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ArenaKind.values()).map(Enum::name).toList());
        assertThat(districts).containsAll(column("arenas", "district"));
        assertThat(column("arenas", "key")).hasSameSizeAs(DemoFiles.rows("arenas"));
    }

    @Test
    void hasAnAccountForEveryRoleThatCouldBeOpened() {
        List<NamedCsvRecord> accounts = DemoFiles.rows("accounts");

        assertThat(accounts)
                .extracting(row -> row.getField("username"))
                .containsExactly(
                        "falt1",
                        "falt2",
                        "samordnare",
                        "mentorskap",
                        "forebild1",
                        "forebild2",
                        "forening1",
                        "forening1b",
                        "forening2",
                        "forening4",
                        "handlaggare1",
                        "handlaggare2",
                        "handlaggare3",
                        "beslut",
                        "granskning",
                        "attest",
                        "attest2",
                        "ekonomi",
                        "polis",
                        "admin",
                        "revisor");
        assertThat(column("accounts", "roles"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Enum::name).toList());
        assertThat(accounts)
                .allSatisfy(row -> assertThat(new AccountDetails(
                                        row.getField("display_name"), null, Set.of(Role.valueOf(row.getField("roles"))))
                                .faults())
                        .isEmpty());
    }

    @Test
    void decidesOnlyWhatThePortalAcceptsAsASetting() {
        assertThat(DemoFiles.rows("settings"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(SettingKeys.find(row.getField("name"))
                                .orElseThrow()
                                .read(row.getField("value")))
                        .isInstanceOf(Reading.Value.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"districts", "arenas"})
    void namesNothingTwice(String file) {
        assertThat(column(file, "name")).hasSameSizeAs(DemoFiles.rows(file));
    }

    private static Set<String> column(String file, String name) {
        return DemoFiles.rows(file).stream().map(row -> row.getField(name)).collect(Collectors.toSet());
    }
}
