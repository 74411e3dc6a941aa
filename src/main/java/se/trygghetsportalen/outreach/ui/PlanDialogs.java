package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.PlanOverview;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.DraftKeepers;

/** Opens what a lead writes a plan in: the week and the shift's own page share it. */
@Component
class PlanDialogs {
    /** The usual evening round. */
    private static final LocalTime FROM = LocalTime.of(18, 0);

    private static final LocalTime TO = LocalTime.of(0, 30);

    private final ShiftPlanning planning;
    private final PlanOverview overview;
    private final Places places;
    private final DraftKeepers drafts;

    PlanDialogs(ShiftPlanning planning, PlanOverview overview, Places places, DraftKeepers drafts) {
        this.planning = planning;
        this.overview = overview;
        this.places = places;
        this.drafts = drafts;
    }

    /** A new shift, to begin with on that day. */
    void openNew(LocalDate day, Consumer<Shift> saved) {
        ShiftId id = ShiftId.next();
        int wanted = overview.minimumTeam();
        new ShiftForm(
                        UI.getCurrent().getTranslation("outreach.plan.new"),
                        planning.workers(),
                        places,
                        wanted,
                        new ShiftForm.Details(day, FROM, TO, Set.of(), wanted, new LinkedHashSet<>(), "", null),
                        0,
                        drafts.slot("outreach.plan", ShiftForm.Draft.class),
                        (details, version) -> planning.plan(id, details.plan()),
                        saved)
                .open();
    }

    /** Another plan for a shift that has not started. */
    void openChange(PlannedShift shift, Consumer<Shift> saved) {
        new ShiftForm(
                        UI.getCurrent().getTranslation("outreach.plan.change"),
                        planning.workers(),
                        places,
                        overview.minimumTeam(),
                        ShiftForm.Details.of(shift.plan()),
                        shift.version(),
                        drafts.slot("outreach.plan", shift.id().value(), ShiftForm.Draft.class),
                        (details, version) -> stillPlanned(planning.replan(shift.id(), version, details.plan())),
                        saved)
                .open();
    }

    /** Why a shift is called off. */
    void openCancel(PlannedShift shift, Runnable done) {
        new CancelShiftDialog(shift.id(), drafts, reason -> planning.cancel(shift.id(), shift.version(), reason), done)
                .open();
    }

    /** Between two plans one can choose; from a shift that is out there is no way back to its plan. */
    private static SaveOutcome<Shift> stillPlanned(SaveOutcome<Shift> outcome) {
        return outcome instanceof SaveOutcome.Stale<Shift>(Shift stored) && !(stored instanceof PlannedShift)
                ? SaveOutcome.Invalid.of(Problem.of("state", "outreach.problem.plan.no-longer"))
                : outcome;
    }
}
