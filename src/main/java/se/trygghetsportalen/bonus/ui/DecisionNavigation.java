package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to proposals and decisions. */
@Configuration(proxyBeanMethods = false)
public class DecisionNavigation {
    static final String LIST = "bonusbeslut";
    static final String DECISION = "decision";
    static final String ONE = LIST + "/:" + DECISION;
    static final String OWN = "min-ansokan/beslut";

    private static final int ORDER = 140;
    private static final int OWN_ORDER = 102;

    @Bean
    NavigationItem decisionsInTheMenu() {
        return new NavigationItem(
                "bonus.decisions.title",
                DecisionListView.class,
                VaadinIcon.GAVEL,
                ORDER,
                Set.of(Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR));
    }

    @Bean
    NavigationItem ownDecisionsInTheMenu() {
        return new NavigationItem(
                "bonus.own-decisions.title",
                OwnDecisionsView.class,
                VaadinIcon.ENVELOPE_OPEN_O,
                OWN_ORDER,
                Set.of(Roles.ASSOCIATION_REPRESENTATIVE));
    }

    /** Where a decision is shown, relative to the root. */
    public static String pathOf(BonusDecisionId decision) {
        return LIST + "/" + decision;
    }
}
