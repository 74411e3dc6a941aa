package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;

class ShiftViewTest extends OutreachViewTest {
    @Autowired
    ShiftRounds rounds;

    @Autowired
    ShiftOverview overview;

    @Autowired
    Places places;

    SignedInUser worker;
    SignedInUser colleague;

    @BeforeEach
    void aTeam() {
        worker = town.worker();
        colleague = town.worker();
    }

    @Test
    void theTeamReadsWhatTheLastOneLeftAndStarts() {
        StartedShift before = town.started(worker);
        town.ended(before, worker);
        PlannedShift planned = town.planned(List.of(town.arena()), worker, colleague);
        open(worker, "pass/" + planned.id());

        assertThat(page().indexOf("Håll ett öga på stationen"))
                .as("the hand-over stands before the team")
                .isPositive()
                .isLessThan(page().indexOf("Lag"));
        press("Starta passet");

        assertNotice("Passet är igång");
        assertSection("Var är ni?");
        assertThat(stored(planned.id())).isInstanceOf(StartedShift.class);
    }

    @Test
    void oneAloneIsWarned() {
        PlannedShift planned = town.planned(List.of(), worker);
        open(worker, "pass/" + planned.id());

        assertThat(page()).contains("Ni är färre i laget");
        assertThat(offers("Starta passet")).isTrue();
    }

    @Test
    void startingTooEarlyIsExplained() {
        Shift next = town.plan(new ShiftPlan(
                town.now().plus(Duration.ofDays(7)),
                town.now().plus(Duration.ofDays(7)).plusSeconds(3600),
                List.of(worker.id()),
                List.of(),
                ""));
        open(worker, "pass/" + next.id());
        press("Starta passet");

        assertNotice("Det är för tidigt");
        assertThat(offers("Starta passet")).isTrue();
    }

    @Test
    void whoStartsSecondIsToldThatItIsOut() {
        PlannedShift planned = town.planned(List.of(town.arena()), worker, colleague);
        open(worker, "pass/" + planned.id());
        town.as().call(colleague, () -> rounds.start(planned.id(), town.now()));
        press("Starta passet");

        assertNotice("Passet är redan igång");
        assertSection("Var är ni?");
    }

    @Test
    void theTeamArrivesMeetsPeopleAndLeaves() {
        StartedShift shift = town.started(worker, colleague);
        String place = places.requireArena(shift.plan().places().getFirst()).name();
        open(worker, "pass/" + shift.id());
        press(place);

        assertSection("Ni är på " + place);
        assertThat(page()).contains("Inga kontakter är loggade");
        assertThat(offers("Ny kontakt")).isTrue();
        press("Lämna platsen");
        assertSection("Var är ni?");
        assertThat(offers("Ny kontakt")).isFalse();
    }

    @Test
    void anyOtherPlaceIsFoundBySearch() {
        StartedShift shift = town.started(worker);
        Arena other = places.requireArena(town.arena());
        open(worker, "pass/" + shift.id());
        assertThat(_get(Button.class, spec -> spec.withText("Jag är framme")).isEnabled())
                .isFalse();
        @SuppressWarnings("unchecked")
        ComboBox<Arena> search = _get(ComboBox.class, spec -> spec.withLabel("En annan plats"));
        _setValue(search, other);
        press("Jag är framme");

        assertSection("Ni är på " + other.name());
    }

    @Test
    void aColleagueWhoMovedTheTeamMeanwhileIsToldOf() {
        StartedShift shift = town.started(worker, colleague);
        Arena elsewhere = places.requireArena(town.arena());
        open(worker, "pass/" + shift.id());
        town.as()
                .call(
                        colleague,
                        () -> rounds.arrive(new Arrival(StopId.next(), shift.id(), elsewhere.id(), town.now(), null)));
        press(places.requireArena(shift.plan().places().getFirst()).name());

        assertNotice("En kollega har flyttat laget till " + elsewhere.name());
        assertSection("Ni är på " + elsewhere.name());
    }

    @Test
    void whatWasLoggedIsListed() {
        StartedShift shift = town.started(worker);
        Stop stop = town.arrived(shift, worker);
        town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "pass/" + shift.id());

        assertSection("En kontakt");
        assertThat(page()).contains("2 · 13–15 år");
    }

    @Test
    void theEveningEndsWithASummaryThatNamesNobody() {
        StartedShift shift = town.started(worker);
        open(worker, "pass/" + shift.id());
        press("Avsluta passet");
        pressInDialog("Avsluta passet");
        assertThat(text("Stämningen").getErrorMessage()).contains("stämningen");

        _setValue(text("Stämningen"), "Lugnt. Ring 070-123 45 67.");
        _setValue(text("Det här behöver nästa lag veta"), "Stationen");
        pressInDialog("Avsluta passet");
        assertThat(text("Stämningen").isInvalid()).isTrue();
        press("Dölj det markerade");
        assertThat(text("Stämningen").getValue()).isEqualTo("Lugnt. Ring ▮▮▮.");
        pressInDialog("Avsluta passet");

        assertNotice("Passet är avslutat");
        assertThat(((EndedShift) stored(shift.id())).summary())
                .isEqualTo(new ShiftSummary("Lugnt. Ring ▮▮▮.", "Stationen"));
        assertThat(page()).contains("Samordnaren läser sammanfattningen");
    }

    @Test
    void whoEndsSecondLosesNothing() {
        StartedShift shift = town.started(worker, colleague);
        open(worker, "pass/" + shift.id());
        press("Avsluta passet");
        _setValue(text("Stämningen"), "Mycket folk");
        town.ended(shift, colleague);
        pressInDialog("Avsluta passet");

        assertThat(page()).contains("En kollega hann före");
        assertThat(text("Stämningen").getValue()).isEqualTo("Lugnt\nMycket folk");
        press("Spara sammanfattningen");

        assertNotice("Sammanfattningen är sparad");
        assertThat(((EndedShift) stored(shift.id())).summary())
                .isEqualTo(new ShiftSummary("Lugnt\nMycket folk", "Håll ett öga på stationen"));
    }

    @Test
    void theSummaryIsChangedUntilItIsClosed() {
        StartedShift shift = town.started(worker);
        town.ended(shift, worker);
        open(worker, "pass/" + shift.id());
        press("Ändra sammanfattningen");
        _setValue(text("Stämningen"), "Lugnt till elva");
        town.as().call(town.lead(), () -> rounds.close(shift.id()));
        press("Spara sammanfattningen");

        assertNotice("Samordnaren har stängt passet");
        assertThat(((ClosedShift) stored(shift.id())).summary().mood()).isEqualTo("Lugnt");
        assertThat(offers("Ändra sammanfattningen")).isFalse();
    }

    @Test
    void theLeadClosesAfterAQuestion() {
        StartedShift shift = town.started(worker);
        town.ended(shift, worker);
        open(worker, "pass/" + shift.id());
        assertThat(offers("Stäng passet")).isFalse();
        open(town.lead(), "pass/" + shift.id());
        press("Stäng passet");
        _fireConfirm(_get(ConfirmDialog.class));

        assertNotice("Passet är stängt");
        assertThat(stored(shift.id())).isInstanceOf(ClosedShift.class);
    }

    @Test
    void aLeadWhoIsNotOutSeesTheShiftAndSaysNothingForTheTeam() {
        StartedShift shift = town.started(worker);
        town.arrived(shift, worker);
        open(town.lead(), "pass/" + shift.id());

        _assertOne(ShiftView.class);
        assertThat(offers("Ny kontakt")).isFalse();
        assertThat(offers("Lämna platsen")).isFalse();
        assertThat(offers("Avsluta passet")).isTrue();
    }

    @Test
    void anotherTeamsShiftIsRefused() {
        StartedShift shift = town.started(worker);
        open(town.worker(), "pass/" + shift.id());

        _assertNone(ShiftView.class);
        assertSays("Den här sidan är inte för dig");
    }

    @Test
    void aShiftThatDoesNotExistIsNotFound() {
        for (String path : List.of("pass/" + ShiftId.next(), "pass/inget-id")) {
            open(worker, path);
            assertSays("Sidan finns inte");
        }
        assertThat(UI.getCurrent()).isNotNull();
    }

    private static void pressInDialog(String words) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(words));
        _click(buttons.getLast());
    }

    private Shift stored(ShiftId id) {
        return town.as()
                .call(town.lead(), () -> overview.find(id))
                .orElseThrow()
                .shift();
    }
}
