package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.PayeeAccounts;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.Tone;

/** A representative's own association: what the register says, what is missing, and what they may change themselves. */
@Route(AssociationNavigation.OWN + "/:id")
@RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
@StyleSheet("context://associations.css")
class OwnAssociationView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Associations associations;
    private final transient Representation representation;
    private final transient PayeeAccounts accounts;
    private final transient Places places;
    private final transient Municipality municipality;
    private final transient SignedInUser user;
    private final Div content = new Div();

    OwnAssociationView(
            Associations associations,
            Representation representation,
            PayeeAccounts accounts,
            Places places,
            Municipality municipality,
            CurrentUser currentUser) {
        super("");
        this.associations = associations;
        this.representation = representation;
        this.accounts = accounts;
        this.places = places;
        this.municipality = municipality;
        this.user = currentUser.require();
        addClassNames("narrow", "own-association");
        content.addClassName("association-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(text -> AssociationWords.id(text, AssociationId::new))
                .filter(representation::represents)
                .flatMap(associations::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Association association) {
        Runnable refresh = () -> show(associations.require(association.id()));
        setTitle(association.name());
        setIntro(association.number().written());
        content.removeAll();
        content.add(
                missing(association),
                new MembersSection(
                        association,
                        places.districts(),
                        (members, version) -> associations.changeMembers(association.id(), version, members),
                        stored -> {
                            Notices.success(getTranslation("associations.saved"));
                            show(stored);
                        }),
                new AccountSection(association, accounts, true, user, refresh));
        // Where no minutes are there, what is missing says so already.
        association
                .signing()
                .ifPresent(signing -> content.add(new SigningSection(association, representation, null, refresh)));
        content.add(
                new FactsSection(association, places.districts()),
                new RepresentativesSection(association.id(), representation, false, refresh),
                new Paragraph(getTranslation("associations.own.contact", municipality.helpContact())));
    }

    private Div missing(Association association) {
        if (association.state() == AssociationState.ENDED) {
            return AssociationWords.bar(Tone.NEUTRAL, VaadinIcon.ARCHIVE, getTranslation("associations.own.ended"));
        }
        List<String> sentences = MissingFacts.of(association).stream()
                .map(key -> getTranslation(key))
                .toList();
        if (sentences.isEmpty()) {
            return AssociationWords.bar(
                    Tone.SUCCESS, VaadinIcon.CHECK_CIRCLE, getTranslation("associations.own.complete"));
        }
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        Div words = new Div(new Paragraph(getTranslation("associations.own.missing")), list);
        Div bar = new Div(VaadinIcon.EXCLAMATION_CIRCLE_O.create(), words);
        bar.addClassNames("notice-bar", "warning");
        return bar;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
