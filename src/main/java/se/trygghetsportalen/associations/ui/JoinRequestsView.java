package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.associations.JoinReview;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.JoinAsk;
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.LinkDialog;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** The officers' inbox of requests to join: who waits longest comes first; then who is invited and has not come. */
@Route(AssociationNavigation.REQUESTS)
@RolesAllowed(Roles.PROGRAMME_OFFICER)
@StyleSheet("context://associations.css")
class JoinRequestsView extends Page implements HasDynamicTitle {
    private static final int LONGEST_REASON = 500;

    private final transient JoinReview review;
    private final transient Places places;
    private final Div content = new Div();

    JoinRequestsView(JoinReview review, Places places) {
        super("");
        this.review = review;
        this.places = places;
        setTitle(getTranslation("associations.requests.title"));
        content.addClassName("association-content");
        add(content);
        show();
    }

    private void show() {
        List<JoinRequest> open = review.open();
        setIntro(getTranslation("associations.requests.intro", review.waiting()));
        content.removeAll();
        if (open.isEmpty()) {
            Anchor form = new Anchor(AssociationNavigation.JOIN, getTranslation("associations.requests.form"));
            form.addClassName("primary-link");
            form.setRouterIgnore(true);
            content.add(new EmptyState(
                    getTranslation("associations.requests.empty.title"),
                    getTranslation("associations.requests.empty.text"),
                    form));
        }
        open.forEach(request -> content.add(card(request)));
    }

    private Section card(JoinRequest request) {
        JoinAsk ask = request.ask();
        Section card = AssociationWords.section(
                ask.associationName(), new StatusBadge(AssociationWords.status(this, request.state())));
        DescriptionList facts = AssociationWords.facts();
        AssociationWords.fact(
                facts, getTranslation("associations.field.number"), ask.number().written());
        AssociationWords.fact(facts, getTranslation("associations.requests.name"), ask.contactName());
        AssociationWords.fact(
                facts,
                getTranslation("associations.requests.role"),
                getTranslation(ask.role().textKey()));
        AssociationWords.fact(facts, getTranslation("associations.join.email"), ask.email());
        AssociationWords.fact(
                facts, getTranslation("associations.requests.asked"), AssociationWords.moment(this, request.askedAt()));
        Anchor proof = new Anchor(request.proof().path(), getTranslation("associations.requests.proof"));
        proof.setRouterIgnore(true);
        facts.add(
                new DescriptionList.Term(getTranslation("associations.join.proof")),
                new DescriptionList.Description(proof));
        card.add(facts);
        Optional<Association> known = review.registered(request.id());
        card.add(known.map(this::registered)
                .orElseGet(() -> AssociationWords.bar(
                        Tone.INFO, VaadinIcon.INFO_CIRCLE, getTranslation("associations.requests.unknown"))));
        card.add(steps(request, known));
        return card;
    }

    private Div registered(Association association) {
        Div bar = AssociationWords.bar(
                Tone.SUCCESS,
                VaadinIcon.CHECK_CIRCLE,
                getTranslation("associations.requests.known", association.name()));
        bar.add(new Anchor(
                AssociationNavigation.pathOf(association.id()), getTranslation("associations.requests.open")));
        return bar;
    }

    private Div steps(JoinRequest request, Optional<Association> known) {
        Div steps = new Div();
        steps.addClassName("association-steps");
        if (request.state() == JoinState.RECEIVED) {
            Button approve = named("associations.requests.approve", request);
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            approve.addClickListener(click -> approve(request, known));
            Button reject = named("associations.requests.reject", request);
            reject.addClickListener(click -> reject(request));
            steps.add(approve, reject);
        } else {
            Button again = named("associations.requests.again", request);
            again.addClickListener(click -> problems(review.inviteAgain(request.id(), request.version()))
                    .forEach(problem -> Notices.failure(AssociationWords.problem(this, problem))));
            steps.add(again);
        }
        return steps;
    }

    private Button named(String textKey, JoinRequest request) {
        Button button = new Button(getTranslation(textKey));
        button.setAriaLabel(button.getText() + ": " + request.ask().associationName());
        return button;
    }

    private void approve(JoinRequest request, Optional<Association> known) {
        Select<District> district = new Select<>();
        district.setLabel(getTranslation("associations.field.district"));
        district.setItems(places.districts().stream().filter(District::active).toList());
        district.setItemLabelGenerator(District::name);
        StepDialog dialog = new StepDialog(
                getTranslation("associations.requests.approve"),
                getTranslation("associations.requests.approve"),
                () -> problems(review.approve(
                        request.id(),
                        request.version(),
                        district.getValue() == null ? null : district.getValue().id())));
        dialog.saying(getTranslation(
                "associations.requests.approve.text",
                request.ask().contactName(),
                known.map(Association::name).orElse(request.ask().associationName())));
        if (known.isEmpty()) {
            dialog.saying(getTranslation("associations.requests.approve.new")).with("district", district);
        }
        dialog.open();
    }

    private void reject(JoinRequest request) {
        TextArea reason = new TextArea(getTranslation("associations.requests.reason"));
        reason.setHelperText(getTranslation("associations.requests.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.addClassName("wide");
        new StepDialog(
                        getTranslation("associations.requests.reject"),
                        getTranslation("associations.requests.reject"),
                        () -> problems(review.reject(request.id(), request.version(), reason.getValue())))
                .with("reason", reason)
                .open();
    }

    private List<Problem> problems(JoinOutcome outcome) {
        return switch (outcome) {
            case JoinOutcome.Invited invited -> {
                show();
                new LinkDialog(
                                getTranslation(
                                        "associations.link.title",
                                        invited.request().ask().contactName()),
                                getTranslation(
                                        "associations.link.text",
                                        invited.request().ask().email()),
                                AssociationNavigation.pathOf(invited.token()),
                                getTranslation(
                                        "associations.link.until", AssociationWords.moment(this, invited.expiresAt())))
                        .open();
                yield List.of();
            }
            case JoinOutcome.Rejected rejected -> {
                show();
                Notices.success(getTranslation("associations.requests.rejected"));
                yield List.of();
            }
            case JoinOutcome.Invalid(List<Problem> problems) -> problems;
            case JoinOutcome.Stale stale -> {
                show();
                yield List.of(Problem.of("", "associations.requests.stale"));
            }
            case JoinOutcome.Missing missing -> List.of(Problem.of("", "uikit.missing"));
            case JoinOutcome.Received received -> throw new IllegalStateException("No decision: " + received);
            case JoinOutcome.Throttled throttled -> throw new IllegalStateException("No decision: " + throttled);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("associations.requests.title");
    }
}
