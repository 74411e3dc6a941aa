package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import se.trygghetsportalen.associations.Joining;
import se.trygghetsportalen.associations.domain.JoinProgress;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** How far a request to join has come, for whoever has its address. */
@Route(value = AssociationNavigation.JOIN + "/:id", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://associations.css")
class JoinProgressView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Joining joining;
    private final Div content = new Div();

    JoinProgressView(Joining joining) {
        super("");
        this.joining = joining;
        addClassNames("narrow", "join-page");
        content.addClassNames("card", "section");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(text -> AssociationWords.id(text, JoinRequestId::new))
                .flatMap(joining::progress)
                .orElseThrow(NotFoundException::new));
    }

    private void show(JoinProgress progress) {
        setTitle(progress.associationName());
        setIntro(getTranslation("associations.progress.asked", AssociationWords.moment(this, progress.askedAt())));
        content.removeAll();
        content.add(
                new StatusBadge(AssociationWords.status(this, progress.state())), new Paragraph(sentence(progress)));
        switch (progress.state()) {
            case RECEIVED, APPROVED -> content.add(new Paragraph(getTranslation("associations.progress.keep")));
            case REJECTED -> content.add(link(AssociationNavigation.JOIN, "associations.progress.again"));
            case JOINED -> content.add(link("login", "associations.invitation.sign-in"));
        }
    }

    private String sentence(JoinProgress progress) {
        return switch (progress.state()) {
            case RECEIVED -> getTranslation("associations.progress.received");
            case APPROVED -> getTranslation("associations.progress.approved");
            case REJECTED ->
                getTranslation("associations.progress.rejected", Objects.requireNonNullElse(progress.reason(), ""));
            case JOINED -> getTranslation("associations.progress.joined");
        };
    }

    private Div link(String path, String textKey) {
        Anchor link = new Anchor(path, getTranslation(textKey));
        link.addClassName("primary-link");
        link.setRouterIgnore(true);
        return new Div(link);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
