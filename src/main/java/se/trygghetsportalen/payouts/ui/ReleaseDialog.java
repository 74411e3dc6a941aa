package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.uikit.Notices;

/** Where a person says that a bonus is paid although the association owes money, and why. */
class ReleaseDialog extends Dialog {
    private static final int LONGEST_REASON = 500;

    private final TextArea reason = new TextArea(getTranslation("payouts.entry-dialog.reason"));
    private final transient Function<String, LedgerOutcome> release;
    private final transient Runnable done;

    ReleaseDialog(Function<String, LedgerOutcome> release, Runnable done) {
        this.release = release;
        this.done = done;
        setHeaderTitle(getTranslation("payouts.release"));
        reason.setMaxLength(LONGEST_REASON);
        Div form = new Div(new Paragraph(getTranslation("payouts.release.consequence")), reason);
        form.addClassName("form");
        add(form);
        Button save = new Button(getTranslation("payouts.release"), click -> release());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    private void release() {
        if (release.apply(reason.getValue()) instanceof LedgerOutcome.WithoutReason) {
            reason.setErrorMessage(getTranslation("payouts.entry-dialog.no-reason"));
            reason.setInvalid(true);
            return;
        }
        close();
        Notices.success(getTranslation("payouts.release.done"));
        done.run();
    }
}
