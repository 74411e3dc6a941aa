package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.bonus.Fairness;
import se.trygghetsportalen.bonus.Fairness.Answer;
import se.trygghetsportalen.bonus.Fairness.Report;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.Tone;

/** Whether a year's points are fair: who is strict, how far assessors agree, and what hangs on one of them alone. */
@Route(BonusNavigation.FAIRNESS)
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://assessment.css")
class FairnessView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Fairness fairness;
    private final Div content = new Div();

    FairnessView(Fairness fairness) {
        this.fairness = fairness;
        content.addClassNames("assessment", "fairness");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Answer answer = event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(BonusYearId::new)
                .map(fairness::of)
                .orElseGet(Answer.Missing::new);
        content.removeAll();
        switch (answer) {
            case Answer.Ready(Report report) -> show(report);
            case Answer.Waits waits -> show(waits);
            case Answer.Missing missing -> event.rerouteToError(NotFoundException.class);
        }
    }

    private void about(BonusYear year) {
        setTitle(getTranslation(
                "bonus.fairness.title", Integer.toString(year.plan().year())));
        setIntro(getTranslation("bonus.fairness.intro"));
    }

    private void show(Answer.Waits waits) {
        about(waits.year());
        if (waits.applications() == 0) {
            content.add(new EmptyState(
                    getTranslation("bonus.fairness.none.title"), getTranslation("bonus.fairness.none.how")));
        } else {
            content.add(new EmptyState(
                    getTranslation("bonus.fairness.waits.title"),
                    getTranslation("bonus.fairness.waits.how", waits.waiting(), waits.applications())));
        }
    }

    private void show(Report report) {
        about(report.year());
        if (report.hidden() > 0) {
            content.add(AssessmentWords.bar(
                    VaadinIcon.LOCK, Tone.WARNING, getTranslation("bonus.fairness.hidden", report.hidden())));
        }
        if (report.severities().isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("bonus.fairness.none.title"), getTranslation("bonus.fairness.none.how")));
        } else {
            content.add(new SeveritySection(report), new AgreementSection(report), new LeftOutSection(report));
        }
        Div bar =
                new Div(new Anchor(BonusNavigation.pathOf(report.year().id()), getTranslation("bonus.fairness.back")));
        bar.addClassName("action-bar");
        content.add(bar);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
