package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.Recovery;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.Page;

/** What has happened to one decision's money, line by line, and what it adds up to. */
@Route(PayoutNavigation.LEDGER)
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
class LedgerView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient PayoutOverview overview;
    private final transient Recovery recovery;
    private final transient CurrentUser currentUser;
    private final Div content = new Div();

    LedgerView(PayoutOverview overview, Recovery recovery, CurrentUser currentUser) {
        this.overview = overview;
        this.recovery = recovery;
        this.currentUser = currentUser;
        content.addClassName("section");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (PayoutNavigation.id(parameter)
                .map(DecisionId::new)
                .flatMap(overview::account)
                .map(this::show)
                .isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private PayoutOverview.Account show(PayoutOverview.Account account) {
        setTitle(account.payable().name());
        setIntro(getTranslation(
                "payouts.ledger.intro",
                Integer.toString(account.payable().year()),
                account.payable().organisation().written()));
        content.removeAll();
        content.add(sums(account.balance()), steps(account), entries(account));
        return account;
    }

    /** What this person may enter now. */
    private Div steps(PayoutOverview.Account account) {
        Div bar = new Div();
        bar.addClassName("action-bar");
        DecisionId decision = account.payable().decision();
        int seen = account.entries().size();
        Balance balance = account.balance();
        if (has(Role.DECISION_MAKER) && balance.most(EntryKind.REVOKED).isPositive()) {
            bar.add(step(
                    "payouts.revoke",
                    balance.most(EntryKind.REVOKED),
                    (amount, reason) -> recovery.revoke(decision, seen, amount, reason),
                    decision));
        }
        if (has(Role.PAYMENT_EXPORTER) && balance.owed().isPositive()) {
            bar.add(step(
                    "payouts.recover",
                    balance.owed(),
                    (amount, reason) -> recovery.recovered(decision, seen, amount, reason),
                    decision));
        }
        if (has(Role.DECISION_MAKER) && balance.owed().isPositive()) {
            account.others().stream()
                    .findFirst()
                    .ifPresent(other -> bar.add(step(
                            "payouts.set-off",
                            balance.owed(),
                            (amount, reason) -> recovery.setOff(decision, seen, other.decision(), amount, reason),
                            decision)));
        }
        return bar;
    }

    private Button step(String key, Money suggested, EntryDialog.Entry entry, DecisionId decision) {
        return new Button(
                getTranslation(key),
                click -> new EntryDialog(
                                getTranslation(key),
                                getTranslation(key + ".consequence"),
                                suggested,
                                entry,
                                () -> overview.account(decision).ifPresent(this::show))
                        .open());
    }

    private boolean has(Role role) {
        return currentUser.require().isAny(role);
    }

    private Section sums(Balance balance) {
        DescriptionList sums = new DescriptionList();
        sums.addClassName("facts");
        sum(sums, "payouts.ledger.entitled", balance.entitled());
        sum(sums, "payouts.ledger.reserved", balance.reserved());
        sum(sums, "payouts.ledger.kept", balance.kept());
        sum(sums, "payouts.ledger.set-off", balance.setOff());
        sum(sums, "payouts.ledger.payable", balance.payable());
        sum(sums, "payouts.ledger.owed", balance.owed());
        Section section = new Section(sums);
        section.addClassNames("card", "section");
        return section;
    }

    private void sum(DescriptionList sums, String key, Money money) {
        sums.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(PayoutWords.kronor(money)));
    }

    private Grid<LedgerEntry> entries(PayoutOverview.Account account) {
        Grid<LedgerEntry> grid = new Grid<>();
        grid.setItems(account.entries());
        grid.setAllRowsVisible(true);
        grid.addColumn(entry -> PayoutWords.time(entry.mark().at()))
                .setHeader(getTranslation("payouts.when"))
                .setAutoWidth(true);
        grid.addColumn(entry -> getTranslation("payouts.entry." + entry.kind().name()))
                .setHeader(getTranslation("payouts.what"))
                .setAutoWidth(true);
        grid.addColumn(entry -> PayoutWords.kronor(entry.amount()))
                .setHeader(getTranslation("payouts.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(entry -> account.names().getOrDefault(entry.mark().by(), getTranslation("payouts.portal")))
                .setHeader(getTranslation("payouts.who"))
                .setAutoWidth(true);
        grid.addColumn(LedgerEntry::reason)
                .setHeader(getTranslation("payouts.why"))
                .setAutoWidth(true);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
