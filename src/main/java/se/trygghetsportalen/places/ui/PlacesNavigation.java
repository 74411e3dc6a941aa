package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to the register of places. */
@Configuration(proxyBeanMethods = false)
public class PlacesNavigation {
    static final String PATH = "platser";
    private static final int ORDER = 40;

    /** Where the arena is shown among the others of its district, relative to the root. */
    public static String pathOf(ArenaId arena) {
        return PATH + "/" + arena;
    }

    @Bean
    NavigationItem placesInTheMenu() {
        return new NavigationItem(
                "places.title",
                PlaceListView.class,
                VaadinIcon.MAP_MARKER,
                ORDER,
                Set.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.ADMINISTRATOR));
    }
}
