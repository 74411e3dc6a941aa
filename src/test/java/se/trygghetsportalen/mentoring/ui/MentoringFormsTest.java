package se.trygghetsportalen.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.mentoring.ContactRules;
import se.trygghetsportalen.mentoring.Matching;
import se.trygghetsportalen.mentoring.MeetingLog;
import se.trygghetsportalen.mentoring.MentoringTown;
import se.trygghetsportalen.mentoring.OwnMatches;
import se.trygghetsportalen.mentoring.domain.CloseReason;
import se.trygghetsportalen.mentoring.domain.ContactRuleSet;
import se.trygghetsportalen.mentoring.domain.Dimension;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.BothVersions;

/** What is wrong in a form is said at its field, in words; and whoever saves second sees both versions. */
class MentoringFormsTest extends MentoringPageTest {
    private static final String SOMEBODY = "Någon annan";

    @Autowired
    Matching matching;

    @Autowired
    ContactRules rules;

    @Autowired
    MeetingLog meetings;

    @Autowired
    OwnMatches own;

    @Test
    void eachFieldOfTheApplicationSaysWhatIsWrongWithIt() {
        UI.getCurrent().navigate("bli-forebild");
        _setValue(text("E-post"), "ingen adress");
        _setValue(text("Telefon"), "abc");
        press("Skicka anmälan");
        assertThat(text("Namn").getErrorMessage()).isEqualTo("Skriv ditt namn.");
        assertThat(text("E-post").getErrorMessage()).isEqualTo("Skriv en e-postadress, till exempel namn@exempel.se.");
        assertThat(text("Telefon").getErrorMessage()).isEqualTo("Skriv ett telefonnummer, eller lämna fältet tomt.");
        assertThat(date("Födelsedag").getErrorMessage()).isEqualTo("Välj födelsedag.");
        assertThat(group("Intressen").getErrorMessage()).isEqualTo("Välj minst ett intresse.");
        assertThat(group("När passar det att ses?").getErrorMessage()).isEqualTo("Välj minst en tid.");
        assertThat(text("E-post").getValue()).as("what was typed is there").isEqualTo("ingen adress");
    }

    @Test
    void eachFormAboutARoleModelSaysWhatIsWrong() {
        RoleModelId id = town.applied(coordinator, "Förebild Fel");
        open(coordinator, "forebilder/" + id);
        press("Intervjun är gjord");
        DatePicker on = date("Dag");
        _setValue(on, null);
        press("Spara");
        assertThat(on.getErrorMessage()).isEqualTo("Välj en dag.");
        _setValue(on, town.today().plusDays(1));
        press("Spara");
        assertThat(on.getErrorMessage()).isEqualTo("Dagen har inte varit ännu.");
        press("Avbryt");

        press("Lägg till referens");
        press("Spara");
        assertThat(text("Vem är referensen?").getErrorMessage()).startsWith("Skriv vem referensen är, med högst");
        press("Avbryt");

        press("Registerutdrag visat");
        DatePicker issued = date("När är utdraget utfärdat?");
        press("Spara");
        assertThat(issued.getErrorMessage()).isEqualTo("Välj en dag.");
        _setValue(issued, town.today().plusDays(1));
        press("Spara");
        assertThat(issued.getErrorMessage()).isEqualTo("Utdraget kan inte vara utfärdat efter i dag.");
        press("Avbryt");

        press("Lägg till utbildning");
        _setValue(number("Minuter"), 0);
        press("Spara");
        assertThat(number("Minuter").getErrorMessage()).startsWith("Skriv hur många minuter, från 1 till");
        press("Avbryt");

        press("Koppla kontot");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Välj konto")).isInvalid())
                .isTrue();
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Välj konto")).getErrorMessage())
                .isEqualTo("Välj ett konto i listan.");
    }

    @Test
    void whoeverChangesARoleModelSecondSeesBothVersions() {
        RoleModel roleModel = town.approved(coordinator, "Förebild Två");
        open(coordinator, "forebilder/" + roleModel.id());
        press("Ändra uppgifterna");
        _setValue(text("Namn"), "Förebild Min");
        town.as(coordinator, () -> MentoringTown.stored(roleModels.pause(roleModel.id(), roleModel.version())));
        press("Spara");
        assertThat(page()).contains(SOMEBODY, "Förebild Min", "Förebild Två");
    }

    @Test
    void whoeverChangesAYouthSecondSeesBothVersionsAndMaySaveOver() {
        Youth youth = town.waiting(coordinator, "Ung hägring");
        open(coordinator, "adepter/" + youth.id());
        press("Ändra uppgifterna");
        _setValue(text("Alias"), "Min hägring");
        town.as(
                coordinator,
                () -> MentoringTown.stored(
                        youths.change(youth.id(), youth.version(), town.youthDetails("Annans hägring"), false)));
        press("Spara");
        assertThat(page()).contains(SOMEBODY, "Min hägring", "Annans hägring");
        assertThat(alias(youth)).as("nothing is written over unseen").isEqualTo("Annans hägring");
    }

    @Test
    void eachFormAboutAMatchSaysWhatIsWrong() {
        Match match = town.active(coordinator, town.person(Role.ROLE_MODEL));
        open(coordinator, "mentorskap/" + match.id());
        press("Pausa");
        DatePicker on = date("Dag");
        _setValue(on, town.today().minusDays(1));
        press("Spara");
        assertThat(on.getErrorMessage()).startsWith("Dagen är före").endsWith("då det förra steget togs.");
        press("Avbryt");

        press("Anteckna ett samtal");
        _setValue(date("Dag"), town.today().plusDays(1));
        press("Spara");
        assertThat(date("Dag").getErrorMessage()).isEqualTo("Samtalet har inte varit ännu.");
        assertThat(group("Ämnen").getErrorMessage()).isEqualTo("Välj minst ett ämne.");
        press("Avbryt");

        press("Avsluta matchningen");
        press("Spara");
        @SuppressWarnings("unchecked")
        Select<CloseReason> reason = _get(Select.class, spec -> spec.withLabel("Varför?"));
        assertThat(reason.getErrorMessage()).isEqualTo("Välj varför.");
    }

    @Test
    void aMeetingBeforeTheMatchOrInTheFutureIsNotLogged() {
        SignedInUser roleModel = town.person(Role.ROLE_MODEL);
        Match match = town.active(coordinator, roleModel);
        open(roleModel, "mina-adepter/" + match.id());
        _setValue(date("Dag"), town.today().minusDays(1));
        press("Spara mötet");
        assertThat(date("Dag").getErrorMessage()).startsWith("Dagen är före").endsWith("då matchningen började.");
        _setValue(date("Dag"), town.today().plusDays(1));
        press("Spara mötet");
        assertThat(date("Dag").getErrorMessage()).isEqualTo("Mötet har inte varit ännu.");
        _setValue(date("Dag"), null);
        press("Spara mötet");
        assertThat(date("Dag").getErrorMessage()).isEqualTo("Välj en dag.");
        assertThat(page()).contains("Inga möten ännu.");
    }

    /** The page went away before the answer came, the meeting was written otherwise, and saved again. */
    @Test
    void aMeetingThatIsStoredOtherwiseIsShownInBothVersions() {
        SignedInUser roleModel = town.person(Role.ROLE_MODEL);
        Match match = town.active(coordinator, roleModel);
        signInAs(roleModel);
        UI.getCurrent()
                .add(new MeetingForm(
                        match.id(),
                        town.today(),
                        meetings,
                        new MentoringWords(UI.getCurrent().getLocale(), UI.getCurrent()::getTranslation),
                        () -> {}));
        press("Spara mötet");
        choose("Minuter", 90);
        choose("Vem tog initiativet?", Party.YOUTH);

        press("Spara mötet");

        assertThat(_get(BothVersions.class).getElement().getTextRecursively())
                .contains(SOMEBODY, "Minuter6090", "Vem tog initiativet?FörebildenAdepten")
                .doesNotContain("Hur sågs ni?");
        assertThat(stored(roleModel, match))
                .as("nothing is written over unseen")
                .isEqualTo("60 ROLE_MODEL");

        press("Använd det sparade");
        assertThat(chosen("Minuter")).isEqualTo(60);
        choose("Minuter", 120);
        press("Spara mötet");
        press("Spara mitt");
        assertNotice("Mötet är sparat.");
        assertThat(stored(roleModel, match)).isEqualTo("120 ROLE_MODEL");
    }

    private String stored(SignedInUser roleModel, Match match) {
        return town.as(roleModel, () -> own.find(match.id())).orElseThrow().meetings().stream()
                .map(meeting -> meeting.minutes() + " " + meeting.initiative())
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, T value) {
        _setValue((RadioButtonGroup<T>) _get(RadioButtonGroup.class, spec -> spec.withLabel(label)), value);
    }

    private static Object chosen(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label)).getValue();
    }

    @Test
    void weightsThatSomebodyChangedFirstAreShownBesideOnesOwn() {
        open(coordinator, "matchning");
        press("Ändra vikterna");
        _setValue(number("Språk"), 11);
        press("Spara");
        assertThat(number("Språk").getErrorMessage()).isEqualTo("Skriv ett heltal från 0 till 10.");
        MatchWeights before = town.as(coordinator, () -> matching.weights());
        Map<Dimension, Integer> other = new EnumMap<>(before.weights());
        other.put(Dimension.DISTRICT, before.of(Dimension.DISTRICT) == 9 ? 8 : 9);
        MatchWeights theirs = town.as(
                coordinator,
                () -> MentoringTown.stored(matching.changeWeights(new MatchWeights(other, before.version()))));
        _setValue(number("Språk"), before.of(Dimension.LANGUAGE) == 5 ? 6 : 5);
        press("Spara");
        assertThat(page()).contains(SOMEBODY);
        assertThat(town.as(coordinator, () -> matching.weights())).isEqualTo(theirs);
        town.as(
                coordinator,
                () -> MentoringTown.stored(
                        matching.changeWeights(new MatchWeights(MatchWeights.INITIAL.weights(), theirs.version()))));
    }

    @Test
    void aYouthWhomSomebodyElseMatchedMeanwhileIsNotProposedAgain() {
        RoleModel one = town.approved(coordinator, "Förebild Snabb");
        RoleModel other = town.approved(coordinator, "Förebild Sen");
        Youth youth = town.agreed(coordinator, "Brun and");
        open(coordinator, "matchning/" + youth.id());
        town.proposed(coordinator, one, youth);
        H3 title = _get(H3.class, spec -> spec.withText(other.details().name()).withCount(1));
        Button propose = _find(title.getParent().orElseThrow(), Button.class).getFirst();
        _click(propose);
        assertNotice("Adepten väntar inte längre.");
    }

    @Test
    void aRuleOnADayThatHasOneSaysSo() {
        ContactRuleSet set = new ContactRuleSet(
                Programme.MUNICIPAL,
                town.today().plusYears(30).plusDays(System.identityHashCode(this) % 5_000),
                false,
                0,
                4);
        town.as(coordinator, () -> MentoringTown.stored(rules.add(set)));
        open(coordinator, "mentorskap/regler");
        press("Lägg till regel");
        _setValue(date("Gäller från"), set.validFrom());
        press("Spara");
        assertThat(date("Gäller från").getErrorMessage()).isEqualTo("Det finns redan en regel från den dagen.");
        _setValue(date("Gäller från"), town.today().minusDays(1));
        press("Spara");
        assertThat(date("Gäller från").getErrorMessage()).isEqualTo("Regeln kan gälla tidigast från i dag.");
        _setValue(date("Gäller från"), null);
        press("Spara");
        assertThat(date("Gäller från").getErrorMessage()).isEqualTo("Välj en dag.");
    }

    private String alias(Youth youth) {
        return town.as(coordinator, () -> overview.findYouth(youth.id()))
                .orElseThrow()
                .details()
                .alias();
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static IntegerField number(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    /** In the dialog, where there is one. */
    private static DatePicker date(String label) {
        List<DatePicker> all = _find(DatePicker.class, spec -> spec.withLabel(label));
        assertThat(all).as(label).isNotEmpty();
        return all.getLast();
    }

    private static CheckboxGroup<?> group(String label) {
        return _get(CheckboxGroup.class, spec -> spec.withLabel(label));
    }
}
