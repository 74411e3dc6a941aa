package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.Page;

/** One observation on a page of its own. */
@Route(ObservationNavigation.PATH + "/:id")
@StyleSheet("context://observations.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ObservationView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ObservationSight.Services services;
    private final transient ObservationWords words = new ObservationWords(getLocale(), this::getTranslation);

    ObservationView(ObservationSight.Services services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ObservationId id = event.getRouteParameters()
                .get("id")
                .flatMap(ObservationNavigation::observationId)
                .orElseThrow(NotFoundException::new);
        add(new ObservationSight(id, services, line -> {
            setTitle(words.heading(line.observation()));
            setIntro(line.arena() + ", " + line.district());
        }));
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
