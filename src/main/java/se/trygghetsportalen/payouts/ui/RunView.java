package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.payouts.PaymentFiles;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PaymentFile;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One run: its payments, who has signed it, and the next signature. */
@Route(PayoutNavigation.RUN)
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
class RunView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient PayoutOverview overview;
    private final transient PayoutRuns runs;
    private final transient PaymentFiles files;
    private final transient CurrentUser currentUser;
    private final Div content = new Div();

    RunView(PayoutOverview overview, PayoutRuns runs, PaymentFiles files, CurrentUser currentUser) {
        this.overview = overview;
        this.runs = runs;
        this.files = files;
        this.currentUser = currentUser;
        content.addClassName("section");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (PayoutNavigation.id(parameter)
                .map(RunId::new)
                .flatMap(overview::run)
                .map(this::show)
                .isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void reload(PayoutRun run) {
        overview.run(run.id()).ifPresent(this::show);
    }

    private PayoutRun show(PayoutOverview.Details details) {
        PayoutRun run = details.run();
        setTitle(getTranslation("payouts.run.title", run.payOn().toString()));
        content.removeAll();
        content.add(facts(details), step(run), rows(details.rows()));
        return run;
    }

    private Section facts(PayoutOverview.Details details) {
        PayoutRun run = details.run();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(
                new DescriptionList.Term(getTranslation("payouts.status")),
                new DescriptionList.Description(new StatusBadge(PayoutWords.of(this, run.state()))));
        fact(facts, "payouts.rows", Integer.toString(details.rows().size()));
        fact(
                facts,
                "payouts.run.sum",
                PayoutWords.kronor(
                        details.rows().stream().map(PayoutRow::amount).reduce(Money.ZERO, Money::plus)));
        fact(facts, "payouts.responsibility-code", run.responsibility());
        signed(facts, "payouts.prepared-by", run.prepared(), details);
        signed(facts, "payouts.reviewed-by", run.reviewed(), details);
        signed(facts, "payouts.approved-by", run.approved(), details);
        signed(facts, "payouts.exported-by", run.exported(), details);
        Section section = new Section(facts);
        section.addClassNames("card", "section");
        return section;
    }

    private void signed(DescriptionList facts, String key, @Nullable Mark mark, PayoutOverview.Details details) {
        if (mark != null) {
            fact(facts, key, details.names().getOrDefault(mark.by(), "") + ", " + PayoutWords.time(mark.at()));
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Div step(PayoutRun run) {
        Div bar = new Div();
        bar.addClassName("action-bar");
        if (run.state() == RunState.DRAFT && has(Role.PAYMENT_REVIEWER)) {
            sign(bar, run, Duty.REVIEW, () -> runs.review(run.id(), run.version()));
        } else if (run.state() == RunState.REVIEWED && has(Role.PAYMENT_APPROVER)) {
            sign(bar, run, Duty.APPROVE, () -> runs.approve(run.id(), run.version()));
        } else if (run.state() == RunState.APPROVED && has(Role.PAYMENT_EXPORTER)) {
            sign(bar, run, Duty.EXPORT, () -> files.export(run.id(), run.version()));
        } else if (run.exported() != null && has(Role.PAYMENT_EXPORTER)) {
            bar.add(download(run));
        }
        boolean mayCancel =
                has(Role.PROGRAMME_OFFICER, Role.PAYMENT_REVIEWER, Role.PAYMENT_APPROVER, Role.PAYMENT_EXPORTER);
        if (mayCancel && RunStep.CANCEL.from(run.state()).isPresent()) {
            bar.add(new Button(getTranslation("payouts.cancel"), click -> cancel(run)));
        }
        return bar;
    }

    /** The button, or in its place the rules that keep this person from signing. */
    private void sign(Div bar, PayoutRun run, Duty duty, Supplier<RunOutcome> work) {
        List<DutyRule> rules = runs.standingInTheWay(run.id(), duty);
        if (!rules.isEmpty()) {
            Div notice = new Div(VaadinIcon.LOCK.create(), new Span(PayoutWords.rules(this, rules)));
            notice.addClassNames("notice-bar", "warning");
            content.add(notice);
            return;
        }
        Button button = new Button(getTranslation("payouts.duty." + duty.name()));
        button.addThemeName("primary");
        button.addClickListener(click -> new ConfirmQuestion(
                        getTranslation("payouts.duty.question." + duty.name()),
                        getTranslation("payouts.duty.consequence." + duty.name()),
                        getTranslation("payouts.duty." + duty.name()),
                        () -> RunAnswer.show(this, work.get(), getTranslation("payouts.signed"), this::reload))
                .open());
        bar.add(button);
    }

    private void cancel(PayoutRun run) {
        new ConfirmQuestion(
                        getTranslation("payouts.cancel.question"),
                        getTranslation("payouts.cancel.consequence"),
                        getTranslation("payouts.cancel"),
                        () -> RunAnswer.show(
                                this,
                                runs.cancel(run.id(), run.version()),
                                getTranslation("payouts.cancelled"),
                                this::reload))
                .dangerous()
                .open();
    }

    private Anchor download(PayoutRun run) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    PaymentFile file = files.download(run.id()).orElseThrow();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.messageId() + ".xml",
                            "application/xml",
                            file.content().length);
                }),
                getTranslation("payouts.download"));
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private Grid<PayoutRow> rows(List<PayoutRow> rows) {
        Grid<PayoutRow> grid = new Grid<>();
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= 50);
        grid.addColumn(PayoutRow::payee)
                .setHeader(getTranslation("payouts.association"))
                .setAutoWidth(true);
        grid.addColumn(row -> PayoutWords.kronor(row.amount()))
                .setHeader(getTranslation("payouts.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(row ->
                        getTranslation("payouts.account." + row.account().kind().name()) + " "
                                + row.account().written())
                .setHeader(getTranslation("payouts.account"))
                .setAutoWidth(true);
        grid.addColumn(StatusBadge.renderer(row -> PayoutWords.of(this, row.state())))
                .setHeader(getTranslation("payouts.status"))
                .setAutoWidth(true);
        grid.addColumn(row -> PayoutWords.reason(this, row.reason()))
                .setHeader(getTranslation("payouts.reason"))
                .setAutoWidth(true);
        return grid;
    }

    private boolean has(Role... roles) {
        return currentUser.require().isAny(roles);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
