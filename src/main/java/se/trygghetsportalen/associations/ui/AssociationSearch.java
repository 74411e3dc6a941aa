package se.trygghetsportalen.associations.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.SearchSource;

/** Finds associations by the search field: all of them for those who read the register, else one's own. */
@Component
class AssociationSearch implements SearchSource {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Associations associations;
    private final Representation representation;
    private final CurrentUser currentUser;

    AssociationSearch(Associations associations, Representation representation, CurrentUser currentUser) {
        this.associations = associations;
        this.representation = representation;
        this.currentUser = currentUser;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        SignedInUser user = currentUser.find().orElse(null);
        if (user == null) {
            return List.of();
        }
        if (user.isAny(
                Role.PROGRAMME_OFFICER,
                Role.DECISION_MAKER,
                Role.PAYMENT_REVIEWER,
                Role.PAYMENT_APPROVER,
                Role.PAYMENT_EXPORTER,
                Role.AUDITOR)) {
            return associations.page(AssociationFilter.named(words), null, limit).stream()
                    .map(line -> hit(line, AssociationNavigation.pathOf(line.id())))
                    .toList();
        }
        if (!user.isAny(Role.ASSOCIATION_REPRESENTATIVE)) {
            return List.of();
        }
        String wanted = words.toLowerCase(SWEDISH);
        return representation.ownAssociations().stream()
                .filter(line -> line.name().toLowerCase(SWEDISH).contains(wanted)
                        || line.number().written().contains(wanted))
                .limit(limit)
                .map(line -> hit(line, AssociationNavigation.ownPathOf(line.id())))
                .toList();
    }

    private static SearchHit hit(AssociationLine line, String path) {
        return new SearchHit(
                "associations.association", line.name(), line.number().written(), path);
    }
}
