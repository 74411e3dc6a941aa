package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** Shown when a service refused what the page needs: the page is for the role, what it shows is not for this person. */
@AnonymousAllowed
class RefusedActionPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    RefusedActionPage() {
        super(VaadinIcon.LOCK, "shell.refused.");
        addWayHome();
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
