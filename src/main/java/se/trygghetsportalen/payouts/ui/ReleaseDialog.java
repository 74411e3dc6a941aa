package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
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
        switch (release.apply(reason.getValue())) {
            case LedgerOutcome.WithoutReason without -> {
                reason.setErrorMessage(getTranslation("payouts.entry-dialog.no-reason"));
                reason.setInvalid(true);
            }
            case LedgerOutcome.Entered entered -> close("payouts.release.done", Notices::success);
            case LedgerOutcome.Tied tied -> close("payouts.ledger.tied", Notices::failure);
            case LedgerOutcome.Stale stale -> close("payouts.entry-dialog.stale", Notices::failure);
            case LedgerOutcome.TooMuch much -> throw new IllegalStateException("Nothing is entered: " + much);
        }
    }

    private void close(String key, Consumer<String> say) {
        close();
        say.accept(getTranslation(key));
        done.run();
    }
}
