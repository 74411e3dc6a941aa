package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.outreach.PlanOverview;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** What planning has for the start page: to the lead where hands are missing, to the worker where there is a place. */
@Configuration(proxyBeanMethods = false)
class PlanningStartCards {
    @Bean
    StartCard shortOfPeopleCard(PlanOverview plan, CurrentUser currentUser) {
        return StartCard.of(
                10,
                () -> currentUser.require().isAny(Role.TEAM_LEAD),
                () -> card(plan.shortThisWeek(), VaadinIcon.USERS, "outreach.card.short"));
    }

    @Bean
    StartCard freePlacesCard(PlanOverview plan, CurrentUser currentUser) {
        return StartCard.of(
                30,
                () -> currentUser.require().isAny(Role.OUTREACH_WORKER),
                () -> card(plan.placesForMe(), VaadinIcon.EXCHANGE, "outreach.card.places"));
    }

    private static Optional<StartCardPanel> card(List<PlannedLine> lines, VaadinIcon icon, String key) {
        UI ui = UI.getCurrent();
        ShiftWords words = new ShiftWords(ui.getLocale(), ui::getTranslation);
        String first = lines.stream()
                .findFirst()
                .map(line -> words.times(line.from(), line.to()))
                .orElse("");
        return StartCardPanel.waiting(icon, key, lines.size(), "pass", first);
    }
}
