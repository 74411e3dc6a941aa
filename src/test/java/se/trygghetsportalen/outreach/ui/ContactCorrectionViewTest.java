package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
import se.trygghetsportalen.outreach.domain.Platform;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.HeadCountField;

class ContactCorrectionViewTest extends OutreachViewTest {
    @Autowired
    ContactOverview overview;

    @Autowired
    ContactCorrection correction;

    @Autowired
    ShiftRounds rounds;

    SignedInUser worker;
    StartedShift shift;
    ContactContent first;
    ContactId id;

    @BeforeEach
    void aContact() {
        worker = town.worker();
        shift = town.started(worker, town.worker());
        first = Contacts.content(town.now()).withNote("Första texten").at(new OnlinePlace(Platform.DISCORD, "Ungdom"));
        id = town.logged(town.arrived(shift, worker), worker, first);
    }

    @Test
    void beginsWithAllThatWasSaidAndShowsWhatStoodBefore() {
        open(worker, "kontakter/" + id);
        press("Rätta");
        assertThat(text("Anteckning").getValue()).isEqualTo("Första texten");
        assertThat(minutes().getValue()).isEqualTo(10);
        _setValue(minutes(), 25);
        _setValue(text("Varför rättar du?"), "Fel tid");
        press("Spara rättelsen");

        _assertOne(ContactDetailView.class);
        assertNotice("Kontakten är rättad");
        assertThat(page()).contains("25 min", "Rättelser", "Fel tid", "10 min", "Discord, Ungdom");
        assertThat(stored()).isEqualTo(Contacts.lasting(first, 25).at(first.online()));
    }

    @Test
    void withoutAReasonNothingIsSavedAndNothingTypedIsLost() {
        openForm(worker);
        _setValue(text("Anteckning"), "Ny text");
        _setValue(_get(HeadCountField.class), Map.of());
        press("Spara rättelsen");
        assertThat(text("Varför rättar du?").getErrorMessage()).contains("varför du rättar");
        assertThat(_get(HeadCountField.class).isInvalid()).isTrue();
        assertThat(text("Anteckning").getValue()).isEqualTo("Ny text");
        assertThat(stored()).isEqualTo(first);
    }

    @Test
    void aReasonThatPointsSomebodyOutIsMaskedByOneTap() {
        openForm(worker);
        _setValue(minutes(), 25);
        _setValue(text("Varför rättar du?"), "Enligt a@exempel.se");
        press("Spara rättelsen");
        press("Dölj och spara");
        assertThat(page()).contains("Enligt ▮▮▮");
    }

    @Test
    void whenSomebodySavedFirstBothVersionsAreShownAndOneIsChosen() {
        openForm(worker);
        _setValue(minutes(), 25);
        _setValue(text("Varför rättar du?"), "Mitt");
        town.as().call(town.lead(), () -> correction.correct(id, 1, Contacts.lasting(first, 40), "Samordnarens"));
        press("Spara rättelsen");
        assertThat(page()).contains("40 min", "25 min");
        assertThat(stored().minutes()).isEqualTo(40);
        press("Spara mitt");
        assertThat(stored().minutes()).isEqualTo(25);
    }

    @Test
    void whenTheLeadClosesMeanwhileNothingTypedIsLost() {
        openForm(worker);
        _setValue(minutes(), 25);
        _setValue(text("Varför rättar du?"), "För sent");
        close();
        press("Spara rättelsen");
        assertNotice("Samordnaren har stängt passet");
        assertThat(minutes().getValue()).isEqualTo(25);

        openForm(worker);
        _assertNone(ContactCorrectionView.class);
        _assertOne(ContactDetailView.class);
        assertThat(offers("Rätta")).isFalse();
        openForm(town.lead());
        _assertOne(ContactCorrectionView.class);
    }

    @Test
    void isForItsAuthorAndLeadsAndWhatIsNotThereIsNotFound() {
        SignedInUser colleague = town.worker();
        openForm(colleague);
        assertSays("Den här sidan är inte för dig");
        open(worker, "kontakter/" + ContactId.next() + "/ratta");
        assertSays("Sidan finns inte");
        open(worker, "kontakter/inget/ratta");
        assertSays("Sidan finns inte");
    }

    private void close() {
        town.ended(shift, worker);
        town.as().run(town.lead(), () -> rounds.close(shift.id()));
    }

    private void openForm(SignedInUser who) {
        open(who, "kontakter/" + id + "/ratta");
    }

    private ContactContent stored() {
        return town.as()
                .call(worker, () -> overview.find(id))
                .orElseThrow()
                .contact()
                .content();
    }

    private static IntegerField minutes() {
        return _get(IntegerField.class, spec -> spec.withLabel("Minuter"));
    }
}
