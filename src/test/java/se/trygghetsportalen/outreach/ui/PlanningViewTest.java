package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.PlanOverview;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.TeamPlaces;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.ClockField;
import se.trygghetsportalen.uikit.DateField;

/** The lead's week and its form, the places that workers take, the sheet on paper and the calendar's address. */
class PlanningViewTest extends OutreachViewTest {
    @Autowired
    ShiftPlanning planning;

    @Autowired
    PlanOverview plans;

    @Autowired
    ShiftOverview overview;

    @Autowired
    TeamPlaces teamPlaces;

    SignedInUser lead;
    SignedInUser worker;
    SignedInUser colleague;

    /** A week that is nobody else's: the database is shared. */
    LocalDate monday;

    @BeforeEach
    void aWeek() {
        lead = town.lead();
        worker = town.worker();
        colleague = town.worker();
        monday = PlanOverview.mondayOf(
                LocalDate.of(2110, 1, 4).plusDays(Math.floorMod(Ids.next().getLeastSignificantBits(), 700_000L)));
    }

    @Test
    void anEmptyWeekSaysHowAPlanBegins() {
        openWeek();

        assertThat(page()).contains("Inget pass är planerat den här veckan");
        assertThat(_find(H3.class)).hasSize(7);
        assertThat(_get(Anchor.class, spec -> spec.withText("Veckan efter")).getHref())
                .isEqualTo("pass?vecka=" + PlanNavigation.weekOf(monday.plusWeeks(1)));
    }

    @Test
    void todayIsMarkedInWordsInThisWeekAlone() {
        open(lead, "pass", Map.of("vecka", "inte en vecka"));
        assertThat(page()).contains("I dag");

        openWeek();
        assertThat(page()).doesNotContain("I dag");
    }

    @Test
    void aShiftThatEndsAfterMidnightIsPlannedAsItIsSaid() {
        openWeek();
        press("Planera pass");
        assertThat(_get(DateField.class).getValue()).isEqualTo(monday);
        _setValue(_get(DateField.class), monday.plusDays(4));
        _setValue(clock("Från"), LocalTime.of(18, 0));
        _setValue(clock("Till"), LocalTime.of(0, 30));
        assertThat(clock("Till").getHelperText()).isEqualTo("6 h 30 min långt, slutar dagen efter.");
        _setValue(team(), Set.of(worker.id()));
        assertThat(_get(IntegerField.class).getHelperText())
                .contains("En ledig plats.")
                .contains("minst 2");
        press("Spara");

        PlannedLine line = week().getFirst();
        assertThat(line.from())
                .isEqualTo(SwedishTime.instantOf(monday.plusDays(4).atTime(18, 0)));
        assertThat(line.to()).isEqualTo(SwedishTime.instantOf(monday.plusDays(5).atTime(0, 30)));
        assertThat(line.openPlaces()).isEqualTo(1);
        assertThat(page()).contains("18:00–00:30", "För få i laget", "En ledig plats.", "Planerat");
    }

    @Test
    void theNightWhenTheClockChangesShowsItsTrueLength() {
        openWeek();
        press("Planera pass");
        LocalDate night = LocalDate.of(2026, 10, 24);
        _setValue(_get(DateField.class), night);
        _setValue(clock("Till"), LocalTime.of(4, 0));
        assertThat(clock("Till").getHelperText()).startsWith("11 h").contains("Klockan ställs om");
        _setValue(_get(DateField.class), LocalDate.of(2026, 3, 28));
        assertThat(clock("Till").getHelperText()).startsWith("9 h").contains("Klockan ställs om");
        _setValue(clock("Från"), LocalTime.of(10, 0));
        _setValue(clock("Till"), LocalTime.of(12, 0));
        assertThat(clock("Till").getHelperText()).isEqualTo("2 h långt.");
    }

    @Test
    void anEndInTheSecondHourOfAutumnStaysThereWhenAnotherFieldIsChanged() {
        Instant from = Instant.parse("2110-10-25T16:00:00Z");
        Instant to = Instant.parse("2110-10-26T01:30:00Z");
        PlannedShift shift = (PlannedShift) town.plan(new ShiftPlan(from, to, List.of(worker.id()), List.of(), "", 2));
        assertThat(SwedishTime.clockOf(to).toLocalTime()).isEqualTo(LocalTime.of(2, 30));
        open(lead, "pass/" + shift.id());
        press("Ändra passet");
        assertThat(clock("Till").getHelperText()).startsWith("9 h 30 min").contains("Klockan ställs om");
        _setValue(text("Inför passet"), "Ta med reflexvästar");
        press("Spara");

        assertThat(stored(shift).plan())
                .isEqualTo(new ShiftPlan(from, to, List.of(worker.id()), List.of(), "Ta med reflexvästar", 2));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingElseIsLost() {
        plan(4, worker);
        openWeek();
        press("Planera pass");
        _setValue(_get(DateField.class), null);
        _setValue(team(), Set.of(worker.id()));
        _setValue(text("Inför passet"), "Börja på torget");
        press("Spara");
        assertThat(_get(DateField.class).getErrorMessage()).isEqualTo("Välj en dag.");

        _setValue(_get(DateField.class), monday.plusDays(4));
        press("Spara");
        assertThat(team().getErrorMessage()).contains("har redan ett pass vid den tiden");
        assertThat(text("Inför passet").getValue()).isEqualTo("Börja på torget");

        _setValue(team(), Set.of(colleague.id()));
        _setValue(text("Inför passet"), "Ring 070-123 45 67");
        press("Spara");
        assertThat(text("Inför passet").getErrorMessage()).contains("telefonnummer");
        assertThat(week()).hasSize(1);

        _setValue(_get(IntegerField.class), ShiftPlan.MAX_WANTED + 1);
        press("Spara");
        assertThat(_get(IntegerField.class).getErrorMessage()).isEqualTo("Skriv ett helt tal mellan 1 och 12.");
        assertThat(week()).hasSize(1);

        _setValue(_get(IntegerField.class), 2);
        press("Spara");
        press("Dölj och spara");
        assertThat(week()).hasSize(2);
        assertThat(week().stream()
                        .map(line -> town.as()
                                .call(lead, () -> overview.find(line.id()))
                                .orElseThrow()
                                .shift()
                                .plan()
                                .note()))
                .contains("Ring ▮▮▮");
    }

    @Test
    void ofTwoLeadsTheSecondSeesBothVersionsAndChooses() {
        PlannedShift shift = plan(2, worker);
        open(lead, "pass/" + shift.id());
        press("Ändra passet");
        _setValue(text("Inför passet"), "Mitt");
        town.as()
                .call(
                        town.lead(),
                        () -> planning.replan(
                                shift.id(),
                                1,
                                new ShiftPlan(
                                        shift.plan().from(),
                                        shift.plan().to(),
                                        List.of(worker.id()),
                                        List.of(),
                                        "Den andras")));
        press("Spara");

        _assertOne(BothVersions.class);
        String both = _get(BothVersions.class).getElement().getTextRecursively();
        assertThat(both).contains("Mitt", "Den andras").doesNotContain("18:00");
        _click(_find(_get(BothVersions.class), Button.class).getFirst());
        assertThat(stored(shift).plan().note()).isEqualTo("Mitt");
    }

    @Test
    void orTakesWhatTheFirstLeadSaved() {
        PlannedShift shift = plan(2, worker);
        open(lead, "pass/" + shift.id());
        press("Ändra passet");
        _setValue(text("Inför passet"), "Mitt");
        ShiftPlan others =
                new ShiftPlan(shift.plan().from(), shift.plan().to(), List.of(worker.id()), List.of(), "Den andras");
        town.as().call(town.lead(), () -> planning.replan(shift.id(), 1, others));
        press("Spara");

        _click(_find(_get(BothVersions.class), Button.class).getLast());
        _assertNone(BothVersions.class);
        assertThat(text("Inför passet").getValue()).isEqualTo("Den andras");
        press("Spara");
        assertThat(stored(shift).plan()).isEqualTo(others);
    }

    @Test
    void aShiftThatWasCalledOffMeanwhileCannotBeChangedAnyMore() {
        PlannedShift shift = plan(2, worker);
        open(lead, "pass/" + shift.id());
        press("Ändra passet");
        _setValue(text("Inför passet"), "Mitt");
        town.as().call(town.lead(), () -> planning.cancel(shift.id(), 1, "Storm"));
        press("Spara");

        assertNotice("Passet har startat eller ställts in");
        _assertNone(BothVersions.class);
    }

    @Test
    void aShiftIsCalledOffWithAReason() {
        PlannedShift shift = plan(3, worker);
        open(lead, "pass/" + shift.id());
        press("Ställ in passet");
        press("Ställ in");
        assertThat(text("Varför?").getErrorMessage()).isEqualTo("Skriv varför passet ställs in.");
        _setValue(text("Varför?"), "Storm på väg in, ring 070-123 45 67");
        press("Ställ in");
        assertThat(text("Varför?").getErrorMessage()).contains("telefonnummer");
        assertThat(stored(shift)).isInstanceOf(PlannedShift.class);
        press("Dölj och ställ in");

        assertNotice("Passet är inställt.");
        assertThat(stored(shift)).isInstanceOf(CancelledShift.class);
        assertThat(page()).contains("Inställt", "Storm på väg in, ring ▮▮▮");
        assertThat(offers("Starta passet")).isFalse();
        openWeek();
        assertThat(page()).contains("Storm på väg in");
    }

    @Test
    void theWeekBeforeIsTakenOverOnce() {
        town.plan(planOn(monday.minusDays(3), worker, colleague));
        openWeek();
        press("Ta över förra veckans plan");
        assertNotice("Ett pass är planerat.");
        press("Ta över förra veckans plan");
        assertNotice("Det finns inget att ta över");

        assertThat(week())
                .hasSize(1)
                .first()
                .satisfies(line -> assertThat(SwedishTime.dayOf(line.from())).isEqualTo(monday.plusDays(4)));
    }

    @Test
    void aWorkerSeesNoPlanButThePlacesToTake() {
        PlannedShift shift = (PlannedShift) town.plan(new ShiftPlan(
                town.now().plus(Duration.ofMinutes(1)),
                town.now().plus(Duration.ofHours(2)),
                List.of(worker.id()),
                List.of(town.arena()),
                "",
                2));
        town.as().call(worker, () -> teamPlaces.offer(shift.id()));
        open(colleague, "");
        assertThat(page()).contains("Visa lediga platser");
        open(colleague, "pass");
        _assertNone(WeekPlan.class);
        assertThat(offers("Planera pass")).isFalse();
        String when = new ShiftWords(Locale.forLanguageTag("sv-SE"), key -> "EEEE d MMMM")
                .times(shift.plan().from(), shift.plan().to());
        Button take = _find(Button.class, spec -> spec.withText("Ta platsen")).stream()
                .filter(button -> button.getAriaLabel().orElse("").contains(when))
                .findFirst()
                .orElseThrow();
        _click(take);

        assertNotice("Platsen är din");
        assertThat(stored(shift).plan().team()).containsExactly(worker.id(), colleague.id());
    }

    @Test
    void theStartPageTellsTheLeadWhereHandsAreMissing() {
        PlannedShift shift = (PlannedShift) town.plan(new ShiftPlan(
                town.now().plusSeconds(5), town.now().plusSeconds(65), List.of(worker.id()), List.of(), ""));
        boolean thisWeek = PlanOverview.mondayOf(SwedishTime.dayOf(shift.plan().from()))
                .equals(PlanOverview.mondayOf(SwedishTime.dayOf(town.now())));
        open(lead, "");

        assertThat(page().contains("för få i laget")).isEqualTo(thisWeek);
    }

    @Test
    void tonightsTeamReadsOnTheStartPageWhatTheLastOneLeft() {
        town.ended(town.started(worker), worker);
        town.planned(List.of(), worker);
        open(worker, "");

        assertThat(page()).contains("Håll ett öga på stationen");
    }

    @Test
    void oneOffersAndKeepsOnesPlaceOnTheShiftsPage() {
        PlannedShift shift = plan(1, worker, colleague);
        open(worker, "pass/" + shift.id());
        press("Byt bort min plats");
        assertThat(page()).contains("Du har erbjudit din plats");
        press("Behåll platsen");
        assertThat(offers("Byt bort min plats")).isTrue();
        assertThat(offers("Ställ in passet")).isFalse();
    }

    @Test
    void theSheetHoldsWhatTheTeamNeedsOnPaper() {
        Shift before = town.started(worker);
        town.ended(before, worker);
        PlannedShift shift = (PlannedShift) town.plan(new ShiftPlan(
                town.now().plusSeconds(60),
                town.now().plusSeconds(60 + 390 * 60),
                List.of(worker.id(), colleague.id()),
                List.of(town.arena()),
                "Ta med reflexvästarna"));
        open(worker, "pass/" + shift.id() + "/utskrift");

        assertThat(page())
                .contains("Håll ett öga på stationen", "Ta med reflexvästarna", "6 h 30 min", "Kuben", "Att minnas");
        assertThat(page().indexOf("Håll ett öga")).isLessThan(page().indexOf("Ta med reflex"));
        assertThat(_find(Component.class, spec -> spec.withClasses("blank-line")))
                .hasSize(8);
    }

    @Test
    void aSheetThatIsNotThereOrNotOnesOwnIsNotShown() {
        open(worker, "pass/" + ShiftId.next() + "/utskrift");
        assertSays("Sidan finns inte");
        open(worker, "pass/inte-ett-id/utskrift");
        assertSays("Sidan finns inte");
        PlannedShift others = plan(1, colleague);
        open(worker, "pass/" + others.id() + "/utskrift");
        _assertNone(ShiftSheetView.class);
    }

    @Test
    void theCalendarsAddressIsShownOnceRenewedAndTurnedOff() {
        open(worker, "pass");
        press("Prenumerera i kalendern");
        assertThat(offers("Stäng av adressen")).isFalse();
        press("Skapa adress");
        String address = _get(TextField.class).getValue();
        assertThat(address).contains("/kalender/").endsWith(".ics");

        open(worker, "pass");
        press("Prenumerera i kalendern");
        _assertNone(TextField.class);
        press("Gör en ny adress");
        assertThat(_get(TextField.class).getValue()).isNotEqualTo(address);
        open(worker, "pass");
        press("Prenumerera i kalendern");
        press("Stäng av adressen");
        assertNotice("Adressen är avstängd.");
        assertThat(offers("Skapa adress")).isTrue();
    }

    private void openWeek() {
        open(lead, "pass", Map.of("vecka", PlanNavigation.weekOf(monday)));
    }

    private List<PlannedLine> week() {
        return town.as().call(lead, () -> plans.week(monday));
    }

    private PlannedShift plan(int weekday, SignedInUser... team) {
        return (PlannedShift) town.plan(planOn(monday.plusDays(weekday), team));
    }

    private static ShiftPlan planOn(LocalDate day, SignedInUser... team) {
        ShiftHours hours = new ShiftHours(day, LocalTime.of(18, 0), LocalTime.of(0, 30));
        return new ShiftPlan(
                hours.begins(),
                hours.ends(),
                Arrays.stream(team).map(SignedInUser::id).toList(),
                List.of(),
                "");
    }

    private Shift stored(Shift shift) {
        return town.as()
                .call(lead, () -> overview.find(shift.id()))
                .orElseThrow()
                .shift();
    }

    private static ClockField clock(String label) {
        return _get(ClockField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<ActorId> team() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("Lag"));
    }
}
