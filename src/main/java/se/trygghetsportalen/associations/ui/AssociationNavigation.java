package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to the register of associations, to joining it, and to one's own association. */
@Configuration(proxyBeanMethods = false)
public class AssociationNavigation {
    static final String LIST = "foreningar";
    static final String REQUESTS = "anslutningar";
    static final String OWN = "min-forening";

    /** Where an association without an account asks to join, open to everybody. */
    public static final String JOIN = "anslut";

    static final String INVITATION = "inbjudan";

    /** The filter of those whose payouts are frozen. */
    static final String FROZEN = "fryst";

    @Bean
    NavigationItem associationsInTheMenu() {
        return new NavigationItem(
                "associations.title",
                AssociationListView.class,
                VaadinIcon.GROUP,
                105,
                Set.of(
                        Roles.PROGRAMME_OFFICER,
                        Roles.DECISION_MAKER,
                        Roles.PAYMENT_REVIEWER,
                        Roles.PAYMENT_APPROVER,
                        Roles.PAYMENT_EXPORTER,
                        Roles.AUDITOR));
    }

    @Bean
    NavigationItem joinRequestsInTheMenu() {
        return new NavigationItem(
                "associations.requests.title",
                JoinRequestsView.class,
                VaadinIcon.INBOX,
                106,
                Set.of(Roles.PROGRAMME_OFFICER));
    }

    @Bean
    NavigationItem ownAssociationsInTheMenu() {
        return new NavigationItem(
                "associations.own.title",
                OwnAssociationsView.class,
                VaadinIcon.HOME_O,
                101,
                Set.of(Roles.ASSOCIATION_REPRESENTATIVE));
    }

    /** Where those who keep and read the register find the association, relative to the root. */
    public static String pathOf(AssociationId id) {
        return LIST + "/" + id;
    }

    /** Where representatives find their own association, relative to the root. */
    public static String ownPathOf(AssociationId id) {
        return OWN + "/" + id;
    }

    /** Where whoever asked to join sees how far it has come, relative to the root. */
    static String pathOf(JoinRequestId id) {
        return JOIN + "/" + id;
    }

    /** The link in an invitation, relative to the root. */
    static String pathOf(InvitationToken token) {
        return INVITATION + "/" + token.value();
    }
}
