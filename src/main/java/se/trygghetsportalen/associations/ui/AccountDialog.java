package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.shared.Problem;

/** Where somebody asks for another account to pay to, with the reference that it demands. */
class AccountDialog extends StepDialog {
    /** Asks for the account, and says what stands in its way. */
    @FunctionalInterface
    interface Ask {
        List<Problem> of(PayeeAccount.Kind kind, String number, String reference, boolean tellsLength);
    }

    /** @param wording the text key of what is asked for: a first account, or another one */
    AccountDialog(String wording, Ask ask) {
        this(wording, ask, new RadioButtonGroup<>(), new TextField(), new TextField(), new Checkbox());
    }

    private AccountDialog(
            String wording,
            Ask ask,
            RadioButtonGroup<PayeeAccount.Kind> kind,
            TextField number,
            TextField reference,
            Checkbox tellsLength) {
        super(
                kind.getTranslation(wording),
                kind.getTranslation(wording + ".answer"),
                () -> ask.of(kind.getValue(), number.getValue(), reference.getValue(), tellsLength.getValue()));
        kind.setLabel(getTranslation("associations.account.kind"));
        kind.setItems(PayeeAccount.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        kind.setValue(PayeeAccount.Kind.BANKGIRO);
        kind.addClassNames("chips", "wide");
        number.setLabel(getTranslation("associations.account.number"));
        number.setHelperText(getTranslation("associations.account.number.help"));
        reference.setLabel(getTranslation("associations.account.ocr"));
        reference.setHelperText(getTranslation("associations.account.ocr.help"));
        tellsLength.setLabel(getTranslation("associations.account.ocr.length"));
        tellsLength.addClassName("wide");
        saying(getTranslation(wording + ".text"))
                .with("kind", kind)
                .with("account", number)
                .with("reference", reference)
                .with("tellsLength", tellsLength);
    }
}
