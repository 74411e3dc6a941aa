package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.domain.SessionLine;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** The youth centre whose doors are open, one tap from the start page. */
@Configuration(proxyBeanMethods = false)
class ActivityStartCard {
    private static final int ORDER = 5;

    @Bean
    StartCard openDoorsCard(ActivityOverview overview, CurrentUser currentUser) {
        return StartCard.of(
                ORDER,
                () -> currentUser.require().isAny(Role.OUTREACH_WORKER, Role.TEAM_LEAD),
                () -> overview.current().stream()
                        .filter(line -> line.session().state() == SessionState.OPEN)
                        .findFirst()
                        .map(ActivityStartCard::card));
    }

    private static StartCardPanel card(SessionLine line) {
        UI ui = UI.getCurrent();
        ActivityWords words = new ActivityWords(ui.getLocale(), ui::getTranslation);
        return new StartCardPanel(
                        VaadinIcon.HOME_O,
                        ui.getTranslation("activity.card.title"),
                        words.heading(line.session(), line.arena()) + " · "
                                + ui.getTranslation("activity.visits", line.visits()))
                .withLink(ActivityNavigation.pathOf(line.session().id()), ui.getTranslation("activity.card.action"));
    }
}
