package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.trygghetsportalen.payouts.DecisionIntake;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutOverview.Line;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** What was decided for a year, with where its money is, and where a run is put together of it. */
class PayableSection extends Section {
    private static final String FIELD_WIDTH = "20rem";
    private static final int MOST_AT_ONCE = 50;

    private final transient DecisionIntake intake;
    private final transient PayoutOverview overview;
    private final transient Set<OrganisationNumber> own;
    private final Grid<Line> lines = new Grid<>();
    private final Paragraph sum = new Paragraph();
    private final Paragraph nothing = new Paragraph(getTranslation("payouts.payable.none"));
    private final NewRun newRun;
    private final boolean mayPrepare;

    PayableSection(
            List<Integer> years, DecisionIntake intake, PayoutOverview overview, PayoutRuns runs, boolean mayPrepare) {
        this.intake = intake;
        this.overview = overview;
        this.mayPrepare = mayPrepare;
        own = overview.ownAssociations();
        newRun = new NewRun(lines, runs);
        addClassName("section");
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("payouts.year"));
        year.setMaxWidth(FIELD_WIDTH);
        year.setItems(years);
        year.setValue(years.getFirst());
        columns();
        add(new H2(getTranslation("payouts.payable")), year, sum, lines);
        if (mayPrepare) {
            add(nothing, newRun);
        }
        year.addValueChangeListener(change -> load(change.getValue()));
        load(years.getFirst());
    }

    private void columns() {
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.setItemSelectableProvider(this::mayBeChosen);
        lines.getElement().setAttribute("aria-label", getTranslation("payouts.payable"));
        lines.addColumn(LitRenderer.<Line>of("<a href=\"${item.path}\">${item.name}</a>")
                        .withProperty("path", PayableSection::path)
                        .withProperty("name", line -> line.payable().name()))
                .setHeader(getTranslation("payouts.association"))
                .setAutoWidth(true);
        amount("payouts.granted", line -> line.balance().entitled());
        amount("payouts.left", line -> line.balance().payable());
        amount("payouts.kept", line -> line.balance().kept());
        lines.addColumn(StatusBadge.renderer(this::status))
                .setHeader(getTranslation("payouts.status"))
                .setAutoWidth(true);
        PhoneRows.in(
                lines,
                line -> PhoneRows.Block.of(
                                line.payable().name(),
                                status(line),
                                getTranslation(
                                        "payouts.payable.line",
                                        PayoutWords.kronor(line.balance().entitled()),
                                        PayoutWords.kronor(line.balance().payable())))
                        .leadingTo(path(line)),
                null);
    }

    private void amount(String key, ValueProvider<Line, Money> money) {
        lines.addColumn(line -> PayoutWords.kronor(money.apply(line)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private void load(int year) {
        intake.refresh(year);
        List<Line> found = overview.lines(year);
        List<Line> open = found.stream().filter(this::mayBeChosen).toList();
        lines.setItems(found);
        if (mayPrepare) {
            newRun.offer(open);
        }
        lines.setAllRowsVisible(found.size() <= MOST_AT_ONCE);
        sum.setText(getTranslation("payouts.sum", found.size(), PayoutWords.kronor(left(found))));
        nothing.setVisible(open.isEmpty());
    }

    private boolean mayBeChosen(Line line) {
        return line.isWaiting() && !isOwn(line);
    }

    private boolean isOwn(Line line) {
        return own.contains(line.payable().organisation());
    }

    private Status status(Line line) {
        return mayPrepare && line.isWaiting() && isOwn(line)
                ? new Status(getTranslation("payouts.line.own"), VaadinIcon.LOCK, Tone.WARNING)
                : PayoutWords.of(this, line);
    }

    static Money left(Collection<Line> some) {
        return some.stream().map(line -> line.balance().payable()).reduce(Money.ZERO, Money::plus);
    }

    private static String path(Line line) {
        return PayoutNavigation.pathOf(line.payable().decision());
    }
}
