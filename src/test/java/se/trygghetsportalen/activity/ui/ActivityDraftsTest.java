package se.trygghetsportalen.activity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.ActivitySessions;
import se.trygghetsportalen.activity.YouthCentre;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.Correction;
import se.trygghetsportalen.activity.domain.EndedSession;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.ClockField;

/** A form of the youth centre is left half-way, by whatever cause, and opened again. */
class ActivityDraftsTest extends KaribuTest {
    @Autowired
    YouthCentre centre;

    @Autowired
    OutreachTown town;

    @Autowired
    ActivitySessions sessions;

    @Autowired
    ActivityOverview overview;

    SignedInUser worker;

    @BeforeEach
    void aWorker() {
        worker = town.worker();
    }

    @Test
    void aPlanIsOfferedAgain() {
        PlannedSession planned = centre.planned(town.arena(), worker);
        town.as()
                .call(
                        worker,
                        () -> sessions.replan(
                                planned.id(),
                                1,
                                new SessionPlan(
                                        planned.plan().arena(),
                                        planned.plan().from(),
                                        planned.plan().to(),
                                        SessionKind.GROUP,
                                        "Musik")));
        openAt(planned, "Ändra tillfället");
        typeInto(_get(TextField.class, spec -> spec.withLabel("Gruppens namn")), "Musik och dans");
        openAt(planned, "Ändra tillfället");
        press("Fortsätt med utkastet");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Gruppens namn"))
                        .getValue())
                .isEqualTo("Musik och dans");
        press("Spara");

        assertThat(town.as()
                        .call(worker, () -> overview.find(planned.id()).orElseThrow())
                        .session()
                        .plan()
                        .name())
                .isEqualTo("Musik och dans");
        openAt(planned, "Ändra tillfället");
        _assertNone(Button.class, spec -> spec.withText("Fortsätt med utkastet"));
    }

    @Test
    void whyASessionIsCalledOffIsOfferedAgainUntilItIsGivenUp() {
        PlannedSession planned = centre.planned(town.arena(), worker);
        openAt(planned, "Ställ in");
        typeInto(_get(TextArea.class), "Storm");
        openAt(planned, "Ställ in");
        press("Fortsätt med utkastet");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Storm");
        press("Avbryt");
        openAt(planned, "Ställ in");
        _assertNone(Button.class, spec -> spec.withText("Fortsätt med utkastet"));
    }

    @Test
    void aCorrectionIsOfferedAgainOverTheVersionThatItsWriterSaw() {
        EndedSession ended = centre.end(centre.open(town.arena(), worker).id(), worker);
        openAt(ended, "Rätta");
        LocalDateTime before = SwedishTime.clockOf(town.now()).minusHours(2).truncatedTo(ChronoUnit.MINUTES);
        typeInto(_get(DatePicker.class), before.toLocalDate());
        typeInto(_get(ClockField.class, spec -> spec.withLabel("Öppnade")), before.toLocalTime());
        typeInto(_get(IntegerField.class, spec -> spec.withLabel("Utan alias: Kille")), 4);
        typeInto(_get(TextArea.class, spec -> spec.withLabel("Varför rättar du?")), "Vi glömde fyra");
        town.as()
                .call(
                        town.lead(),
                        () -> sessions.correct(
                                ended.id(),
                                ended.version(),
                                new Correction(
                                        ended.opened().at().minus(Duration.ofHours(1)),
                                        ended.ended().at(),
                                        new SessionReport(0, 0, "Lugnt."),
                                        HeadsByGender.NONE,
                                        "Annat")));
        openAt(ended, "Rätta");
        press("Fortsätt med utkastet");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Varför rättar du?"))
                        .getValue())
                .isEqualTo("Vi glömde fyra");
        press("Spara");

        assertThat(_get(BothVersions.class).getElement().getTextRecursively()).contains("Lugnt.");
        _click(_find(_get(BothVersions.class), Button.class).getFirst());
        assertThat(town.as()
                        .call(worker, () -> overview.find(ended.id()).orElseThrow())
                        .counted())
                .isEqualTo(new HeadsByGender(0, 4, 0, 0));
    }

    @Test
    void whatTheDayIsSummedUpAsIsOfferedAgain() {
        OpenSession open = centre.open(town.arena(), worker);
        openAt(open, "Avsluta dagen");
        typeInto(_get(TextArea.class), "De höll i");
        openAt(open, "Avsluta dagen");
        press("Fortsätt med utkastet");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("De höll i");
    }

    private void openAt(ActivitySession session, String button) {
        signInAs(worker);
        UI.getCurrent().navigate(ActivityNavigation.pathOf(session.id()));
        press(button);
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}
