package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.people.domain.ResetToken;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways into this room's pages. */
@Configuration(proxyBeanMethods = false)
public class PeopleNavigation {
    static final String ACCOUNTS = "konton";
    static final String NEW_ACCOUNT = "nytt";
    static final String OWN_ACCOUNT = "mitt-konto";
    static final String RESET = "aterstall";

    private static final int ORDER = 800;

    @Bean
    NavigationItem accountsItem() {
        return new NavigationItem(
                "people.accounts", AccountListView.class, VaadinIcon.USERS, ORDER, Set.of(Roles.ADMINISTRATOR));
    }

    /** The page with one account open, relative to the root. */
    public static String pathOf(ActorId account) {
        return ACCOUNTS + "/" + account;
    }

    /** The page on which the reset link's holder sets a password, relative to the root. */
    static String pathOf(ResetToken token) {
        return RESET + "/" + token.value();
    }

    /** Opens one account in the list. */
    public static void open(UI ui, ActorId account) {
        ui.navigate(pathOf(account));
    }

    static void openList(UI ui) {
        ui.navigate(ACCOUNTS);
    }

    static void openNew(UI ui) {
        ui.navigate(ACCOUNTS + "/" + NEW_ACCOUNT);
    }
}
