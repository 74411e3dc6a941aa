package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import se.trygghetsportalen.payouts.PaymentFiles;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.PaymentFile;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Page;

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
        content.add(new RunFacts(details));
        if (!details.blocked().isEmpty()) {
            content.add(blocked(run, details.blocked()));
        }
        content.add(step(run), new RunRows(details.rows()));
        return run;
    }

    /** What may not be paid now, and the way to go on with the others. */
    private Div blocked(PayoutRun run, List<Problem> problems) {
        Div bar = new Div(VaadinIcon.LOCK.create(), new Span(RunAnswer.problems(this, problems)));
        bar.addClassNames("notice-bar", "warning");
        if (mayCancel()) {
            bar.add(new Button(
                    getTranslation("payouts.take-out"),
                    click -> new ConfirmQuestion(
                                    getTranslation("payouts.take-out.question"),
                                    getTranslation("payouts.take-out.consequence"),
                                    getTranslation("payouts.take-out"),
                                    () -> RunAnswer.show(
                                            this,
                                            runs.takeOutWhatIsBlocked(run.id(), run.version()),
                                            getTranslation("payouts.taken-out"),
                                            this::reload))
                            .open()));
        }
        return bar;
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
        if (mayCancel() && RunStep.CANCEL.from(run.state()).isPresent()) {
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

    private boolean mayCancel() {
        return has(Role.PROGRAMME_OFFICER, Role.PAYMENT_REVIEWER, Role.PAYMENT_APPROVER, Role.PAYMENT_EXPORTER);
    }

    private boolean has(Role... roles) {
        return currentUser.require().isAny(roles);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
