package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import se.trygghetsportalen.associations.PayeeAccounts;
import se.trygghetsportalen.associations.domain.AccountOutcome;
import se.trygghetsportalen.associations.domain.AccountRequest;
import se.trygghetsportalen.associations.domain.NumberSource;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.shared.Problem;

/** Where a second officer says that they have called back: whom, and from where the number was known. */
class CallBackDialog extends StepDialog {
    CallBackDialog(String title, AccountRequest.Waiting waiting, PayeeAccounts accounts, Runnable done) {
        this(title, waiting, accounts, done, new Select<>(), new Select<>());
    }

    private CallBackDialog(
            String title,
            AccountRequest.Waiting waiting,
            PayeeAccounts accounts,
            Runnable done,
            Select<RepresentativeRole> called,
            Select<NumberSource> from) {
        super(title, title, () -> confirm(waiting, accounts, done, called, from));
        called.setLabel(getTranslation("associations.callback.called"));
        called.setItems(RepresentativeRole.values());
        called.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        from.setLabel(getTranslation("associations.callback.from"));
        from.setItems(NumberSource.values());
        from.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        from.setHelperText(getTranslation("associations.callback.from.help"));
        saying(getTranslation(
                "associations.callback.text",
                AssociationWords.account(this, waiting.ask().account())));
        with("called", called);
        with("from", from);
    }

    private static List<Problem> confirm(
            AccountRequest.Waiting waiting,
            PayeeAccounts accounts,
            Runnable done,
            Select<RepresentativeRole> called,
            Select<NumberSource> from) {
        if (called.getValue() == null) {
            return List.of(Problem.of("called", "associations.callback.called.problem"));
        }
        if (from.getValue() == null) {
            return List.of(Problem.of("from", "associations.callback.from.problem"));
        }
        return switch (accounts.confirm(
                waiting.ask().id(), new AccountRequest.CallBack(called.getValue(), from.getValue()))) {
            case AccountOutcome.Done confirmed -> {
                done.run();
                yield List.of();
            }
            case AccountOutcome.Refused(Problem problem) -> List.of(problem);
            case AccountOutcome.Missing missing -> List.of(Problem.of("", "uikit.missing"));
        };
    }
}
