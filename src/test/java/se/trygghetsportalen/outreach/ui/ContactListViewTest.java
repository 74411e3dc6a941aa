package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SwedishTime;

class ContactListViewTest extends OutreachViewTest {
    private static final Set<Role> MAY = EnumSet.of(Role.OUTREACH_WORKER, Role.TEAM_LEAD);

    @Autowired
    ContactCorrection correction;

    SignedInUser worker;
    Stop stop;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        StartedShift shift = town.started(worker);
        stop = town.arrived(shift, worker);
    }

    @Test
    void saysHowContactsGetHereWhenThereAreNone() {
        open(worker, "kontakter");

        assertSection("Inga kontakter ännu");
    }

    @Test
    void showsTheTeamsContactsLatestFirstWithTheirSum() {
        ContactId first = town.logged(stop, worker, Contacts.content(town.now().minusSeconds(60)));
        ContactId last = town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "kontakter");

        assertThat(page()).contains("2 kontakter, 4 personer");
        assertThat(row(0).contact().id()).isEqualTo(last);
        assertThat(row(1).contact().id()).isEqualTo(first);
    }

    @Test
    void keepsItsFilterInTheAddressAndSaysWhenNothingFits() {
        town.logged(stop, worker, Contacts.content(town.now()));
        var today = SwedishTime.dayOf(town.now());
        open(worker, "kontakter", Map.of("fran", today.toString(), "till", today.toString()));
        assertThat(page()).contains("En kontakt, 2 personer");

        open(worker, "kontakter", Map.of("fran", today.plusDays(1).toString()));
        assertSection("Inga kontakter för det här urvalet");
    }

    @Test
    void anAddressThatMakesNoSenseShowsEverything() {
        town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "kontakter", Map.of("fran", "i kväll", "omrade", "x"));

        assertThat(page()).contains("En kontakt, 2 personer");
    }

    @Test
    void everyFilterOfAnAddressIsShownAndCounted() {
        town.logged(stop, worker, Contacts.content(town.now()).withNote("Ville byta skola"));
        town.logged(stop, worker, Contacts.content(town.now()).withNote("Annat"));
        open(
                worker,
                "kontakter",
                Map.of(
                        "plats", stop.arena().toString(),
                        "tema", "SCHOOL",
                        "slag", "CONVERSATION",
                        "av", worker.id().toString(),
                        "uppfoljning", "NONE",
                        "sok", "skola byta"));
        assertThat(page()).contains("Filter (6)", "En kontakt, 2 personer");
        press("Rensa filtret");
        assertThat(page()).contains("2 kontakter, 4 personer");
        assertThat(_get(Button.class, spec -> spec.withText("Filter")).isVisible())
                .isTrue();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsSaidAtItsField() {
        town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "kontakter", Map.of("fran", "2026-11-22", "till", "2026-11-21"));
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Till och med"))
                        .getErrorMessage())
                .contains("samma dag eller senare");
        _assertNone(Grid.class);
        assertThat(page()).as("a selection that is none").doesNotContain("Räkna ihop", "Hämta som CSV");
    }

    @Test
    void ageAndGenderAreSummedWhenUnfolded() {
        town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "kontakter");
        assertThat(page()).doesNotContain("Killar");
        _get(Details.class).setOpened(true);
        List<String> row = _get(NativeTable.class)
                .getBody()
                .getRows()
                .get(2)
                .getChildren()
                .map(cell -> cell.getElement().getText())
                .toList();
        assertThat(row).containsExactly("13–15 år", "0", "2", "0", "0", "2");
    }

    @Test
    void onlyALeadTakesTheSelectionOutAsAFile() {
        town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "kontakter");
        _assertNone(ContactExportPanel.class);
        open(town.lead(), "kontakter", Map.of("plats", stop.arena().toString()));
        _assertOne(ContactExportPanel.class);
        assertThat(page()).contains("Hämta som CSV", "Hämta som Excel");
    }

    @Test
    void isForWorkersAndLeads() {
        for (Role role : Role.values()) {
            signInAs(role);
            for (String path : new String[] {"kontakter", "kontakter/" + ContactId.next()}) {
                UI.getCurrent().navigate(path);
                if (MAY.contains(role)) {
                    _assertNone(H1.class, spec -> spec.withText("inte för dig"));
                } else {
                    _assertNone(ContactListView.class);
                    assertSays("Den här sidan är inte för dig");
                }
            }
        }
    }

    @Test
    void oneContactIsShownWithAllThatWasSaid() {
        ContactId id = town.logged(stop, worker, Contacts.content(town.now()).withNote("Ville byta skola"));
        open(town.lead(), "kontakter/" + id);

        _assertOne(ContactDetailView.class);
        assertThat(page()).contains("2 · 13–15 år", "Kille 2", "Skola och frånvaro", "Samtal", "Ville byta skola");
    }

    @Test
    void anotherTeamsContactIsRefusedAndAnUnknownOneNotFound() {
        ContactId id = town.logged(stop, worker, Contacts.content(town.now()));
        open(town.worker(), "kontakter/" + id);
        assertSays("Den här sidan är inte för dig");
        open(worker, "kontakter/" + ContactId.next());
        assertSays("Sidan finns inte");
        open(worker, "kontakter/inget-id");
        assertSays("Sidan finns inte");
    }

    @Test
    void whatIsPressedStandsBesideTheListAsItIsByNow() {
        ContactId id = town.logged(stop, worker, Contacts.content(town.now()).withNote("Ville byta skola"));
        open(worker, "kontakter");
        ContactLine line = row(0);
        town.as()
                .call(
                        worker,
                        () -> correction.correct(
                                id, 1, line.contact().content().withNote("Ville byta gymnasium"), "Hörde fel"));

        assertThat(pressed(grid(), line)).contains("Ville byta gymnasium", "Hörde fel", "Öppna sidan", "Rätta");
        assertThat(_get(Aside.class).getElement().getAttribute("aria-label"))
                .isEqualTo(_get(H2.class, spec -> spec.withText(line.arena())).getText());

        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Stäng")));
        _assertNone(Aside.class);
    }

    @Test
    void anotherFilterClosesWhatStandsBeside() {
        town.logged(stop, worker, Contacts.content(town.now()));
        open(worker, "kontakter");
        pressed(grid(), row(0));

        typeInto(_get(TextField.class, spec -> spec.withLabel("Ord i anteckningen")), "finns inte alls");

        _assertNone(Aside.class);
        assertSection("Inga kontakter för det här urvalet");
    }

    private static ContactLine row(int index) {
        return _get(grid(), index);
    }

    @SuppressWarnings("unchecked")
    private static Grid<ContactLine> grid() {
        return (Grid<ContactLine>) _get(Grid.class);
    }
}
