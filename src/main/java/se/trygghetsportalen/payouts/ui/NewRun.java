package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import se.trygghetsportalen.payouts.PayoutOverview.Line;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.Notices;

/** Puts a run together of the lines that have been chosen in the table above it. Where none can be, it is not there. */
class NewRun extends Div {
    private static final String FIELD_WIDTH = "20rem";

    private final Grid<Line> lines;
    private final transient PayoutRuns runs;
    private final transient RunId id = RunId.next();
    private final Paragraph chosen = new Paragraph();
    private final Button all = new Button();
    private final DateField payOn = new DateField(getTranslation("payouts.pay-on"));
    private transient List<Line> open = List.of();

    NewRun(Grid<Line> lines, PayoutRuns runs) {
        this.lines = lines;
        this.runs = runs;
        addClassName("section");
        setVisible(false);
        payOn.setHelperText(getTranslation("payouts.pay-on.hint"));
        payOn.setErrorMessage(getTranslation("payouts.problem.pay-day"));
        payOn.setMaxWidth(FIELD_WIDTH);
        all.addClickListener(click -> lines.asMultiSelect().select(open));
        chosen.getElement().setAttribute("role", "status");
        Div choosing = new Div(all, chosen);
        choosing.addClassName("action-bar");
        Div steps =
                new Div(new Button(getTranslation("payouts.prepare"), VaadinIcon.PLUS.create(), click -> prepare()));
        steps.addClassName("action-bar");
        add(choosing, payOn, steps);
    }

    /** The lines that can be chosen now. Without one the table has no column to choose in. */
    void offer(List<Line> some) {
        open = some;
        setVisible(!some.isEmpty());
        lines.setSelectionMode(some.isEmpty() ? Grid.SelectionMode.NONE : Grid.SelectionMode.MULTI);
        if (!some.isEmpty()) {
            lines.addSelectionListener(change -> tell(change.getAllSelectedItems()));
            if (payOn.isEmpty()) {
                payOn.setValue(runs.firstPayDay());
            }
        }
        all.setText(getTranslation("payouts.choose-all", some.size()));
        tell(Set.of());
    }

    private void tell(Set<Line> some) {
        chosen.setText(getTranslation("payouts.chosen", some.size(), PayoutWords.kronor(PayableSection.left(some))));
    }

    private void prepare() {
        Set<Line> taken = lines.getSelectedItems();
        payOn.setInvalid(payOn.isEmpty());
        if (taken.isEmpty()) {
            Notices.failure(getTranslation("payouts.problem.no-rows"));
        }
        if (taken.isEmpty() || payOn.isInvalid()) {
            return;
        }
        List<DecisionId> decisions =
                taken.stream().map(line -> line.payable().decision()).toList();
        RunOutcome outcome = runs.prepare(id, payOn.getValue(), decisions);
        if (outcome instanceof RunOutcome.Invalid(List<Problem> problems)
                && problems.stream().allMatch(problem -> problem.field().equals("payOn"))) {
            payOn.setInvalid(true);
            return;
        }
        RunAnswer.show(
                this,
                outcome,
                getTranslation("payouts.prepared"),
                run -> getUI().ifPresent(ui -> ui.navigate(PayoutNavigation.pathOf(run.id()))));
    }
}
