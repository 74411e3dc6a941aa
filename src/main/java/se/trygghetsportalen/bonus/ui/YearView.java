package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** One bonus year: what it promises, and the step that comes next. */
@Route(BonusNavigation.YEAR + "/:id")
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://bonus.css")
class YearView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient BonusYears years;
    private final transient Schemes schemes;
    private final boolean officer;
    private final boolean simulates;
    private final Div content = new Div();

    YearView(BonusYears years, Schemes schemes, CurrentUser currentUser) {
        this.years = years;
        this.schemes = schemes;
        officer = currentUser.require().isAny(Role.PROGRAMME_OFFICER);
        simulates = currentUser.require().isAny(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER);
        content.addClassName("application-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(BonusYearId::new)
                .flatMap(years::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(BonusYear year) {
        setTitle(getTranslation("bonus.year.title", String.valueOf(year.plan().year())));
        content.removeAll();
        content.add(new Div(new StatusBadge(BonusWords.status(this, year.state()))));
        if (officer) {
            content.add(steps(year));
        }
        if (year.state() != BonusYearState.PLANNED && year.state() != BonusYearState.OPEN) {
            Anchor fairness = new Anchor(BonusNavigation.fairnessOf(year.id()), getTranslation("bonus.fairness.link"));
            content.add(new Div(fairness));
        }
        if (simulates) {
            content.add(
                    new Div(new Anchor(BonusNavigation.simulatorOf(year.id()), getTranslation("bonus.what-if.link"))));
        }
        content.add(
                facts(year.plan()),
                BonusWords.section(
                        getTranslation("bonus.info.who"),
                        BonusWords.list(PlanWords.rules(this, year.plan().eligibility()))),
                ladder(year.plan()));
    }

    private Section facts(YearPlan plan) {
        Scheme scheme = schemes.find(plan.scheme()).orElseThrow();
        DescriptionList facts = BonusWords.facts();
        BonusWords.fact(facts, getTranslation("bonus.year.field.opens"), BonusWords.day(plan.opens(), getLocale()));
        BonusWords.fact(facts, getTranslation("bonus.year.field.lastDay"), BonusWords.day(plan.lastDay(), getLocale()));
        BonusWords.fact(
                facts, getTranslation("bonus.year.field.reportBy"), BonusWords.day(plan.reportBy(), getLocale()));
        BonusWords.fact(facts, getTranslation("bonus.year.field.pot"), BonusWords.kronor(plan.pot()));
        BonusWords.fact(
                facts,
                getTranslation("bonus.year.field.diaryNumber"),
                plan.diaryNumber().isBlank() ? getTranslation("bonus.year.diary.missing") : plan.diaryNumber());
        BonusWords.fact(
                facts,
                getTranslation("bonus.year.appeal"),
                getTranslation(plan.appealFreezes() ? "bonus.year.appeal.freezes" : "bonus.year.appeal.paid"));
        facts.add(
                new DescriptionList.Term(getTranslation("bonus.year.scheme")),
                new DescriptionList.Description(new Anchor(BonusNavigation.pathOf(scheme.id()), scheme.name())));
        return BonusWords.section(getTranslation("bonus.info.dates"), facts);
    }

    private Section ladder(YearPlan plan) {
        return BonusWords.section(
                getTranslation("bonus.year.ladder"),
                BonusWords.list(PlanWords.ladder(this, plan.ladder())),
                new Paragraph(
                        getTranslation(plan.sharesDeductionsAgain() ? "bonus.year.shared-again" : "bonus.year.stays")));
    }

    private Div steps(BonusYear year) {
        Div answer = new Div();
        Div bar = new Div();
        bar.addClassName("action-bar");
        if (year.state().mayBeChanged()) {
            bar.add(step(year, BonusYearState.Step.OPEN, answer));
            bar.add(new Button(
                    getTranslation("bonus.year.change"),
                    VaadinIcon.PENCIL.create(),
                    click -> new YearDialog(
                                    getTranslation("bonus.year.change"),
                                    schemes.all(),
                                    YearDialog.Form.of(year.plan()),
                                    year.version(),
                                    (form, version) -> years.change(year.id(), version, form.plan()),
                                    this::show)
                            .open()));
        } else if (year.state() == BonusYearState.OPEN) {
            bar.add(step(year, BonusYearState.Step.ASSESS, answer));
        }
        if (year.state() != BonusYearState.PLANNED) {
            bar.add(new Anchor(BonusNavigation.INBOX, getTranslation("bonus.inbox.title")));
        }
        return new Div(bar, answer);
    }

    private Button step(BonusYear year, BonusYearState.Step step, Div answer) {
        Button button = new Button(getTranslation(step.textKey()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        boolean opens = step == BonusYearState.Step.OPEN;
        button.addClickListener(click -> new ConfirmQuestion(
                        getTranslation(opens ? "bonus.year.open.question" : "bonus.year.assess.question"),
                        getTranslation(opens ? "bonus.year.open.consequence" : "bonus.year.assess.consequence"),
                        getTranslation(step.textKey()),
                        () -> take(year.id(), year.version(), opens, answer))
                .open());
        return button;
    }

    private void take(BonusYearId id, int version, boolean opens, Div answer) {
        answer.removeAll();
        switch (opens ? years.open(id, version) : years.beginAssessment(id, version)) {
            case SaveOutcome.Saved<BonusYear>(BonusYear stored) -> {
                Notices.success(getTranslation(stored.state().textKey()));
                show(stored);
            }
            case SaveOutcome.Invalid<BonusYear>(List<Problem> problems) ->
                problems.forEach(problem -> answer.add(
                        BonusWords.bar(Tone.ERROR, VaadinIcon.EXCLAMATION_CIRCLE, BonusWords.problem(this, problem))));
            case SaveOutcome.Stale<BonusYear>(BonusYear stored) ->
                answer.add(new BothVersions(
                        List.of(new BothVersions.Line(
                                getTranslation("bonus.year.state"),
                                getTranslation(stored.state().textKey()) + ", "
                                        + stored.plan().lastDay() + ", "
                                        + BonusWords.kronor(stored.plan().pot()),
                                getTranslation((opens ? BonusYearState.OPEN : BonusYearState.ASSESSMENT).textKey()))),
                        () -> take(id, stored.version(), opens, answer),
                        () -> show(stored)));
            case SaveOutcome.Missing<BonusYear> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
