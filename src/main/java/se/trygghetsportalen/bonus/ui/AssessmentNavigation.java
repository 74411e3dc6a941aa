package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to what is assessed. */
@Configuration(proxyBeanMethods = false)
public class AssessmentNavigation {
    static final String LIST = "bedomning";
    static final String APPLICATION = "application";
    static final String SHEET = LIST + "/:" + APPLICATION;

    private static final int ORDER = 130;

    @Bean
    NavigationItem assessmentInTheMenu() {
        return new NavigationItem(
                "bonus.assessment.title",
                AssessmentListView.class,
                VaadinIcon.STAR_HALF_LEFT_O,
                ORDER,
                Set.of(Roles.PROGRAMME_OFFICER));
    }

    /** Where an application is assessed, relative to the root. */
    public static String pathOf(ApplicationId application) {
        return LIST + "/" + application;
    }
}
