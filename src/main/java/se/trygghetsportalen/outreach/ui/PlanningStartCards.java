package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
        return card(10, () -> {
            if (!currentUser.require().isAny(Role.TEAM_LEAD)) {
                return Optional.empty();
            }
            return panel(plan.shortThisWeek(), VaadinIcon.USERS, "outreach.card.short");
        });
    }

    @Bean
    StartCard freePlacesCard(PlanOverview plan, CurrentUser currentUser) {
        return card(30, () -> {
            if (!currentUser.require().isAny(Role.OUTREACH_WORKER)) {
                return Optional.empty();
            }
            return panel(plan.placesForMe(), VaadinIcon.EXCHANGE, "outreach.card.places");
        });
    }

    private static Optional<Component> panel(List<PlannedLine> lines, VaadinIcon icon, String key) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        PlannedLine first = lines.getFirst();
        ShiftWords words = new ShiftWords(ui.getLocale(), wanted -> ui.getTranslation(wanted));
        Anchor link = new Anchor("pass", ui.getTranslation(key + ".action"));
        link.addClassName("primary-link");
        return Optional.of(new StartCardPanel(
                        icon,
                        ui.getTranslation(key + ".title", lines.size()),
                        ui.getTranslation(key + ".text", words.times(first.from(), first.to())))
                .withAction(link));
    }

    private static StartCard card(int order, Supplier<Optional<Component>> create) {
        return new StartCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> create() {
                return create.get();
            }
        };
    }
}
