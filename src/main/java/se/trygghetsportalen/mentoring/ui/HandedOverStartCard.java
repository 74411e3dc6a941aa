package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells the coordinator that outreach waits for an answer about somebody. */
@org.springframework.stereotype.Component
class HandedOverStartCard implements StartCard {
    private static final int ORDER = 19;

    private final YouthHandOverInbox inbox;
    private final CurrentUser currentUser;

    HandedOverStartCard(YouthHandOverInbox inbox, CurrentUser currentUser) {
        this.inbox = inbox;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        if (!currentUser.require().isAny(Role.MENTORING_COORDINATOR)) {
            return Optional.empty();
        }
        int waiting = inbox.waiting().size();
        if (waiting == 0) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        Anchor link = new Anchor(MentoringNavigation.YOUTHS, ui.getTranslation("mentoring.card.handed-over.action"));
        link.addClassName("primary-link");
        return Optional.of(new StartCardPanel(
                        VaadinIcon.HANDSHAKE,
                        ui.getTranslation("mentoring.card.handed-over", waiting),
                        ui.getTranslation("mentoring.card.handed-over.text"))
                .withAction(link));
    }
}
