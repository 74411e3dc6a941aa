package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when the person has signed in but the page is not for their roles. */
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    RefusedPage() {
        super(VaadinIcon.LOCK, "shell.refused.");
        addWayHome();
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
