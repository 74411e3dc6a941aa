package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when a page broke: says so, and gives a reference number that leads to the line in the log. */
@AnonymousAllowed
class FaultPage extends ErrorPage implements HasErrorParameter<Exception> {
    FaultPage() {
        super(VaadinIcon.TOOLS, "shell.fault.");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Span number = new Span(Faults.report(parameter.getException()));
        number.addClassName("fault-reference");
        add(new Paragraph(new Span(getTranslation("shell.fault.reference") + " "), number));
        addWayHome();
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
