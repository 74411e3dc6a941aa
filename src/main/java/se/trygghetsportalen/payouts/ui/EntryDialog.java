package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.Notices;

/** Where a person makes an entry in a ledger, with its amount and reason. */
class EntryDialog extends Dialog {
    private static final int LONGEST_REASON = 500;
    private static final BigDecimal MOST_KRONOR = BigDecimal.valueOf(1_000_000_000);

    private final BigDecimalField kronor;
    private final TextArea reason;
    private final transient Entry entry;
    private final transient Runnable entered;

    /** Makes the entry. */
    @FunctionalInterface
    interface Entry {
        LedgerOutcome enter(Money amount, String reason);
    }

    EntryDialog(String title, String consequence, Money suggested, Entry entry, Runnable entered) {
        this.entry = entry;
        this.entered = entered;
        setHeaderTitle(title);
        kronor = new BigDecimalField(getTranslation("payouts.entry-dialog.kronor"));
        kronor.setValue(BigDecimal.valueOf(suggested.ore(), 2));
        reason = new TextArea(getTranslation("payouts.entry-dialog.reason"));
        reason.setMaxLength(LONGEST_REASON);
        Div form = new Div(new Paragraph(consequence), kronor, reason);
        form.addClassName("form");
        add(form);
        Button save = new Button(title, click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), save);
    }

    private void save() {
        BigDecimal written = kronor.getValue();
        if (written == null
                || written.signum() <= 0
                || written.stripTrailingZeros().scale() > 2
                || written.compareTo(MOST_KRONOR) > 0) {
            wrong(getTranslation("payouts.entry-dialog.no-amount"));
            return;
        }
        switch (entry.enter(Money.ofOre(written.movePointRight(2).longValueExact()), reason.getValue())) {
            case LedgerOutcome.Entered done -> {
                close();
                Notices.success(getTranslation("payouts.entry-dialog.entered"));
                entered.run();
            }
            case LedgerOutcome.TooMuch(Money most) ->
                wrong(getTranslation("payouts.entry-dialog.too-much", PayoutWords.kronor(most)));
            case LedgerOutcome.WithoutReason without -> {
                reason.setErrorMessage(getTranslation("payouts.entry-dialog.no-reason"));
                reason.setInvalid(true);
            }
            case LedgerOutcome.Tied tied -> wrong(getTranslation("payouts.ledger.tied"));
            case LedgerOutcome.Stale stale -> {
                close();
                Notices.failure(getTranslation("payouts.entry-dialog.stale"));
                entered.run();
            }
        }
    }

    private void wrong(String sentence) {
        kronor.setErrorMessage(sentence);
        kronor.setInvalid(true);
    }
}
