package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;

/** Asks why a shift is called off. That cannot be taken back, so the dialog says what follows. */
class CancelShiftDialog extends Dialog {
    private final TextArea reason = new TextArea();
    private final IdentifyingText reasonCheck = new IdentifyingText(reason);
    private final transient DraftKeeper<Draft> draft;

    /** What stands in the field. */
    record Draft(String reason) {}

    CancelShiftDialog(ShiftId shift, DraftKeepers drafts, Function<String, SaveOutcome<Shift>> cancel, Runnable done) {
        setHeaderTitle(getTranslation("outreach.cancel.question"));
        addClassName("save-dialog");
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        reason.setLabel(getTranslation("outreach.cancel.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(CancelledShift.MAX_REASON);
        reason.setWidthFull();
        draft = drafts.keep(
                "outreach.cancel", shift.value(), Draft.class, () -> new Draft(reason.getValue()), this::restore);
        draft.watch(reason);
        Div fields = new Div(draft, new Paragraph(getTranslation("outreach.cancel.consequence")), reason, reasonCheck);
        fields.addClassName("form");
        add(fields);
        Button keep = new Button(getTranslation("uikit.cancel"), click -> {
            draft.discard();
            close();
        });
        Button confirm = new Button(getTranslation("outreach.cancel.answer"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.addClickListener(click -> show(cancel.apply(reason.getValue()), done));
        reasonCheck.thenDo("outreach.note.mask-and-cancel", () -> show(cancel.apply(reason.getValue()), done));
        getFooter().add(keep, confirm);
    }

    private void restore(Draft kept) {
        reason.setValue(kept.reason());
    }

    private void show(SaveOutcome<Shift> outcome, Runnable done) {
        switch (outcome) {
            case SaveOutcome.Saved<Shift> saved -> {
                draft.discard();
                close();
                Notices.success(getTranslation("outreach.cancel.done"));
                done.run();
            }
            case SaveOutcome.Invalid<Shift>(List<Problem> problems) -> {
                Problem first = problems.getFirst();
                reason.setErrorMessage(
                        getTranslation(first.textKey(), first.arguments().toArray()));
                reason.setInvalid(true);
                reasonCheck.show();
            }
            case SaveOutcome.Stale<Shift> stale -> {
                close();
                Notices.failure(getTranslation("outreach.cancel.changed"));
                done.run();
            }
            case SaveOutcome.Missing<Shift> missing -> {
                close();
                Notices.failure(getTranslation("uikit.missing"));
                done.run();
            }
        }
    }
}
