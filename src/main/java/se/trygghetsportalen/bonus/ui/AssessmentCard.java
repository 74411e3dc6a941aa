package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import se.trygghetsportalen.bonus.AssessmentDesk;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells an officer how many applications wait for their points. */
@org.springframework.stereotype.Component
class AssessmentCard implements StartCard {
    private static final int ORDER = 35;

    private final AssessmentDesk desk;
    private final CurrentUser currentUser;

    AssessmentCard(AssessmentDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        if (!currentUser.require().isAny(Role.PROGRAMME_OFFICER)) {
            return Optional.empty();
        }
        int waiting = desk.waitingForMe();
        if (waiting == 0) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        Anchor open = new Anchor(AssessmentNavigation.LIST, ui.getTranslation("bonus.assessment.card.action"));
        open.addClassName("primary-link");
        return Optional.of(new StartCardPanel(
                        VaadinIcon.STAR_HALF_LEFT_O,
                        ui.getTranslation("bonus.assessment.card.title"),
                        ui.getTranslation("bonus.assessment.card", waiting))
                .withAction(open));
    }
}
