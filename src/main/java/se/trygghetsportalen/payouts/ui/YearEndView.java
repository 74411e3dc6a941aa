package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import se.trygghetsportalen.payouts.PaymentList;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.YearEnd;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** Where all of a bonus year's money is, and its ledger as a file. */
@Route(PayoutNavigation.YEAR_END)
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.PAYMENT_EXPORTER, Roles.AUDITOR})
class YearEndView extends Page implements HasDynamicTitle {
    private final transient YearEnd yearEnd;
    private final transient PaymentList list;
    private final Div content = new Div();

    YearEndView(YearEnd yearEnd, PaymentList list, PayoutOverview overview) {
        this.yearEnd = yearEnd;
        this.list = list;
        setTitle(getTranslation("payouts.year-end.title"));
        setIntro(getTranslation("payouts.year-end.intro"));
        List<Integer> years = overview.years();
        if (years.isEmpty()) {
            add(new EmptyState(getTranslation("payouts.empty"), getTranslation("payouts.empty.how")));
            return;
        }
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("payouts.year"));
        year.setItems(years);
        year.setValue(years.getFirst());
        year.addValueChangeListener(change -> show(change.getValue()));
        year.setMaxWidth("20rem");
        content.addClassName("section");
        add(year, content);
        show(years.getFirst());
    }

    private void show(int year) {
        YearEnd.Sums sums = yearEnd.sums(year);
        content.removeAll();
        Div agreement = new Div(
                (sums.agrees() ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.EXCLAMATION_CIRCLE).create(),
                new Span(getTranslation(sums.agrees() ? "payouts.year-end.agrees" : "payouts.year-end.differs")));
        agreement.addClassNames("notice-bar", sums.agrees() ? "success" : "error");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(
                new DescriptionList.Term(getTranslation("payouts.year-end.decisions")),
                new DescriptionList.Description(Integer.toString(sums.decisions())));
        Money pot = sums.pot();
        if (pot != null) {
            fact(facts, "payouts.year-end.pot", pot);
            fact(facts, "payouts.year-end.left-of-pot", pot.minus(sums.granted().minus(sums.revoked())));
        }
        fact(facts, "payouts.year-end.decided", sums.decided());
        fact(facts, "payouts.year-end.revoked", sums.revoked());
        fact(facts, "payouts.year-end.paid", sums.paid());
        fact(facts, "payouts.year-end.returned", sums.returned());
        fact(facts, "payouts.year-end.recovered", sums.recovered());
        fact(facts, "payouts.year-end.set-off", sums.setOff());
        fact(facts, "payouts.year-end.reserved", sums.reserved());
        fact(facts, "payouts.year-end.payable", sums.payable());
        fact(facts, "payouts.year-end.owed", sums.owed());
        Section section = new Section(facts);
        section.addClassNames("card", "section");
        Locale locale = getLocale();
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> LedgerFile.of("reskontra", year, out -> yearEnd.writeLedger(year, locale, out))),
                getTranslation("payouts.year-end.file"));
        file.getElement().setAttribute("download", true);
        Anchor payments = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> LedgerFile.of("utbetalningar", year, out -> list.write(year, locale, out))),
                getTranslation("payouts.year-end.list"));
        payments.getElement().setAttribute("download", true);
        Div downloads = new Div(file, payments);
        downloads.addClassName("action-bar");
        content.add(agreement, section, downloads);
    }

    private void fact(DescriptionList facts, String key, Money money) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(PayoutWords.kronor(money)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.year-end.title");
    }
}
