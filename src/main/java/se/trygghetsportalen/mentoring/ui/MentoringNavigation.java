package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to mentoring. */
@Configuration(proxyBeanMethods = false)
public class MentoringNavigation {
    static final String APPLY = "bli-forebild";
    static final String ROLE_MODELS = "forebilder";
    static final String YOUTHS = "adepter";
    static final String MATCHING = "matchning";
    static final String BOARD = "mentorskap";
    static final String OUTCOMES = BOARD + "/utfall";
    static final String RULES = BOARD + "/regler";
    static final String OWN = "mina-adepter";
    static final String SURVEY = "omdome";

    private static final Set<String> COORDINATOR = Set.of(Roles.MENTORING_COORDINATOR);

    @Bean
    NavigationItem mentoringBoardInTheMenu() {
        return new NavigationItem(
                "mentoring.board.title", MentoringBoardView.class, VaadinIcon.CONNECT, 200, COORDINATOR);
    }

    @Bean
    NavigationItem roleModelsInTheMenu() {
        return new NavigationItem(
                "mentoring.role-models.title", RoleModelListView.class, VaadinIcon.USER_STAR, 210, COORDINATOR);
    }

    @Bean
    NavigationItem youthInTheMenu() {
        return new NavigationItem("mentoring.youths.title", YouthListView.class, VaadinIcon.CHILD, 220, COORDINATOR);
    }

    @Bean
    NavigationItem matchingInTheMenu() {
        return new NavigationItem(
                "mentoring.matching.title", MatchingView.class, VaadinIcon.HANDSHAKE, 230, COORDINATOR);
    }

    @Bean
    NavigationItem outcomesInTheMenu() {
        return new NavigationItem("mentoring.outcomes.title", OutcomesView.class, VaadinIcon.CHART, 240, COORDINATOR);
    }

    @Bean
    NavigationItem ownMatchesInTheMenu() {
        return new NavigationItem(
                "mentoring.own.title", OwnMatchesView.class, VaadinIcon.USERS, 250, Set.of(Roles.ROLE_MODEL));
    }

    /** Where the role model is shown, relative to the root. */
    public static String pathOf(RoleModelId id) {
        return ROLE_MODELS + "/" + id;
    }

    /** Where the youth is shown, relative to the root. */
    public static String pathOf(YouthId id) {
        return YOUTHS + "/" + id;
    }

    /** Where the match is shown to the coordinator, relative to the root. */
    public static String pathOf(MatchId id) {
        return BOARD + "/" + id;
    }

    /** Where the youth's suggestions are, relative to the root. */
    static String matchingPathOf(YouthId id) {
        return MATCHING + "/" + id;
    }

    /** Where the match is shown to its role model, relative to the root. */
    static String ownPathOf(MatchId id) {
        return OWN + "/" + id;
    }
}
