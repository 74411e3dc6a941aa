package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to observations. */
@Configuration(proxyBeanMethods = false)
public class ObservationNavigation {
    static final String PATH = "observationer";

    /** Query parameter of the list: only those whose clock has run out. */
    static final String OVERDUE = "forsenade";

    @Bean
    NavigationItem observationsInTheMenu() {
        return new NavigationItem(
                "outreach.observation.title",
                ObservationListView.class,
                VaadinIcon.EYE,
                30,
                Set.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD));
    }

    /** Where the observation is shown, relative to the root. */
    public static String pathOf(ObservationId observation) {
        return PATH + "/" + observation;
    }

    /** The list of those whose clock has run out, relative to the root. */
    static String overduePath() {
        return PATH + "?" + OVERDUE + "=ja";
    }

    /** Where an observation is reported at the shift's open stop, relative to the root. */
    static String formPath(ShiftId shift) {
        return OutreachNavigation.pathOf(shift) + "/observation";
    }

    /** The observation that an address names; empty when it names none. */
    static Optional<ObservationId> observationId(String text) {
        try {
            return Optional.of(new ObservationId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
