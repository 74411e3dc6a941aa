package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells the lead what has not been seen to in time: graffiti and litter after a day, vandalism after its own. */
@org.springframework.stereotype.Component
class ObservationStartCard implements StartCard {
    private static final int ORDER = 15;

    private final ObservationOverview overview;
    private final CurrentUser currentUser;

    ObservationStartCard(ObservationOverview overview, CurrentUser currentUser) {
        this.overview = overview;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        if (!currentUser.require().isAny(Role.TEAM_LEAD)) {
            return Optional.empty();
        }
        Map<ObservationCategory, Integer> overdue = overview.overdue();
        int all = overdue.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        String kinds = overdue.entrySet().stream()
                .map(entry -> ui.getTranslation(entry.getKey().textKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        Anchor link =
                new Anchor(ObservationNavigation.overduePath(), ui.getTranslation("outreach.observation.card.action"));
        link.addClassName("primary-link");
        return Optional.of(
                new StartCardPanel(VaadinIcon.ALARM, ui.getTranslation("outreach.observation.card.title", all), kinds)
                        .urgent()
                        .withAction(link));
    }
}
