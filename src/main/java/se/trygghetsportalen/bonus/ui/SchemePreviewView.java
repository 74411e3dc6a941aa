package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.Tone;

/** A scheme as the association will see it: every step on one page, with fields that keep nothing. */
@Route(BonusNavigation.SCHEME + "/:id/" + BonusNavigation.PREVIEW)
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://bonus.css")
class SchemePreviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Schemes schemes;
    private final Div content = new Div();

    SchemePreviewView(Schemes schemes) {
        this.schemes = schemes;
        addClassNames("narrow", "own-application");
        content.addClassName("application-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Scheme scheme = event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(SchemeId::new)
                .flatMap(schemes::find)
                .orElseThrow(NotFoundException::new);
        setTitle(getTranslation("bonus.preview.title", scheme.name()));
        content.removeAll();
        content.add(BonusWords.bar(Tone.INFO, VaadinIcon.EYE, getTranslation("bonus.preview.text")));
        Anchor back = new Anchor(BonusNavigation.pathOf(scheme.id()), getTranslation("bonus.preview.back"));
        back.addClassName("secondary-link");
        content.add(new Div(back));
        int step = 0;
        int steps = scheme.content().groups().size() + 1;
        for (SchemeContent.Group group : scheme.content().groups()) {
            step++;
            H2 title = new H2(getTranslation("bonus.step.title", step, steps, group.name()));
            title.addClassName("step-title");
            content.add(title);
            group.criteria().forEach(criterion -> content.add(new QuestionCard(criterion, "", (id, text) -> {})));
        }
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
