package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to the youth centre. */
@Configuration(proxyBeanMethods = false)
public class ActivityNavigation {
    static final String PATH = "fritidsgard";

    static final String FIGURES = PATH + "/statistik";

    @Bean
    NavigationItem activityInTheMenu() {
        return new NavigationItem(
                "activity.title",
                ActivityListView.class,
                VaadinIcon.HOME_O,
                35,
                Set.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD));
    }

    /** Where the session is shown, relative to the root. */
    public static String pathOf(SessionId session) {
        return PATH + "/" + session;
    }

    /** The session that an address names; empty when it names none. */
    static Optional<SessionId> sessionId(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
