package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.UI;
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
        return StartCard.of(
                ACCOUNTS,
                () -> currentUser.require().isAny(Role.PROGRAMME_OFFICER),
                () -> StartCardPanel.waiting(
                        VaadinIcon.LOCK,
                        "associations.card.accounts",
                        accounts.waiting().size(),
                        AssociationNavigation.LIST + "?" + AssociationNavigation.FROZEN + "=ja"));
    }

    @Bean
    StartCard requestsThatWait(JoinReview review, CurrentUser currentUser) {
        return StartCard.of(
                REQUESTS,
                () -> currentUser.require().isAny(Role.PROGRAMME_OFFICER),
                () -> StartCardPanel.waiting(
                        VaadinIcon.INBOX,
                        "associations.card.requests",
                        review.waiting(),
                        AssociationNavigation.REQUESTS));
    }

    @Bean
    StartCard ownAssociationsThatLack(
            Representation representation, Associations associations, CurrentUser currentUser) {
        return StartCard.of(
                OWN,
                () -> currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE),
                () -> representation.ownAssociations().stream()
                        .flatMap(line -> lacking(line, associations).stream())
                        .findFirst());
    }

    private static Optional<StartCardPanel> lacking(AssociationLine line, Associations associations) {
        List<String> missing =
                associations.find(line.id()).map(MissingFacts::of).orElse(List.of());
        if (missing.isEmpty() && !line.frozen()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        String sentence = ui.getTranslation(line.frozen() ? "associations.account.frozen" : missing.getFirst());
        return Optional.of(new StartCardPanel(VaadinIcon.HOME_O, line.name(), sentence)
                .withLink(
                        AssociationNavigation.ownPathOf(line.id()), ui.getTranslation("associations.card.own.action")));
    }
}
