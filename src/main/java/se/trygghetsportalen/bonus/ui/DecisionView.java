package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import se.trygghetsportalen.bonus.BonusAppeals;
import se.trygghetsportalen.bonus.DecisionDocuments;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.Page;

/** One decision, and what has happened to it since. */
@Route(DecisionNavigation.ONE)
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
class DecisionView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DecisionDocuments documents;
    private final transient BonusAppeals appeals;
    private final transient CurrentUser currentUser;
    private final Div content = new Div();

    DecisionView(DecisionDocuments documents, BonusAppeals appeals, CurrentUser currentUser) {
        this.documents = documents;
        this.appeals = appeals;
        this.currentUser = currentUser;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<DecisionDocuments.Sight> found = event.getRouteParameters()
                .get(DecisionNavigation.DECISION)
                .flatMap(BonusWords::id)
                .map(BonusDecisionId::new)
                .flatMap(documents::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private void show(DecisionDocuments.Sight sight) {
        Decision decision = sight.decision();
        setTitle(decision.content().association());
        content.removeAll();
        content.add(new DecisionSection(sight, documents));
        Div bar = new Div();
        bar.addClassName("action-bar");
        if (decision.state() == DecisionState.DECIDED && has(Role.DECISION_MAKER, Role.PROGRAMME_OFFICER)) {
            bar.add(new Button(
                    getTranslation("bonus.appeal.enter"),
                    click -> new AppealDialog(sight, appeals, this::reload).open()));
        }
        if (decision.state() == DecisionState.APPEALED && has(Role.DECISION_MAKER)) {
            bar.add(
                    new Button(
                            getTranslation("bonus.appeal.uphold"),
                            click -> new OutcomeDialog(
                                            "bonus.appeal.uphold",
                                            words -> appeals.uphold(decision.id(), decision.version(), words),
                                            this::reload)
                                    .open()),
                    new Button(
                            getTranslation("bonus.appeal.annul"),
                            click -> new OutcomeDialog(
                                            "bonus.appeal.annul",
                                            words -> appeals.annul(decision.id(), decision.version(), words),
                                            this::reload)
                                    .open()));
        }
        content.add(bar);
    }

    private void reload(Decision stored) {
        documents.find(stored.id()).ifPresent(this::show);
    }

    private boolean has(Role... roles) {
        return currentUser.require().isAny(roles);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
