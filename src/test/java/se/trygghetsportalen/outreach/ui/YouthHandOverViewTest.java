package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SwedishTime;

/** Handing a youth over from a contact, as the worker sees it. */
class YouthHandOverViewTest extends OutreachViewTest {
    private static final String SEND = "Lämna över till mentorskapet";

    @Autowired
    YouthHandOvers handOvers;

    @Autowired
    YouthHandOverInbox inbox;

    SignedInUser worker;
    SignedInUser colleague;
    Stop stop;
    ContactId contact;

    @BeforeEach
    void aContactThatEndedSo() {
        worker = town.worker();
        colleague = town.worker();
        stop = town.arrived(town.started(worker, colleague), worker);
        contact = town.logged(stop, worker, Contacts.handedOver(town.now()));
    }

    @Test
    void saysWhatIsMissingAtItsFieldAndMasksWhatPointsSomebodyOut() {
        open(worker, "kontakter/" + contact);
        press(SEND);
        press("Lämna över");
        assertThat(alias().getErrorMessage()).isEqualTo("Skriv ett alias med högst 40 tecken.");
        assertThat(year().getErrorMessage())
                .isEqualTo("Mentorskapet är för den som är 13–17 år. Skriv födelseåret med fyra siffror.");
        assertThat(wishes().getErrorMessage()).isEqualTo("Skriv kort vad den unga önskar.");
        assertThat(yes().getErrorMessage()).isEqualTo("Fråga den unga först. Utan ett ja kan du inte lämna över.");
        assertThat(handedOver()).isEmpty();

        _setValue(alias(), "Anna Svensson");
        _setValue(year(), SwedishTime.dayOf(town.now()).getYear() - 15);
        _setValue(wishes(), "Nås på 070-174 06 05");
        _setValue(yes(), true);
        press("Lämna över");
        assertThat(alias().getErrorMessage()).contains("ser ut som ett riktigt namn");
        assertThat(wishes().getErrorMessage()).contains("ett telefonnummer");
        press("Dölj det markerade");
        assertThat(wishes().getValue()).isEqualTo("Nås på ▮▮▮");
        _setValue(alias(), "Kvick ekorre");
        press("Lämna över");

        assertNotice("Mentorskapet har fått överlämningen.");
        assertThat(page()).contains("Kvick ekorre", "Väntar på svar");
        assertThat(handedOver()).hasSize(1);
    }

    @Test
    void theAnswerStandsWithTheContactAndWhatWaitsIsTakenBack() {
        YouthHandOver declined = sent("Lugn tjäder");
        town.as().call(town.person(Role.MENTORING_COORDINATOR), () -> inbox.decline(declined.id(), "Fullt till våren"));
        sent("Sen gök");
        open(worker, "kontakter/" + contact);
        assertThat(page())
                .contains("Mentorskapet tackade nej", "Fullt till våren", "Sen gök", "Väntar på svar")
                .doesNotContain("Lugn tjäder");
        press("Ta tillbaka");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(page()).contains("Tillbakatagen").doesNotContain("Sen gök");
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotTakenBack() {
        YouthHandOver sent = sent("Rask iller");
        open(worker, "kontakter/" + contact);
        press("Ta tillbaka");
        town.as().call(town.person(Role.MENTORING_COORDINATOR), () -> inbox.decline(sent.id(), "Fullt"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertNotice("Mentorskapet har redan svarat.");
        assertThat(page()).contains("Fullt");
    }

    @Test
    void nothingOfItIsShownToTheRestOfTheTeamOrAtAContactThatEndedOtherwise() {
        sent("Lat mal");
        open(colleague, "kontakter/" + contact);
        assertThat(page()).doesNotContain("Överlämning till mentorskapet", "Lat mal");
        ContactId other = town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "kontakter/" + other);
        assertThat(_find(Button.class, spec -> spec.withText(SEND))).isEmpty();
        open(town.lead(), "kontakter/" + contact);
        assertThat(page()).contains("Lat mal");
    }

    private YouthHandOver sent(String alias) {
        return ((se.trygghetsportalen.shared.SaveOutcome.Saved<YouthHandOver>) town.as()
                        .call(
                                worker,
                                () -> handOvers.send(
                                        se.trygghetsportalen.outreach.domain.handover.YouthHandOverId.next(),
                                        contact,
                                        alias,
                                        SwedishTime.dayOf(town.now()).getYear() - 15,
                                        "Vill spela",
                                        true,
                                        false)))
                .stored();
    }

    private List<YouthHandOver> handedOver() {
        return town.as().call(worker, () -> handOvers.of(contact));
    }

    private static TextField alias() {
        return _get(TextField.class, spec -> spec.withLabel("Alias"));
    }

    private static IntegerField year() {
        return _get(IntegerField.class, spec -> spec.withLabel("Födelseår"));
    }

    private static TextArea wishes() {
        return _get(TextArea.class, spec -> spec.withLabel("Vad önskar den unga?"));
    }

    private static Checkbox yes() {
        return _get(Checkbox.class, spec -> spec.withLabel("Den unga har sagt ja till överlämningen"));
    }
}
