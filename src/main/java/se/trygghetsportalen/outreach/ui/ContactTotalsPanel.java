package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.function.ToLongFunction;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactSums;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.outreach.domain.Gender;

/**
 * What the selection adds up to. A selection that takes long to sum is summed when somebody asks for it; age and gender
 * are summed when they are unfolded.
 */
class ContactTotalsPanel extends Div {
    private final transient ContactOverview overview;
    private final Paragraph sentence = new Paragraph();
    private final Button sum = new Button();
    private final Details matrix = new Details();
    private transient ContactFilter filter = ContactFilter.ALL;
    private transient Optional<ContactTotals> totals = Optional.empty();

    ContactTotalsPanel(ContactOverview overview) {
        this.overview = overview;
        addClassName("contact-totals");
        sentence.getElement().setAttribute("role", "status");
        sum.setText(getTranslation("outreach.contacts.sum"));
        sum.setIcon(VaadinIcon.CALC.create());
        sum.setDisableOnClick(true);
        sum.addClickListener(click -> {
            try {
                show(Optional.of(overview.totals(filter)));
            } finally {
                sum.setEnabled(true);
            }
        });
        matrix.setSummaryText(getTranslation("outreach.contacts.by-age"));
        matrix.addOpenedChangeListener(change -> showMatrix());
        add(sentence, sum, matrix);
    }

    /** Sums another selection; answers what is known of it at once. */
    Optional<ContactTotals> show(ContactFilter selection) {
        filter = selection;
        matrix.setOpened(false);
        matrix.removeAll();
        show(overview.quickTotals(selection));
        return totals;
    }

    /** What has been summed so far. */
    Optional<ContactTotals> totals() {
        return totals;
    }

    private void show(Optional<ContactTotals> known) {
        totals = known;
        sum.setVisible(known.isEmpty());
        sentence.setText(known.map(this::words).orElseGet(() -> getTranslation("outreach.contacts.many")));
    }

    private String words(ContactTotals known) {
        String made = getTranslation("outreach.contacts.totals", known.contacts(), known.heads());
        return known.attempts() == 0
                ? made
                : made + ". " + getTranslation("outreach.contacts.totals.attempts", known.attempts());
    }

    private void showMatrix() {
        matrix.removeAll();
        if (!matrix.isOpened()) {
            return;
        }
        ContactSums sums = overview.sums(filter);
        NativeTable table = new NativeTable();
        table.addClassName("sum-table");
        NativeTableRow heading = table.getHead().addRow();
        heading.add(heading("outreach.contacts.age", "col"));
        for (Gender gender : Gender.values()) {
            heading.add(heading(gender.textKey() + ".heading", "col"));
        }
        heading.add(heading("outreach.contacts.sum.all", "col"));
        for (AgeBand band : AgeBand.values()) {
            row(table, band.textKey(), gender -> sums.in(band, gender), sums.in(band));
        }
        row(table, "outreach.contacts.sum.all", sums::in, sums.total());
        Div scroller = new Div(table);
        scroller.addClassName("sum-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "group");
        scroller.getElement().setAttribute("aria-label", getTranslation("outreach.contacts.by-age"));
        matrix.add(scroller);
    }

    private void row(NativeTable table, String headingKey, ToLongFunction<Gender> number, long total) {
        NativeTableRow row = table.getBody().addRow();
        row.add(heading(headingKey, "row"));
        for (Gender gender : Gender.values()) {
            row.add(new NativeTableCell(words(number.applyAsLong(gender))));
        }
        row.add(new NativeTableCell(words(total)));
    }

    private String words(long number) {
        return getTranslation("outreach.contacts.number", number);
    }

    private NativeTableHeaderCell heading(String key, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
