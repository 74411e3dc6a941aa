package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** A scheme: its groups and criteria, and how points become kronor. Changed piece by piece until a year opens by it. */
@Route(BonusNavigation.SCHEME + "/:id")
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://bonus.css")
class SchemeView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Schemes schemes;
    private final boolean officer;
    private final Div content = new Div();

    SchemeView(Schemes schemes, CurrentUser currentUser) {
        this.schemes = schemes;
        officer = currentUser.require().isAny(Role.PROGRAMME_OFFICER);
        content.addClassName("application-content");
        add(content);
    }

    static StatusBadge lockedBadge(Component reader) {
        return new StatusBadge(reader.getTranslation("bonus.scheme.locked"), VaadinIcon.LOCK, Tone.NEUTRAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(SchemeId::new)
                .flatMap(schemes::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Scheme scheme) {
        show(scheme, "");
    }

    private void show(Scheme scheme, String focus) {
        SchemePen pen = officer && !scheme.locked() ? new SchemePen(schemes, scheme, this, this::show) : null;
        setTitle(scheme.name());
        setIntro(getTranslation(
                "bonus.scheme.summary",
                scheme.content().criteria().size(),
                scheme.content().maxPoints()));
        content.removeAll();
        if (scheme.locked()) {
            content.add(BonusWords.bar(Tone.INFO, VaadinIcon.LOCK, getTranslation("bonus.scheme.locked.text")));
        } else if (!scheme.content().problems().isEmpty()) {
            content.add(BonusWords.bar(
                    Tone.WARNING,
                    VaadinIcon.EXCLAMATION_CIRCLE_O,
                    BonusWords.problem(this, scheme.content().problems().getFirst())));
        }
        Anchor preview = new Anchor(BonusNavigation.previewOf(scheme.id()), getTranslation("bonus.scheme.preview"));
        preview.addClassName("secondary-link");
        Div bar = new Div(preview);
        bar.addClassName("action-bar");
        content.add(bar);
        for (int group = 0; group < scheme.content().groups().size(); group++) {
            content.add(new GroupSection(scheme.content(), group, pen));
        }
        Section model = BonusWords.section(
                getTranslation("bonus.model.title"),
                BonusWords.list(ModelWords.of(this, scheme.content().model())));
        content.add(model);
        if (pen != null) {
            bar.add(
                    new Button(getTranslation("bonus.scheme.rename"), VaadinIcon.PENCIL.create(), c -> pen.rename()),
                    new Button(getTranslation("bonus.group.add"), VaadinIcon.PLUS.create(), c -> pen.addGroup()));
            model.add(new Div(new Button(
                    getTranslation("bonus.model.change"), VaadinIcon.PENCIL.create(), c -> pen.changeModel())));
        }
        goOnFrom(focus);
    }

    /** What was moved is drawn anew: the keyboard goes on from the same button, or from its neighbour at the edge. */
    private void goOnFrom(String focus) {
        String other = focus.startsWith(GroupSection.RAISE)
                ? GroupSection.LOWER + focus.substring(GroupSection.RAISE.length())
                : GroupSection.RAISE + focus.substring(Math.min(focus.length(), GroupSection.LOWER.length()));
        find(focus).or(() -> find(other)).ifPresent(Button::focus);
    }

    private Optional<Button> find(String id) {
        return content.getChildren()
                .filter(GroupSection.class::isInstance)
                .map(GroupSection.class::cast)
                .flatMap(group -> group.button(id).stream())
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
