package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import se.trygghetsportalen.activity.domain.CancelledSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;

/** Why a session does not take place. */
class CancelDialog extends Dialog {
    /** What stands in the field. */
    record Draft(String reason) {}

    /** @param save saves, and answers what is wrong; nothing when it is saved */
    CancelDialog(SessionId session, DraftKeepers drafts, Function<String, List<Problem>> save) {
        setHeaderTitle(getTranslation("activity.cancel"));
        addClassName("save-dialog");
        setWidth("36rem");
        TextArea reason = new TextArea(getTranslation("activity.cancel.reason"));
        reason.setMaxLength(CancelledSession.MAX_REASON);
        reason.setWidthFull();
        IdentifyingWords identifying = new IdentifyingWords(reason);
        setCloseOnOutsideClick(false);
        DraftKeeper<Draft> draft = drafts.keep(
                "activity.cancel",
                session.value(),
                Draft.class,
                () -> new Draft(reason.getValue()),
                kept -> reason.setValue(kept.reason()));
        draft.watch(reason);
        add(draft, reason, identifying);
        Button keep = new Button(getTranslation("uikit.cancel"), click -> {
            draft.discard();
            close();
        });
        Button cancel = new Button(
                getTranslation("activity.cancel"),
                click -> save.apply(reason.getValue()).stream()
                        .findFirst()
                        .ifPresentOrElse(
                                problem -> {
                                    reason.setErrorMessage(getTranslation(
                                            problem.textKey(),
                                            problem.arguments().toArray()));
                                    reason.setInvalid(true);
                                    identifying.show();
                                },
                                () -> {
                                    draft.discard();
                                    close();
                                }));
        cancel.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(keep, cancel);
    }
}
