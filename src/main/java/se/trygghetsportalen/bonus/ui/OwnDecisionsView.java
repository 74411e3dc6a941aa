package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.bonus.DecisionDocuments;
import se.trygghetsportalen.bonus.DecisionDocuments.Sight;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** What has been decided about one's own associations: points, reasons and amount. */
@Route(DecisionNavigation.OWN)
@RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
class OwnDecisionsView extends Page implements HasDynamicTitle {
    OwnDecisionsView(DecisionDocuments documents) {
        setTitle(getTranslation("bonus.own-decisions.title"));
        List<Sight> own = documents.own();
        if (own.isEmpty()) {
            add(new EmptyState(
                    getTranslation("bonus.own-decisions.empty"), getTranslation("bonus.own-decisions.empty.how")));
            return;
        }
        Div list = new Div();
        list.addClassName("assessment");
        for (Sight sight : own) {
            list.add(new H2(sight.decision().content().association()), new DecisionSection(sight, documents));
        }
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bonus.own-decisions.title");
    }
}
