package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to an association's own application. */
@Configuration(proxyBeanMethods = false)
public class ApplicationNavigation {
    static final String INFO = "bonus/info";
    static final String OWN = "min-ansokan";

    /** Where an association without an account asks to join. */
    static final String JOIN = "anslut";

    /** The last step: read through, sign, hand in. */
    static final String REVIEW = "granska";

    @Bean
    NavigationItem ownApplicationsInTheMenu() {
        return new NavigationItem(
                "bonus.own.title",
                OwnApplicationsView.class,
                VaadinIcon.CLIPBOARD_TEXT,
                100,
                Set.of(Roles.ASSOCIATION_REPRESENTATIVE));
    }

    /** Where representatives find their association's application, relative to the root. */
    public static String pathOf(ApplicationId id) {
        return OWN + "/" + id;
    }

    /** One step of it; the first is 1. */
    static String stepOf(ApplicationId id, int step) {
        return pathOf(id) + "/" + step;
    }

    static String reviewOf(ApplicationId id) {
        return pathOf(id) + "/" + REVIEW;
    }
}
