package se.trygghetsportalen.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.mentoring.MentoringTown;
import se.trygghetsportalen.mentoring.domain.CloseReason;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.Topic;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;

/** Each page of mentoring as a person sees it: filled in, empty, wrong, forbidden, overtaken by somebody, not there. */
class MentoringViewTest extends MentoringPageTest {
    @Test
    void anybodyAppliesInSwedish() {
        UI.getCurrent().navigate("bli-forebild");
        assertTitle("Bli förebild");
        press("Skicka anmälan");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Namn")).isInvalid())
                .isTrue();
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Födelsedag")).isInvalid())
                .isTrue();
        assertNotice("Titta på de markerade fälten");

        fillIn("Namn", "E-post", "Födelsedag", "Språk", "Intressen", "När passar det att ses?");
        press("Skicka anmälan");

        assertTitle("Tack! Din anmälan har kommit fram.");
    }

    @Test
    void anybodyAppliesInEnglishAndKeepsWhatWasTyped() {
        UI.getCurrent().navigate("bli-forebild");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Namn")), "Förebild E");
        press("In English");

        assertTitle("Become a role model");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).getValue())
                .isEqualTo("Förebild E");
        UI.getCurrent().setLocale(Locale.forLanguageTag("sv-SE"));
    }

    @Test
    void theCoordinatorLeadsARoleModelFromApplicationToApproval() {
        RoleModelId id = town.applied(coordinator, "Förebild Vy");
        open(coordinator, "forebilder/" + id);
        assertThat(page()).contains("Intervjun är inte gjord.", "0 av 2 referenser är tagna.");
        press("Intervjun är gjord");
        press("Spara");
        assertThat(page()).contains("Intervjuad");
        press("Kontrollerna är klara");
        assertThat(page()).as("what is missing is listed").contains("Ett registerutdrag har inte visats");

        for (String who : List.of("En chef", "En tränare")) {
            press("Lägg till referens");
            press("Spara");
            assertThat(_get(TextField.class, spec -> spec.withLabel("Vem är referensen?"))
                            .isInvalid())
                    .isTrue();
            _setValue(_get(TextField.class, spec -> spec.withLabel("Vem är referensen?")), who);
            press("Spara");
        }
        press("Registerutdrag visat");
        DatePicker issued = _get(DatePicker.class, spec -> spec.withLabel("När är utdraget utfärdat?"));
        _setValue(issued, town.today().minusYears(1).minusDays(1));
        press("Spara");
        assertThat(issued.getErrorMessage()).contains("äldre än ett år");
        _setValue(issued, town.today().minusYears(1));
        press("Spara");
        press("Kontrollerna är klara");
        press("Lägg till utbildning");
        press("Spara");
        press("Löftet är undertecknat");
        press("Spara");
        press("Godkänn");

        assertThat(town.as(coordinator, () -> overview.findRoleModel(id))
                        .orElseThrow()
                        .state())
                .isEqualTo(RoleModelState.APPROVED);
        open(coordinator, "forebilder");
        assertThat(_find(H1.class)).hasSize(1);
        signInAs(Role.ADMINISTRATOR);
        assertForbidden("forebilder");
        assertForbidden("forebilder/" + id);
    }

    @Test
    void whoTakesAStepSecondSeesBothVersions() {
        RoleModel roleModel = town.approved(coordinator, "Förebild Tvåa");
        open(coordinator, "forebilder/" + roleModel.id());
        town.as(coordinator, () -> MentoringTown.stored(roleModels.pause(roleModel.id(), roleModel.version())));
        press("Pausa");

        assertThat(page()).contains("Någon annan");
    }

    @Test
    void aYouthIsTakenInWithAWarningForANameAndConsentsAreWrittenDown() {
        open(coordinator, "adepter");
        press("Lägg till adept");
        press("Spara");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Alias")).isInvalid())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Alias")), "Anna Svensson");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Det är inte personens namn"))
                        .isVisible())
                .isTrue();
        _setValue(
                _get(IntegerField.class, spec -> spec.withLabel("Födelseår")),
                town.today().getYear() - 15);
        languages("Språk");
        press("Spara");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Alias")).getErrorMessage())
                .contains("ser ut som ett riktigt namn");
        String alias = "Tärna " + System.identityHashCode(this);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Alias")), alias);
        press("Spara");

        Youth youth = town.as(coordinator, () -> overview.youths()).stream()
                .filter(each -> each.details().alias().equals(alias))
                .findFirst()
                .orElseThrow();
        open(coordinator, "adepter/" + youth.id());
        press("Anteckna tillstånd och samtycke");
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("Eget samtycke")),
                town.today().plusDays(1));
        press("Spara");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Eget samtycke"))
                        .isInvalid())
                .isTrue();
        town.as(
                coordinator,
                () -> MentoringTown.stored(youths.agree(youth.id(), 1, new YouthConsents(town.today(), null))));
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Eget samtycke")), town.today());
        press("Spara");
        assertThat(page()).as("somebody was first").contains("Någon annan");
        signInAs(Role.TEAM_LEAD);
        assertForbidden("adepter");
        assertForbidden("adepter/" + youth.id());
    }

    @Test
    void whatIsTypedAboutAYouthIsOfferedAgainAndIsOneYouth() {
        String alias = "Mås " + System.identityHashCode(this);
        open(coordinator, "adepter");
        press("Lägg till adept");
        type("Alias", alias);
        open(coordinator, "adepter");
        press("Lägg till adept");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Alias")).getValue())
                .isEmpty();
        press("Fortsätt med utkastet");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Alias")).getValue())
                .isEqualTo(alias);
        _setValue(
                _get(IntegerField.class, spec -> spec.withLabel("Födelseår")),
                town.today().getYear() - 15);
        languages("Språk");
        press("Spara");
        assertThat(town.as(coordinator, () -> overview.youths()).stream()
                        .filter(each -> each.details().alias().equals(alias)))
                .hasSize(1);

        open(coordinator, "adepter");
        press("Lägg till adept");
        assertThat(_find(Button.class, spec -> spec.withText("Fortsätt med utkastet")))
                .as("what is saved is no draft")
                .isEmpty();
        press("Avbryt");
        open(town.coordinator(), "adepter");
        press("Lägg till adept");
        type("Alias", "Nej");
        press("Avbryt");
        press("Lägg till adept");
        assertThat(_find(Button.class, spec -> spec.withText("Fortsätt med utkastet")))
                .as("nor is what is given up")
                .isEmpty();
    }

    @Test
    void aConversationIsOfferedAgainOnItsOwnMatchOnly() {
        Match match = town.active(coordinator, town.person(Role.ROLE_MODEL));
        Match another = town.active(coordinator, town.person(Role.ROLE_MODEL));
        open(coordinator, "mentorskap/" + match.id());
        press("Anteckna ett samtal");
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("Anteckning"));
        text.setValue("Vill byta dag");
        ComponentUtil.fireEvent(text, new ComponentValueChangeEvent<>(text, text, "", true));
        open(coordinator, "mentorskap/" + another.id());
        press("Anteckna ett samtal");
        assertThat(_find(Button.class, spec -> spec.withText("Fortsätt med utkastet")))
                .isEmpty();
        press("Avbryt");
        open(coordinator, "mentorskap/" + match.id());
        press("Anteckna ett samtal");
        press("Fortsätt med utkastet");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Anteckning")).getValue())
                .isEqualTo("Vill byta dag");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Topic> topics = _get(CheckboxGroup.class, spec -> spec.withLabel("Ämnen"));
        _setValue(topics, Set.of(Topic.GOALS));
        press("Spara");
        assertThat(town.as(coordinator, () -> overview.findMatch(match.id()))
                        .orElseThrow()
                        .conversations())
                .hasSize(1);
    }

    @Test
    void whoIsHandedOverIsTakenInWithTheFormFilledInOrDeclinedWithAReason() {
        SignedInUser worker = outreach.worker();
        Stop stop = outreach.arrived(outreach.started(worker, outreach.worker()), worker);
        ContactId contact = outreach.logged(stop, worker, Contacts.handedOver(outreach.now()));
        String in = "Kaja " + System.identityHashCode(this);
        String not = "Doppingen " + System.identityHashCode(this);
        handOver(worker, contact, in);
        handOver(worker, contact, not);
        open(coordinator, "");
        assertThat(page()).contains("Överlämnade unga: ", "Fältarbetet väntar på svar.");
        open(coordinator, "adepter");
        assertThat(page()).contains(in, not).doesNotContain("Vill ha hjälp med skolan");
        pressBeside(in);
        assertThat(page()).contains("Vill ha hjälp med skolan");
        press("Ta emot");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Alias")).getValue())
                .isEqualTo(in);
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Önskemål")).getValue())
                .isEqualTo("Vill ha hjälp med skolan");
        press("Spara");
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Språk"))
                        .getErrorMessage())
                .isEqualTo("Välj minst ett språk.");
        languages("Språk");
        press("Spara");
        assertNotice("Sparat.");
        assertThat(town.as(coordinator, () -> overview.youths()).stream()
                        .filter(each -> each.details().alias().equals(in))
                        .map(each -> each.details().source()))
                .containsExactly(IntakeSource.OUTREACH);

        pressBeside(not);
        press("Tacka nej");
        press("Tacka nej");
        TextArea why = _get(TextArea.class, spec -> spec.withLabel("Varför?"));
        assertThat(why.getErrorMessage()).isEqualTo("Skriv varför, så att fältarbetaren kan berätta det för den unga.");
        _setValue(why, "Ring 070-174 06 05");
        press("Tacka nej");
        assertThat(why.getErrorMessage()).contains("ett telefonnummer");
        _setValue(why, "Ingen ledig förebild ännu");
        press("Tacka nej");
        assertNotice("Fältarbetaren får veta varför.");
        assertThat(page()).doesNotContain(not);
        assertThat(town.as(worker, () -> handOvers.of(contact)).stream().map(YouthHandOver::reason))
                .containsExactlyInAnyOrder("", "Ingen ledig förebild ännu");
    }

    @Test
    void whoIsTakenBackMeanwhileIsTakenInByNobody() {
        SignedInUser worker = outreach.worker();
        Stop stop = outreach.arrived(outreach.started(worker, outreach.worker()), worker);
        ContactId contact = outreach.logged(stop, worker, Contacts.handedOver(outreach.now()));
        String alias = "Ripa " + System.identityHashCode(this);
        YouthHandOver sent = handOver(worker, contact, alias);
        open(coordinator, "adepter");
        pressBeside(alias);
        press("Ta emot");
        languages("Språk");
        town.as(worker, () -> MentoringTown.stored(handOvers.takeBack(sent.id())));
        press("Spara");
        assertNotice("Överlämningen är redan besvarad eller tillbakatagen.");
        press("Avbryt");
        open(coordinator, "adepter");
        assertThat(page()).doesNotContain(alias);
    }

    @Test
    void aPartnerIsAskedForWhenOneBroughtTheYouth() {
        open(coordinator, "adepter");
        press("Lägg till adept");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<IntakeSource> source = _get(RadioButtonGroup.class, spec -> spec.withLabel("Kom genom"));
        assertThat(_find(TextField.class, spec -> spec.withLabel("Vilken samverkanspart?")))
                .isEmpty();
        _setValue(source, IntakeSource.PARTNER);
        press("Spara");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Vilken samverkanspart?"))
                        .getErrorMessage())
                .isEqualTo("Skriv vilken samverkanspart, med högst 120 tecken.");
    }

    private YouthHandOver handOver(SignedInUser worker, ContactId contact, String alias) {
        return MentoringTown.stored(town.as(
                worker,
                () -> handOvers.send(
                        YouthHandOverId.next(),
                        contact,
                        alias,
                        town.today().getYear() - 15,
                        "Vill ha hjälp med skolan",
                        true,
                        true)));
    }

    private static void pressBeside(String alias) {
        _click(_find(Button.class, spec -> spec.withText("Öppna")).stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith(alias))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aYouthsRankedListSaysWhyAndWhyNotAndAPairIsProposed() {
        RoleModel fits = town.approved(coordinator, "Förebild Passar");
        RoleModelId notYet = town.applied(coordinator, "Förebild Inte Än");
        Youth youth = town.agreed(coordinator, "Svart korp");
        open(coordinator, "matchning/" + youth.id());
        assertThat(page()).contains("Förebilder för Svart korp", "Intressen: Fotboll");
        assertThat(town.as(coordinator, () -> overview.findRoleModel(notYet))).isPresent();
        assertThat(fits.state()).isEqualTo(RoleModelState.APPROVED);

        open(coordinator, "matchning");
        assertThat(page()).contains("Förslag för hela väntelistan");
        press("Ändra vikterna");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Språk")), 11);
        press("Spara");
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Språk")).isInvalid())
                .isTrue();
        signInAs(Role.PROGRAMME_OFFICER);
        assertForbidden("matchning");
        assertForbidden("matchning/" + youth.id());
    }

    @Test
    void theCoordinatorFollowsAMatchFromProposalToItsEnd() {
        RoleModel roleModel = town.approved(coordinator, "Förebild Vägen");
        Youth youth = town.waiting(coordinator, "Röd uggla");
        Match match = town.proposed(coordinator, roleModel, youth);
        open(coordinator, "mentorskap/" + match.id());
        assertThat(page()).contains("De har inte träffats ännu.", "Adeptens eget samtycke saknas.");
        press("De har träffats");
        press("Spara");
        press("Båda har sagt ja");
        press("Spara");
        press("Starta matchningen");
        press("Spara");
        assertNotice("Vårdnadshavarens tillstånd saknas.");
        town.as(
                coordinator,
                () -> MentoringTown.stored(youths.agree(youth.id(), 2, new YouthConsents(town.today(), town.today()))));
        press("Spara");
        assertThat(town.as(coordinator, () -> overview.findMatch(match.id()))
                        .orElseThrow()
                        .match()
                        .state())
                .isEqualTo(MatchState.ACTIVE);

        press("Anteckna ett samtal");
        press("Spara");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Topic> topics = _get(CheckboxGroup.class, spec -> spec.withLabel("Ämnen"));
        assertThat(topics.isInvalid()).isTrue();
        _setValue(topics, Set.of(Topic.GOALS));
        press("Spara");
        assertThat(town.as(coordinator, () -> overview.findMatch(match.id()))
                        .orElseThrow()
                        .conversations())
                .hasSize(1);
        press("Visa kod: Adepten");
        assertThat(page()).contains("Koden fungerar en gång");

        press("Avsluta matchningen");
        press("Spara");
        @SuppressWarnings("unchecked")
        Select<CloseReason> reason = _get(Select.class, spec -> spec.withLabel("Varför?"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, CloseReason.MOVED);
        press("Spara");
        assertThat(page()).contains("Flytt");
        open(coordinator, "mentorskap");
        assertTitle("Mentorskap");
        signInAs(Role.OUTREACH_WORKER);
        assertForbidden("mentorskap");
        assertForbidden("mentorskap/" + match.id());
    }

    @Test
    void aStepThatSomebodyTookFirstShowsBothVersions() {
        RoleModel roleModel = town.approved(coordinator, "Förebild Först");
        Match match = town.proposed(coordinator, roleModel, town.agreed(coordinator, "Gul falk"));
        open(coordinator, "mentorskap/" + match.id());
        press("De har träffats");
        town.as(coordinator, () -> MentoringTown.stored(matches.introduce(match.id(), 1, town.today())));
        press("Spara");

        assertThat(page()).contains("Någon annan");
    }

    @Test
    void aRoleModelLogsAMeetingInTwoTapsAndTakesItBack() {
        SignedInUser roleModel = town.person(Role.ROLE_MODEL);
        Match match = town.active(coordinator, roleModel);
        open(roleModel, "mina-adepter");
        assertTitle("Mina adepter");
        open(roleModel, "mina-adepter/" + match.id());
        assertTitle("Grön uggla");
        press("Spara mötet");
        assertNotice("Mötet är sparat.");
        assertThat(page()).contains("60 minuter · På plats · initiativ: Förebilden");
        press("Ta bort");
        assertNotice("Mötet är borttaget.");
        assertThat(page()).contains("Inga möten ännu.");

        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("Dag")),
                town.today().plusDays(1));
        press("Spara mötet");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Dag")).getErrorMessage())
                .contains("inte varit ännu");
        SignedInUser other = town.person(Role.ROLE_MODEL);
        open(other, "mina-adepter");
        assertThat(page()).contains("Du har ingen adept ännu");
        assertNotFound("mina-adepter/" + match.id());
        signInAs(Role.MENTORING_COORDINATOR);
        assertForbidden("mina-adepter");
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        signInAs(coordinator);
        for (String path : List.of(
                "forebilder/" + RoleModelId.next(),
                "forebilder/vem",
                "adepter/" + YouthId.next(),
                "adepter/vem",
                "matchning/" + YouthId.next(),
                "mentorskap/" + MatchId.next(),
                "mentorskap/vem")) {
            assertNotFound(path);
        }
    }

    @Test
    void outcomesAndRulesAreForTheCoordinator() {
        open(coordinator, "mentorskap/utfall");
        assertTitle("Utfall");
        assertThat(page()).contains("Antal under 5 visas inte");
        open(coordinator, "mentorskap/regler");
        assertThat(page()).contains("varje vecka i snitt, minst 240 minuter i månaden");
        press("Lägg till regel");
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("Gäller från")),
                town.today().minusDays(1));
        press("Spara");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Gäller från")).isInvalid())
                .isTrue();
        signInAs(Role.ADMINISTRATOR);
        assertForbidden("mentorskap/utfall");
        assertForbidden("mentorskap/regler");
    }

    @Test
    void aCodeIsAnsweredOnceByWhoeverHoldsIt() {
        Match match = town.active(coordinator, town.person(Role.ROLE_MODEL));
        String code = town.as(coordinator, () -> satisfaction.issue(match.id(), Party.YOUTH))
                .orElseThrow();
        UI.getCurrent().navigate("omdome/" + code);
        press("Skicka svaret");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Integer> score = _get(RadioButtonGroup.class);
        assertThat(score.isInvalid()).isTrue();
        _setValue(score, 4);
        press("Skicka svaret");
        assertThat(page()).contains("Tack för ditt svar!");
        UI.getCurrent().navigate("omdome/" + code + "X");
        assertThat(page()).contains("Koden är redan använd");
    }

    private void fillIn(String name, String email, String bornOn, String languages, String interests, String times) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(name)), "Förebild Ny");
        _setValue(_get(TextField.class, spec -> spec.withLabel(email)), "ny@exempel.se");
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel(bornOn)),
                town.today().minusYears(30));
        languages(languages);
        @SuppressWarnings("unchecked")
        CheckboxGroup<Interest> likes = _get(CheckboxGroup.class, spec -> spec.withLabel(interests));
        _setValue(likes, Set.of(Interest.MUSIC));
        @SuppressWarnings("unchecked")
        CheckboxGroup<TimeSlot> when = _get(CheckboxGroup.class, spec -> spec.withLabel(times));
        _setValue(when, Set.of(TimeSlot.SATURDAY));
    }
}
