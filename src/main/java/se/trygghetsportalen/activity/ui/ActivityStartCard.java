package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.domain.SessionLine;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** The youth centre whose doors are open, one tap from the start page. */
@org.springframework.stereotype.Component
class ActivityStartCard implements StartCard {
    private final ActivityOverview overview;
    private final CurrentUser currentUser;

    ActivityStartCard(ActivityOverview overview, CurrentUser currentUser) {
        this.overview = overview;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create() {
        if (!currentUser.require().isAny(Role.OUTREACH_WORKER, Role.TEAM_LEAD)) {
            return Optional.empty();
        }
        return overview.current().stream()
                .filter(line -> line.session().state() == SessionState.OPEN)
                .findFirst()
                .map(ActivityStartCard::card);
    }

    private static Component card(SessionLine line) {
        UI ui = UI.getCurrent();
        ActivityWords words = new ActivityWords(ui.getLocale(), ui::getTranslation);
        Anchor link =
                new Anchor(ActivityNavigation.pathOf(line.session().id()), ui.getTranslation("activity.card.action"));
        link.addClassName("primary-link");
        return new StartCardPanel(
                        VaadinIcon.HOME_O,
                        ui.getTranslation("activity.card.title"),
                        words.heading(line.session(), line.arena()) + " · "
                                + ui.getTranslation("activity.visits", line.visits()))
                .withAction(link);
    }
}
