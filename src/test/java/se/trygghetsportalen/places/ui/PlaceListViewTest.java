package se.trygghetsportalen.places.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Outline;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.PortalMap;

class PlaceListViewTest extends KaribuTest {
    private final String district = unique("Kartområde");
    private final DistrictId districtId = DistrictId.next();
    private final ArenaId square = ArenaId.next();

    @Autowired
    private Places places;

    private SignedInUser lead;

    @BeforeEach
    void addPlaces() {
        lead = signInAs(Role.TEAM_LEAD);
        LocaleContextHolder.setLocale(Locale.forLanguageTag("sv"));
        places.addDistrict(districtId, new DistrictDetails(district, false));
        places.addArena(
                square,
                new ArenaDetails(
                        districtId,
                        "Torget " + district,
                        ArenaKind.STREET,
                        Position.read("58.6, 16.6").orElseThrow(),
                        true));
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private static String map() {
        return String.valueOf(_get(PortalMap.class).getElement().getPropertyRaw("model"));
    }

    private static String text() {
        return _get(PlaceListView.class).getElement().getTextRecursively();
    }

    @Test
    void showsPlacesOnTheMapAndInTheList() {
        open("platser");

        assertThat(text()).contains("Torget " + district);
        assertThat(map()).contains("Torget " + district, "\"latitude\":58.6");
    }

    @Test
    void searchesBothListAndMap() {
        open("platser");
        _setValue(_get(TextField.class, field -> field.withLabel("Sök plats eller område")), "finns inte alls");

        assertThat(text()).contains("Inget hittades för ”finns inte alls”");
        assertThat(map()).doesNotContain("Torget " + district);
    }

    @Test
    void hidesWhatIsNotUsedUntilAsked() {
        places.changeArena(
                square, 1, new ArenaDetails(districtId, "Torget " + district, ArenaKind.STREET, null, false));
        open("platser");
        assertThat(text()).doesNotContain("Torget " + district);

        _setValue(_get(Checkbox.class, box -> box.withLabel("Visa även det som inte används")), true);

        assertThat(text()).contains("Torget " + district, "Används inte");
    }

    @Test
    void saysAtTheFieldThatAPositionIsNone() {
        open("platser/" + square);
        _click(_get(Button.class, button -> button.withAttribute("aria-label", "Ändra Torget " + district)));
        TextField position = _get(TextField.class, field -> field.withLabel("Läge på kartan"));
        assertThat(position.getValue()).isEqualTo("58.6, 16.6");

        _setValue(position, "vid kiosken");
        _click(_get(Button.class, button -> button.withText("Spara")));

        assertThat(position.getErrorMessage()).isEqualTo("Skriv latitud och longitud så här: 58.6020, 16.6020.");
        assertThat(places.requireArena(square).version()).isEqualTo(1);
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithADistrictAndKeepsTheRest() {
        open("platser");
        press("Lägg till område");
        TextArea outline = _get(TextArea.class, field -> field.withLabel("Områdets gräns"));
        _setValue(outline, "x".repeat(Outline.MAX_TEXT + 1));
        press("Spara");
        assertThat(field("Namn").getErrorMessage()).isEqualTo("Skriv vad området heter.");
        assertThat(outline.getErrorMessage()).startsWith("Gränsen är för lång.");
        assertThat(outline.getValue()).hasSize(Outline.MAX_TEXT + 1);

        _setValue(field("Namn"), district);
        _setValue(outline, "Från kyrkan till ån");
        press("Spara");
        assertThat(outline.getErrorMessage()).startsWith("Gränsen går inte att läsa.");
        _setValue(outline, "");
        press("Spara");
        assertThat(field("Namn").getErrorMessage()).startsWith("Det finns redan ett område med det namnet.");
        assertThat(field("Namn").getValue()).isEqualTo(district);
    }

    @Test
    void ofTwoWhoChangeADistrictTheSecondSeesBothVersionsAndChooses() {
        open("platser");
        _click(_get(Button.class, button -> button.withAttribute("aria-label", "Ändra " + district)));
        _setValue(field("Namn"), district + " mitt");
        places.changeDistrict(districtId, 1, new DistrictDetails(district + " annat", true));
        press("Spara");

        assertThat(_get(BothVersions.class).getElement().getTextRecursively())
                .contains(district + " mitt", district + " annat", "Utsatt område");
        press("Spara mitt");
        assertThat(places.requireDistrict(districtId).details())
                .isEqualTo(new DistrictDetails(district + " mitt", false));
    }

    @Test
    void showsBothVersionsOfAStaleChange() {
        open("platser/" + square);
        _click(_get(Button.class, button -> button.withAttribute("aria-label", "Ändra Torget " + district)));
        places.changeArena(square, 1, new ArenaDetails(districtId, "Torget " + district, ArenaKind.CENTRE, null, true));

        _setValue(_get(TextField.class, field -> field.withLabel("Läge på kartan")), "58.7, 16.7");
        _click(_get(Button.class, button -> button.withText("Spara")));

        _get(Button.class, button -> button.withText("Spara mitt"));
        assertThat(places.requireArena(square).version()).isEqualTo(2);
    }

    @Test
    void namesTheBadRowsOfAFileAndStoresOnlyOnTheWord() {
        open("platser");
        _click(_get(Button.class, button -> button.withText("Läs in från fil")));
        PlaceImportDialog dialog = _get(PlaceImportDialog.class);

        dialog.receive(("Namn;Område;Typ av plats\nBadet;" + district + ";Simhall\nBryggan;Månen;Fritidsgård\n")
                .getBytes(UTF_8));

        assertThat(dialog.getElement().getTextRecursively())
                .contains("En plats kan läggas till. En rad har fel och läggs inte till.")
                .contains("Rad 3, Område: Området ”Månen” finns inte i registret.");
        assertThat(places.search("Badet " + district, 2)).isEmpty();

        _click(_get(Button.class, button -> button.withText("Lägg till en plats")));

        assertThat(places.search("Badet " + district, 2)).hasSize(1);
        assertThat(text()).contains("Badet");
    }

    @Test
    void offersWorkersNothingToChange() {
        signInAs(Role.OUTREACH_WORKER);
        open("platser");

        assertThat(text()).contains("Torget " + district);
        _assertNone(Button.class, button -> button.withText("Läs in från fil"));
        _assertNone(Button.class, button -> button.withAttribute("aria-label", "Ändra Torget " + district));
    }

    @Test
    void isForbiddenToOthersAndNotFoundForAnUnknownPlace() {
        open("platser/" + ArenaId.next());
        assertThat(_get(H1.class).getText()).isEqualTo("Sidan finns inte");

        signInAs(Role.PROGRAMME_OFFICER);
        open("platser");
        assertThat(_find(PlaceListView.class)).isEmpty();
    }

    @Test
    void aPlaceHalfWrittenIsOfferedAgainOverTheVersionThatItsWriterSaw() {
        openChange();
        type("Namn", "Torget, nya delen");
        places.changeArena(square, 1, new ArenaDetails(districtId, "Torget " + district, ArenaKind.CENTRE, null, true));

        openChange();
        assertThat(field("Namn").getValue()).isEqualTo("Torget " + district);
        press("Fortsätt med utkastet");
        assertThat(field("Namn").getValue()).isEqualTo("Torget, nya delen");
        assertThat(field("Läge på kartan").getValue()).isEqualTo("58.6, 16.6");
        press("Spara");
        press("Spara mitt");

        assertThat(places.requireArena(square).details())
                .isEqualTo(new ArenaDetails(
                        districtId,
                        "Torget, nya delen",
                        ArenaKind.STREET,
                        Position.read("58.6, 16.6").orElseThrow(),
                        true));
        signInAs(lead);
        open("platser/" + square);
        _click(_get(Button.class, button -> button.withAttribute("aria-label", "Ändra Torget, nya delen")));
        _assertNone(Button.class, button -> button.withText("Fortsätt med utkastet"));
    }

    @Test
    void aNewDistrictHalfWrittenIsOfferedAgainUntilItIsGivenUp() {
        open("platser");
        press("Lägg till område");
        type("Namn", "Hamnen");
        signInAs(lead);
        open("platser");
        press("Lägg till område");
        press("Fortsätt med utkastet");
        assertThat(field("Namn").getValue()).isEqualTo("Hamnen");
        press("Avbryt");
        signInAs(lead);
        open("platser");
        press("Lägg till område");

        _assertNone(Button.class, button -> button.withText("Fortsätt med utkastet"));
    }

    private void openChange() {
        signInAs(lead);
        open("platser/" + square);
        _click(_get(Button.class, button -> button.withAttribute("aria-label", "Ändra Torget " + district)));
    }

    private static void press(String words) {
        _click(_get(Button.class, button -> button.withText(words)));
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    /** As a browser does it: the value, and that it came from a person. */
    private static void type(String label, String words) {
        typeInto(field(label), words);
    }
}
