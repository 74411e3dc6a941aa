package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
import se.trygghetsportalen.outreach.domain.Platform;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.HeadCountField;

class ContactFormViewTest extends OutreachViewTest {
    @Autowired
    ContactOverview overview;

    @Autowired
    ShiftRounds rounds;

    SignedInUser worker;
    StartedShift shift;
    Stop stop;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        shift = town.started(worker, town.worker());
        stop = town.arrived(shift, worker);
    }

    @Test
    void whoNeverLoggedBeginsWithWhatIsUsual() {
        open(worker, "pass/" + shift.id());
        press("Ny kontakt");
        assertThat(page()).contains("Samtal · På plats · 10 min · Ingen uppföljning – ändra");
        _setValue(heads(), Map.of(AgeBand.AGE_13_15.name(), Map.of(Gender.GIRL.name(), 2)));
        _setValue(themes(), Set.of(Theme.SCHOOL));
        _setValue(actions(), Set.of(Action.INFORMATION));
        press("Spara kontakt");

        _assertOne(ShiftView.class);
        assertNotice("Sparad");
        ContactContent content = logged().getFirst().contact().content();
        assertThat(content)
                .isEqualTo(new ContactContent(
                        content.occurredAt(),
                        10,
                        Medium.IN_PERSON,
                        true,
                        ContactType.CONVERSATION,
                        Depth.ONE,
                        HeadCounts.NONE.with(AgeBand.AGE_13_15, Gender.GIRL, 2),
                        Set.of(Theme.SCHOOL),
                        Set.of(Action.INFORMATION),
                        FollowUp.NONE,
                        ""));
        assertThat(content.occurredAt()).isBetween(stop.arrivedAt(), town.now());
    }

    @Test
    void theNextOneBeginsAsTheLastWasAndTheSameAgainWithItsHeadsToo() {
        HeadCounts three = HeadCounts.NONE.with(AgeBand.AGE_16_18, Gender.NON_BINARY, 3);
        ContactContent last = new ContactContent(
                town.now(),
                25,
                Medium.VOICE,
                true,
                ContactType.SUPPORTIVE,
                Depth.THREE,
                three,
                Set.of(Theme.FAMILY),
                Set.of(Action.REFERRED),
                FollowUp.MEET_AGAIN,
                "Anteckning");
        town.logged(stop, worker, last);
        open(worker, "pass/" + shift.id());
        press("Ny kontakt");
        assertThat(page()).contains("Stödsamtal · Telefon · 25 min · Träffa igen – ändra");
        assertThat(heads().total()).isZero();
        assertThat(themes().getValue()).isEmpty();

        open(worker, "pass/" + shift.id());
        press("Samma som nyss");
        assertThat(heads().total()).isEqualTo(3);
        assertThat(text("Anteckning").getValue())
                .as("a note is about one meeting")
                .isEmpty();
        press("Spara kontakt");
        ContactContent again = logged().getFirst().contact().content();
        assertThat(again.withNote("Anteckning"))
                .isEqualTo(new ContactContent(
                        again.occurredAt(),
                        last.minutes(),
                        last.medium(),
                        last.made(),
                        last.type(),
                        last.depth(),
                        last.heads(),
                        last.themes(),
                        last.actions(),
                        last.followUp(),
                        last.note()));
        assertThat(logged()).hasSize(2);
    }

    @Test
    void nobodyMetIsNamedAtItsFieldAndAnAttemptIsFine() {
        openForm();
        press("Spara kontakt");
        assertThat(heads().isInvalid()).isTrue();
        assertThat(heads().getErrorMessage()).contains("Ange minst en person");
        assertThat(logged()).isEmpty();

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Boolean> made = _get(RadioButtonGroup.class, spec -> spec.withLabel("Kontakt"));
        _setValue(made, false);
        press("Spara kontakt");
        assertThat(logged()).hasSize(1);
        assertThat(logged().getFirst().contact().content().made()).isFalse();
    }

    @Test
    void aNoteThatIdentifiesIsMarkedMaskedByOneTapAndSaved() {
        openForm();
        _setValue(heads(), Map.of(AgeBand.AGE_13_15.name(), Map.of(Gender.BOY.name(), 1)));
        _setValue(themes(), Set.of(Theme.CRIME));
        _setValue(text("Anteckning"), "Hade 850101-2382 på lappen");
        press("Spara kontakt");
        assertThat(text("Anteckning").getErrorMessage()).contains("personnummer");
        assertThat(page()).contains("850101-2382", "Det markerade kan peka ut någon");
        assertThat(logged()).isEmpty();

        press("Dölj och spara");
        ContactContent content = logged().getFirst().contact().content();
        assertThat(content.note()).isEqualTo("Hade ▮▮▮ på lappen");
        assertThat(content.themes()).containsExactly(Theme.CRIME);
        assertThat(content.heads().total()).isEqualTo(1);
    }

    @Test
    void whatIsHardHasGuidanceWhereItIsLogged() {
        openForm();
        assertThat(page()).doesNotContain("Hedersförtryck:");
        _setValue(themes(), Set.of(Theme.HONOUR, Theme.SCHOOL));
        assertThat(page()).contains("Hedersförtryck:").doesNotContain("Radikalisering:");
        _setValue(themes(), Set.of(Theme.SCHOOL));
        assertThat(page()).doesNotContain("Hedersförtryck:");
    }

    @Test
    void savingAgainAfterALostAnswerIsTheSameContact() {
        openForm();
        _setValue(heads(), Map.of(AgeBand.ADULT.name(), Map.of(Gender.UNKNOWN.name(), 1)));
        ContactFormView form = _get(ContactFormView.class);
        press("Spara kontakt");
        // The page that is still open on a phone that heard no answer, and whose owner presses once more.
        UI.getCurrent().getElement().appendChild(form.getElement());
        press("Spara kontakt");

        assertThat(logged()).hasSize(1);
        assertThat(page()).contains("Sparad").doesNotContain("En annan kontakt är redan sparad");
    }

    @Test
    void aSlipIsUndone() {
        openForm();
        _setValue(heads(), Map.of(AgeBand.ADULT.name(), Map.of(Gender.UNKNOWN.name(), 1)));
        press("Spara kontakt");
        assertThat(logged()).hasSize(1);
        press("Ångra");

        assertThat(logged()).isEmpty();
        assertNotice("Kontakten är borttagen");
    }

    @Test
    void timesAndMinutesThatCannotBeReadAreNamed() {
        openForm();
        _setValue(heads(), Map.of(AgeBand.ADULT.name(), Map.of(Gender.UNKNOWN.name(), 1)));
        IntegerField minutes = _get(IntegerField.class, spec -> spec.withLabel("Minuter"));
        minutes.setValue(2000);
        press("Spara kontakt");
        assertThat(minutes.getErrorMessage()).contains("1440");
        minutes.setValue(15);
        TimePicker time = _get(TimePicker.class, spec -> spec.withLabel("Klockan"));
        LocalTime before = time.getValue();
        time.setValue(before.minusHours(3));
        press("Spara kontakt");
        assertThat(time.getErrorMessage()).contains("utanför passet");
        time.setValue(before);
        press("Spara kontakt");
        assertThat(logged().getFirst().contact().content().minutes()).isEqualTo(15);
    }

    @Test
    void whatWasOnTheNetSaysWhereAndNamesNobody() {
        openForm();
        _assertNone(TextField.class, spec -> spec.withLabel("Kanal eller grupp"));
        _setValue(heads(), Map.of(AgeBand.AGE_13_15.name(), Map.of(Gender.UNKNOWN.name(), 1)));
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ContactType> type = _get(RadioButtonGroup.class, spec -> spec.withLabel("Slag"));
        _setValue(type, ContactType.DIGITAL);
        TextField channel = _get(TextField.class, spec -> spec.withLabel("Kanal eller grupp"));
        @SuppressWarnings("unchecked")
        ComboBox<Platform> platform = _get(ComboBox.class, spec -> spec.withLabel("Plattform"));
        _setValue(platform, Platform.DISCORD);
        _setValue(channel, "070-123 45 67");
        press("Spara kontakt");
        assertThat(channel.isInvalid()).isTrue();
        assertThat(logged()).isEmpty();

        _setValue(channel, "Ekånge ungdom");
        press("Spara kontakt");
        assertThat(logged().getFirst().contact().content().online())
                .isEqualTo(new OnlinePlace(Platform.DISCORD, "Ekånge ungdom"));
    }

    @Test
    void aShiftThatEndedMeanwhileIsToldOfAndNothingTypedIsLost() {
        openForm();
        _setValue(heads(), Map.of(AgeBand.ADULT.name(), Map.of(Gender.UNKNOWN.name(), 1)));
        _setValue(text("Anteckning"), "Något viktigt");
        town.ended(shift, worker);
        press("Spara kontakt");

        assertNotice("Passet pågår inte längre, så kontakten är inte sparad");
        assertThat(text("Anteckning").getValue()).isEqualTo("Något viktigt");
        assertThat(_get(Button.class, spec -> spec.withText("Spara kontakt")).isEnabled())
                .isTrue();
    }

    @Test
    void withoutAnOpenStopItLeadsToTheShift() {
        town.as().call(worker, () -> rounds.leave(shift.id(), stop.id(), town.now()));
        openForm();
        _assertOne(ShiftView.class);
        _assertNone(ContactFormView.class);
    }

    @Test
    void isForTheTeamAlone() {
        open(town.worker(), "pass/" + shift.id() + "/kontakt");
        _assertNone(ContactFormView.class);
        assertSays("Den här sidan är inte för dig");
        open(town.lead(), "pass/" + shift.id() + "/kontakt");
        _assertNone(ContactFormView.class);
        _assertOne(ShiftView.class);
    }

    @Test
    void aShiftThatDoesNotExistIsNotFound() {
        open(worker, "pass/inget-id/kontakt");
        assertSays("Sidan finns inte");
    }

    private void openForm() {
        open(worker, "pass/" + shift.id() + "/kontakt");
    }

    private List<ContactLine> logged() {
        return town.as().call(worker, () -> overview.ofShift(shift.id()));
    }

    private static HeadCountField heads() {
        return _get(HeadCountField.class);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Theme> themes() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Handlade om"));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Action> actions() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Vad ni gjorde"));
    }
}
