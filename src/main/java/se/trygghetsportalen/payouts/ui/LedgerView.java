package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.stream.Collectors;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.Recovery;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.Release;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;

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
        content.add(
                sums(account.balance()),
                frozen(account),
                reminded(account),
                new LedgerSteps(
                        account,
                        recovery,
                        currentUser.require(),
                        overview.ownAssociations().contains(account.payable().organisation()),
                        () -> overview.account(account.payable().decision()).ifPresent(this::show)),
                entries(account));
        return account;
    }

    /** Why nothing of it is paid now, or who has said that it is all the same. */
    private Paragraph frozen(PayoutOverview.Account account) {
        Paragraph paragraph = new Paragraph();
        Payable.Freeze freeze = account.payable().freeze();
        Release release = account.release();
        paragraph.setVisible(freeze != null || release != null);
        if (freeze != null) {
            paragraph.setText(getTranslation("payouts.freeze." + freeze.name()));
        } else if (release != null) {
            paragraph.setText(getTranslation(
                    "payouts.ledger.released",
                    account.names().getOrDefault(release.mark().by(), ""),
                    PayoutWords.time(release.mark().at()),
                    release.reason()));
        }
        return paragraph;
    }

    /** When the association was reminded, where there is a claim. */
    private Paragraph reminded(PayoutOverview.Account account) {
        Paragraph paragraph = new Paragraph();
        paragraph.setVisible(account.balance().owed().isPositive());
        paragraph.setText(
                account.reminded().isEmpty()
                        ? getTranslation("payouts.ledger.not-reminded")
                        : getTranslation(
                                "payouts.ledger.reminded",
                                account.reminded().stream()
                                        .map(LocalDate::toString)
                                        .collect(Collectors.joining(", "))));
        return paragraph;
    }

    private Section sums(Balance balance) {
        DescriptionList sums = new DescriptionList();
        sums.addClassName("facts");
        sum(sums, "payouts.ledger.entitled", balance.entitled());
        sum(sums, "payouts.ledger.reserved", balance.reserved());
        sum(sums, "payouts.ledger.kept", balance.kept());
        sum(sums, "payouts.ledger.set-off", balance.settled());
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

    private String who(PayoutOverview.Account account, LedgerEntry entry) {
        return account.names().getOrDefault(entry.mark().by(), getTranslation("payouts.portal"));
    }

    private Grid<LedgerEntry> entries(PayoutOverview.Account account) {
        Grid<LedgerEntry> grid = new Grid<>();
        grid.setItems(account.entries());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("payouts.entries"));
        grid.setAllRowsVisible(true);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
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
        grid.addColumn(entry -> who(account, entry))
                .setHeader(getTranslation("payouts.who"))
                .setAutoWidth(true);
        grid.addColumn(LedgerEntry::reason)
                .setHeader(getTranslation("payouts.why"))
                .setFlexGrow(4);
        PhoneRows.in(
                grid,
                entry -> PhoneRows.Block.of(
                        getTranslation("payouts.entry." + entry.kind().name()),
                        null,
                        PayoutWords.kronor(entry.amount()),
                        PayoutWords.time(entry.mark().at()) + " · " + who(account, entry),
                        entry.reason()),
                null);
        return grid;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
