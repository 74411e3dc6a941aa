package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.JoinReview;
import se.trygghetsportalen.associations.PayeeAccounts;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** What of the register waits for an officer, and what a representative's own associations lack. */
@Configuration(proxyBeanMethods = false)
class AssociationStartCards {
    private static final int ACCOUNTS = 15;
    private static final int REQUESTS = 30;
    private static final int OWN = 25;

    @Bean
    StartCard accountsThatWait(PayeeAccounts accounts, CurrentUser currentUser) {
        return card(ACCOUNTS, () -> {
            if (!currentUser.require().isAny(Role.PROGRAMME_OFFICER)) {
                return Optional.empty();
            }
            int waiting = accounts.waiting().size();
            return waiting == 0
                    ? Optional.empty()
                    : Optional.of(panel(VaadinIcon.LOCK, "associations.card.accounts", waiting)
                            .withAction(link(
                                    AssociationNavigation.LIST + "?" + AssociationNavigation.FROZEN + "=ja",
                                    "associations.card.accounts.action")));
        });
    }

    @Bean
    StartCard requestsThatWait(JoinReview review, CurrentUser currentUser) {
        return card(REQUESTS, () -> {
            if (!currentUser.require().isAny(Role.PROGRAMME_OFFICER)) {
                return Optional.empty();
            }
            int waiting = review.waiting();
            return waiting == 0
                    ? Optional.empty()
                    : Optional.of(panel(VaadinIcon.INBOX, "associations.card.requests", waiting)
                            .withAction(link(AssociationNavigation.REQUESTS, "associations.card.requests.action")));
        });
    }

    @Bean
    StartCard ownAssociationsThatLack(
            Representation representation, Associations associations, CurrentUser currentUser) {
        return card(OWN, () -> {
            if (!currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE)) {
                return Optional.empty();
            }
            return representation.ownAssociations().stream()
                    .flatMap(line -> lacking(line, associations).stream())
                    .findFirst();
        });
    }

    private static Optional<Component> lacking(AssociationLine line, Associations associations) {
        List<String> missing =
                associations.find(line.id()).map(MissingFacts::of).orElse(List.of());
        if (missing.isEmpty() && !line.frozen()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        String sentence = ui.getTranslation(line.frozen() ? "associations.account.frozen" : missing.getFirst());
        return Optional.of(new StartCardPanel(VaadinIcon.HOME_O, line.name(), sentence)
                .withAction(link(AssociationNavigation.ownPathOf(line.id()), "associations.card.own.action")));
    }

    private static StartCardPanel panel(VaadinIcon icon, String key, int waiting) {
        UI ui = UI.getCurrent();
        return new StartCardPanel(icon, ui.getTranslation(key + ".title", waiting), ui.getTranslation(key + ".text"));
    }

    private static Anchor link(String path, String textKey) {
        Anchor link = new Anchor(path, UI.getCurrent().getTranslation(textKey));
        link.addClassName("primary-link");
        return link;
    }

    private static StartCard card(int order, Offer offer) {
        return new StartCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> create() {
                return offer.create();
            }
        };
    }

    @FunctionalInterface
    private interface Offer {
        Optional<Component> create();
    }
}
