package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import se.trygghetsportalen.payouts.DecisionIntake;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutOverview.Line;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunLine;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** What there is to pay, and the runs. */
@Route(PayoutNavigation.PATH)
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
class PayoutListView extends Page implements HasDynamicTitle {
    private static final String FIELD_WIDTH = "20rem";

    private final transient PayoutOverview overview;
    private final transient PayoutRuns runs;
    private final Grid<Line> lines = new Grid<>();
    private final Div content = new Div();
    private final boolean mayPrepare;

    PayoutListView(PayoutOverview overview, PayoutRuns runs, DecisionIntake intake, CurrentUser currentUser) {
        this.overview = overview;
        this.runs = runs;
        mayPrepare = currentUser.require().isAny(Role.PROGRAMME_OFFICER, Role.PAYMENT_REVIEWER, Role.PAYMENT_EXPORTER);
        setTitle(getTranslation("payouts.title"));
        setIntro(getTranslation("payouts.intro"));
        intake.refresh();
        content.addClassName("section");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        List<Integer> years = overview.years();
        if (years.isEmpty()) {
            content.add(new EmptyState(getTranslation("payouts.empty"), getTranslation("payouts.empty.how")));
            return;
        }
        content.add(payable(years), runs());
    }

    private Section payable(List<Integer> years) {
        Select<Integer> year = new Select<>();
        year.setLabel(getTranslation("payouts.year"));
        year.setMaxWidth(FIELD_WIDTH);
        year.setItems(years);
        year.setValue(years.getFirst());
        Paragraph sum = new Paragraph();
        lines.removeAllColumns();
        lines.setAllRowsVisible(true);
        lines.setSelectionMode(mayPrepare ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        lines.setItemSelectableProvider(
                line -> line.payable().isOpen() && line.balance().payable().isPositive());
        lines.addColumn(LitRenderer.<Line>of("<a href=\"${item.path}\">${item.name}</a>")
                        .withProperty(
                                "path",
                                line -> PayoutNavigation.pathOf(line.payable().decision()))
                        .withProperty("name", line -> line.payable().name()))
                .setHeader(getTranslation("payouts.association"))
                .setAutoWidth(true);
        amount("payouts.granted", line -> line.balance().entitled());
        amount("payouts.left", line -> line.balance().payable());
        amount("payouts.kept", line -> line.balance().kept());
        lines.addColumn(StatusBadge.renderer(line -> PayoutWords.of(this, line)))
                .setHeader(getTranslation("payouts.status"))
                .setAutoWidth(true);
        year.addValueChangeListener(change -> load(change.getValue(), sum));
        load(years.getFirst(), sum);
        Section section = new Section(new H2(getTranslation("payouts.payable")), year, sum, lines);
        section.addClassName("section");
        if (mayPrepare) {
            section.add(preparation());
        }
        return section;
    }

    private void load(int year, Paragraph sum) {
        List<Line> found = overview.lines(year);
        lines.setItems(found);
        Money left = found.stream().map(line -> line.balance().payable()).reduce(Money.ZERO, Money::plus);
        sum.setText(getTranslation("payouts.sum", found.size(), PayoutWords.kronor(left)));
    }

    private void amount(String key, com.vaadin.flow.function.ValueProvider<Line, Money> money) {
        lines.addColumn(line -> PayoutWords.kronor(money.apply(line)))
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    private Div preparation() {
        DateField payOn = new DateField(getTranslation("payouts.pay-on"));
        payOn.setHelperText(getTranslation("payouts.pay-on.hint"));
        payOn.setMaxWidth(FIELD_WIDTH);
        payOn.setValue(runs.firstPayDay());
        RunId id = RunId.next();
        Button prepare = new Button(getTranslation("payouts.prepare"), VaadinIcon.PLUS.create());
        prepare.addClickListener(click -> {
            Set<Line> chosen = lines.getSelectedItems();
            if (chosen.isEmpty() || payOn.getValue() == null) {
                Notices.failure(getTranslation("payouts.problem.no-rows"));
                return;
            }
            List<DecisionId> decisions =
                    chosen.stream().map(line -> line.payable().decision()).toList();
            RunAnswer.show(
                    this,
                    runs.prepare(id, payOn.getValue(), decisions),
                    getTranslation("payouts.prepared"),
                    run -> getUI().ifPresent(ui -> ui.navigate(PayoutNavigation.pathOf(run.id()))));
        });
        Div steps = new Div(prepare);
        steps.addClassName("action-bar");
        Div preparation = new Div(payOn, steps);
        preparation.addClassName("section");
        return preparation;
    }

    private Section runs() {
        Section section = new Section(new H2(getTranslation("payouts.runs")));
        section.addClassName("section");
        List<RunLine> newest = overview.runs();
        if (newest.isEmpty()) {
            section.add(new Paragraph(getTranslation("payouts.runs.none")));
            return section;
        }
        Grid<RunLine> grid = new Grid<>();
        grid.setAllRowsVisible(true);
        grid.setItems(newest);
        grid.addColumn(LitRenderer.<RunLine>of("<a href=\"${item.path}\">${item.day}</a>")
                        .withProperty(
                                "path",
                                line -> PayoutNavigation.pathOf(line.run().id()))
                        .withProperty("day", line -> line.run().payOn().toString()))
                .setHeader(getTranslation("payouts.pay-on"))
                .setAutoWidth(true);
        grid.addColumn(RunLine::rows).setHeader(getTranslation("payouts.rows")).setTextAlign(ColumnTextAlign.END);
        grid.addColumn(line -> PayoutWords.kronor(line.sum()))
                .setHeader(getTranslation("payouts.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(StatusBadge.renderer(
                        line -> PayoutWords.of(this, line.run().state())))
                .setHeader(getTranslation("payouts.status"))
                .setAutoWidth(true);
        section.add(grid);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.title");
    }
}
