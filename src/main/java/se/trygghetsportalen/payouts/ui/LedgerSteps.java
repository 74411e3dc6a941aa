package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.Recovery;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;

/** What a person may enter in a ledger now. */
class LedgerSteps extends Div {
    private final transient Runnable entered;

    /** @param tied whether the person belongs to the association: then somebody else has to do it */
    LedgerSteps(PayoutOverview.Account account, Recovery recovery, SignedInUser user, boolean tied, Runnable entered) {
        this.entered = entered;
        if (tied) {
            if (user.isAny(Role.DECISION_MAKER, Role.PAYMENT_EXPORTER)) {
                add(VaadinIcon.LOCK.create(), new Span(getTranslation("payouts.ledger.tied")));
                addClassNames("notice-bar", "warning");
            }
            return;
        }
        addClassName("action-bar");
        DecisionId decision = account.payable().decision();
        int seen = account.entries().size();
        Balance balance = account.balance();
        boolean decides = user.isAny(Role.DECISION_MAKER);
        if (decides && balance.most(EntryKind.REVOKED).isPositive()) {
            add(step(
                    "payouts.revoke",
                    balance.most(EntryKind.REVOKED),
                    (amount, reason) -> recovery.revoke(decision, seen, amount, reason)));
        }
        Money back = balance.most(EntryKind.RECOVERED);
        if (user.isAny(Role.PAYMENT_EXPORTER) && back.isPositive()) {
            add(step("payouts.recover", back, (amount, reason) -> recovery.recovered(decision, seen, amount, reason)));
        }
        if (decides && back.isPositive()) {
            account.others().stream()
                    .findFirst()
                    .ifPresent(other -> add(step(
                            "payouts.set-off",
                            back,
                            (amount, reason) -> recovery.setOff(decision, seen, other.decision(), amount, reason))));
        }
        if (decides
                && account.payable().freeze() == Payable.Freeze.RECOVERY
                && balance.payable().isPositive()) {
            add(new Button(
                    getTranslation("payouts.release"),
                    click -> new ReleaseDialog(reason -> recovery.release(decision, reason), entered).open()));
        }
    }

    private Button step(String key, Money suggested, EntryDialog.Entry entry) {
        return new Button(
                getTranslation(key),
                click -> new EntryDialog(
                                getTranslation(key), getTranslation(key + ".consequence"), suggested, entry, entered)
                        .open());
    }
}
