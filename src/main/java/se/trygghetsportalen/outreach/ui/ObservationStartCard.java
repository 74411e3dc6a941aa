package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells the lead what has not been seen to in time: graffiti and litter after a day, vandalism after its own. */
@Configuration(proxyBeanMethods = false)
class ObservationStartCard {
    private static final int ORDER = 15;

    @Bean
    StartCard overdueCard(ObservationOverview overview, CurrentUser currentUser) {
        return StartCard.of(ORDER, () -> currentUser.require().isAny(Role.TEAM_LEAD), () -> card(overview.overdue()));
    }

    private static Optional<StartCardPanel> card(Map<ObservationCategory, Integer> overdue) {
        int all = overdue.values().stream().mapToInt(Integer::intValue).sum();
        UI ui = UI.getCurrent();
        String kinds = overdue.entrySet().stream()
                .map(entry -> ui.getTranslation(entry.getKey().textKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return StartCardPanel.waiting(
                        VaadinIcon.ALARM, "outreach.observation.card", all, ObservationNavigation.overduePath(), kinds)
                .map(StartCardPanel::urgent);
    }
}
