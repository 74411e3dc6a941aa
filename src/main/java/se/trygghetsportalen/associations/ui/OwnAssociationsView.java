package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** The associations that a person represents: where it is one alone, that one at once. */
@Route(AssociationNavigation.OWN)
@RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
@StyleSheet("context://associations.css")
class OwnAssociationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Representation representation;
    private final Div content = new Div();

    OwnAssociationsView(Representation representation) {
        super("");
        this.representation = representation;
        addClassNames("narrow", "own-association");
        setTitle(getTranslation("associations.own.title"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<AssociationLine> own = representation.ownAssociations();
        content.removeAll();
        if (own.size() == 1) {
            event.forwardTo(AssociationNavigation.ownPathOf(own.getFirst().id()));
        } else if (own.isEmpty()) {
            Anchor join = new Anchor(AssociationNavigation.JOIN, getTranslation("associations.join.title"));
            join.addClassName("primary-link");
            join.setRouterIgnore(true);
            content.add(new EmptyState(
                    getTranslation("associations.own.empty.title"),
                    getTranslation("associations.own.empty.text"),
                    join));
        } else {
            setIntro(getTranslation("associations.own.several", own.size()));
            UnorderedList list = new UnorderedList();
            list.addClassName("own-list");
            own.forEach(line -> list.add(item(line)));
            content.add(list);
        }
    }

    private ListItem item(AssociationLine line) {
        Anchor open = new Anchor(AssociationNavigation.ownPathOf(line.id()), line.name());
        Span number = new Span(line.number().written());
        number.addClassName("soft");
        ListItem item =
                new ListItem(open, number, new StatusBadge(AssociationWords.status(this, line.state(), line.frozen())));
        item.addClassName("card");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("associations.own.title");
    }
}
