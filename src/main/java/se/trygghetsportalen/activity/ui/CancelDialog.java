package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import se.trygghetsportalen.activity.domain.CancelledSession;
import se.trygghetsportalen.shared.Problem;

/** Why a session does not take place. */
class CancelDialog extends Dialog {
    /** @param save saves, and answers what is wrong; nothing when it is saved */
    CancelDialog(Function<String, List<Problem>> save) {
        setHeaderTitle(getTranslation("activity.cancel"));
        TextArea reason = new TextArea(getTranslation("activity.cancel.reason"));
        reason.setMaxLength(CancelledSession.MAX_REASON);
        reason.setWidthFull();
        IdentifyingWords identifying = new IdentifyingWords(reason);
        add(reason, identifying);
        Button keep = new Button(getTranslation("uikit.cancel"), click -> close());
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
                                this::close));
        cancel.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(keep, cancel);
    }
}
