package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.PayeeAccounts;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.Signatories;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PageSection;
import se.trygghetsportalen.uikit.StatusBadge;

/** One association in the register, and what other rooms add about it. Officers change it; others read. */
@Route(AssociationNavigation.LIST + "/:id")
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
@StyleSheet("context://associations.css")
class AssociationView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Associations associations;
    private final transient Representation representation;
    private final transient Signatories signatories;
    private final transient PayeeAccounts accounts;
    private final transient Places places;
    private final transient SignedInUser user;
    private final transient List<PageSection<?>> sections;
    private final Div content = new Div();

    AssociationView(
            Associations associations,
            Representation representation,
            Signatories signatories,
            PayeeAccounts accounts,
            Places places,
            CurrentUser currentUser,
            ObjectProvider<PageSection<?>> sections) {
        this.associations = associations;
        this.representation = representation;
        this.signatories = signatories;
        this.accounts = accounts;
        this.places = places;
        this.user = currentUser.require();
        this.sections = sections.stream()
                .filter(section -> section.subjectType() == AssociationId.class)
                .sorted(Comparator.comparingInt(PageSection::order))
                .toList();
        content.addClassName("association-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(text -> AssociationWords.id(text, AssociationId::new))
                .flatMap(associations::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Association association) {
        boolean officer = user.isAny(Role.PROGRAMME_OFFICER);
        boolean reviews = officer || user.isAny(Role.AUDITOR);
        setTitle(association.name());
        setIntro(association.number().written());
        content.removeAll();
        Div state = new Div(
                new StatusBadge(AssociationWords.status(this, association.state(), association.frozen())), back());
        state.addClassName("association-state");
        content.add(state);
        if (officer) {
            setPrimaryAction(new Button(
                    getTranslation("associations.change"), VaadinIcon.PENCIL.create(), click -> change(association)));
        }
        Runnable refresh = () -> show(associations.require(association.id()));
        content.add(
                new FactsSection(association, places.districts()),
                new MembersSection(
                        association,
                        places.districts(),
                        officer
                                ? (members, version) -> associations.changeMembers(association.id(), version, members)
                                : null,
                        stored -> refresh.run()),
                new SigningSection(association, representation, officer ? signatories : null, refresh),
                new AccountSection(association, accounts, reviews, user, refresh),
                new RepresentativesSection(association.id(), representation, officer, refresh));
        sections.stream().flatMap(section -> create(section, association.id())).forEach(content::add);
        if (reviews) {
            content.add(new HistorySection(associations.history(association.id())));
        }
        if (officer) {
            content.add(stateStep(association));
        }
    }

    private Anchor back() {
        Anchor back = new Anchor(AssociationNavigation.LIST, getTranslation("associations.all"));
        back.addClassName("back-link");
        return back;
    }

    private void change(Association association) {
        AssociationDialog.over(
                        association,
                        getTranslation("associations.change"),
                        places.districts(),
                        (details, version) -> associations.change(association.id(), version, details),
                        stored -> {
                            Notices.success(getTranslation("associations.saved"));
                            show(stored);
                        })
                .open();
    }

    private Div stateStep(Association association) {
        boolean active = association.state() == AssociationState.ACTIVE;
        Button step = new Button(getTranslation(active ? "associations.end" : "associations.reopen"), click -> {
            if (active) {
                new ConfirmQuestion(
                                getTranslation("associations.end.question", association.name()),
                                getTranslation("associations.end.consequence"),
                                getTranslation("associations.end"),
                                () -> setState(association, AssociationState.ENDED))
                        .dangerous()
                        .open();
            } else {
                setState(association, AssociationState.ACTIVE);
            }
        });
        Div bar = new Div(step);
        bar.addClassName("association-steps");
        return bar;
    }

    private void setState(Association association, AssociationState state) {
        switch (associations.setState(association.id(), association.version(), state)) {
            case SaveOutcome.Saved<Association>(Association stored) -> show(stored);
            case SaveOutcome.Stale<Association>(Association stored) -> {
                show(stored);
                Notices.failure(getTranslation("associations.stale"));
            }
            case SaveOutcome.Invalid<Association>(var problems) ->
                Notices.failure(AssociationWords.problem(this, problems.getFirst()));
            case SaveOutcome.Missing<Association> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    @SuppressWarnings("unchecked") // Only sections about an association were kept.
    private static Stream<com.vaadin.flow.component.Component> create(PageSection<?> section, AssociationId id) {
        return ((PageSection<AssociationId>) section).create(id).stream();
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
