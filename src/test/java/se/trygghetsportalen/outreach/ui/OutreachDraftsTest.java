package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.HeadCountField;

/** A form is left half-way, by whatever cause, and opened again. */
class OutreachDraftsTest extends OutreachViewTest {
    @Autowired
    ContactOverview overview;

    @Autowired
    ShiftPlanning planning;

    SignedInUser worker;
    StartedShift shift;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        shift = town.started(worker, town.worker());
        town.arrived(shift, worker);
    }

    @Test
    void aContactIsOfferedAgainAndIsOneContact() {
        open(worker, contact());
        _get(HeadCountField.class).setValue(Map.of(AgeBand.AGE_13_15.name(), Map.of(Gender.BOY.name(), 3)));
        type("Anteckning", "Vill ha hjälp med");
        open(worker, contact());
        assertThat(text("Anteckning").getValue()).isEmpty();
        press("Fortsätt med utkastet");
        assertThat(text("Anteckning").getValue()).isEqualTo("Vill ha hjälp med");
        assertThat(_get(HeadCountField.class).total()).isEqualTo(3);
        press("Spara kontakt");
        assertThat(town.as().call(worker, () -> overview.ofShift(shift.id()))).hasSize(1);
        open(worker, contact());
        assertThat(offers("Fortsätt med utkastet"))
                .as("what is saved is no draft")
                .isFalse();
    }

    @Test
    void aDraftIsItsWritersAndItsShifts() {
        open(worker, contact());
        type("Anteckning", "Mitt");
        SignedInUser other = town.worker();
        StartedShift elsewhere = town.started(other);
        town.arrived(elsewhere, other);
        open(other, "pass/" + elsewhere.id() + "/kontakt");
        assertThat(offers("Fortsätt med utkastet")).isFalse();
    }

    @Test
    void whatIsGivenUpIsForgotten() {
        open(worker, contact());
        type("Anteckning", "Nej");
        press("Avbryt");
        open(worker, contact());
        assertThat(offers("Fortsätt med utkastet")).isFalse();
    }

    @Test
    void anObservationIsOfferedAgain() {
        open(worker, "pass/" + shift.id() + "/observation");
        type("Mer att veta", "Lampan vid trappan");
        open(worker, "pass/" + shift.id() + "/observation");
        press("Fortsätt med utkastet");
        assertThat(text("Mer att veta").getValue()).isEqualTo("Lampan vid trappan");
    }

    @Test
    void theSummaryAtTheEndIsOfferedAgain() {
        openSummary();
        type("Stämningen", "Lugnt, men");
        openSummary();
        press("Fortsätt med utkastet");
        assertThat(text("Stämningen").getValue()).isEqualTo("Lugnt, men");
    }

    @Test
    void aCorrectionIsOfferedAgain() {
        open(worker, contact());
        _setValue(_get(HeadCountField.class), Map.of(AgeBand.ADULT.name(), Map.of(Gender.GIRL.name(), 1)));
        press("Spara kontakt");
        String path = "kontakter/"
                + town.as()
                        .call(worker, () -> overview.ofShift(shift.id()))
                        .getFirst()
                        .contact()
                        .id() + "/ratta";
        open(worker, path);
        type("Varför rättar du?", "Fel antal");
        open(worker, path);
        press("Fortsätt med utkastet");
        assertThat(text("Varför rättar du?").getValue()).isEqualTo("Fel antal");
    }

    @Test
    void aPlanIsOfferedAgainOverTheVersionThatItsWriterSaw() {
        SignedInUser lead = town.lead();
        PlannedShift planned = town.plannedLater(List.of(town.arena()), worker);
        openChange(lead, planned);
        type("Inför passet", "Börja på torget");
        town.as()
                .run(
                        town.lead(),
                        () -> planning.replan(
                                planned.id(),
                                1,
                                new ShiftPlan(
                                        planned.plan().from(),
                                        planned.plan().to(),
                                        planned.plan().team(),
                                        List.of(),
                                        "Den andras")));
        openChange(lead, planned);
        assertThat(text("Inför passet").getValue()).isEqualTo("Den andras");
        press("Fortsätt med utkastet");
        assertThat(text("Inför passet").getValue()).isEqualTo("Börja på torget");
        press("Spara");

        String both = _get(BothVersions.class).getElement().getTextRecursively();
        assertThat(both).contains("Den andras", "Börja på torget");
        press("Spara mitt");
        openChange(lead, planned);
        assertThat(text("Inför passet").getValue()).isEqualTo("Börja på torget");
        assertThat(offers("Fortsätt med utkastet"))
                .as("what is saved is no draft")
                .isFalse();
    }

    @Test
    void aNewPlanIsOfferedAgainUntilItIsGivenUp() {
        SignedInUser lead = town.lead();
        open(lead, "pass");
        press("Planera pass");
        type("Inför passet", "Ta med västar");
        open(lead, "pass");
        press("Planera pass");
        press("Fortsätt med utkastet");
        assertThat(text("Inför passet").getValue()).isEqualTo("Ta med västar");
        press("Avbryt");
        press("Planera pass");
        assertThat(offers("Fortsätt med utkastet")).isFalse();
    }

    @Test
    void whyAShiftIsCalledOffIsOfferedAgain() {
        SignedInUser lead = town.lead();
        PlannedShift planned = town.plannedLater(List.of(town.arena()), worker);
        open(lead, "pass/" + planned.id());
        press("Ställ in passet");
        type("Varför?", "Storm");
        open(lead, "pass/" + planned.id());
        press("Ställ in passet");
        press("Fortsätt med utkastet");
        assertThat(text("Varför?").getValue()).isEqualTo("Storm");
    }

    private void openChange(SignedInUser lead, PlannedShift planned) {
        open(lead, "pass/" + planned.id());
        press("Ändra passet");
    }

    private String contact() {
        return "pass/" + shift.id() + "/kontakt";
    }

    private void openSummary() {
        open(worker, "pass/" + shift.id());
        press("Avsluta passet");
    }

    private static void type(String label, String words) {
        typeInto(text(label), words);
    }
}
