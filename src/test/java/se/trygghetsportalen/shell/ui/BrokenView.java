package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A page that breaks. Exists in the tests alone, for them to meet the page that a person is shown instead. */
@Route(BrokenView.PATH)
@PermitAll
class BrokenView extends Main {
    static final String PATH = "prov-som-gar-sonder";
    static final String FAULT = "Broken on purpose";

    BrokenView() {
        throw new IllegalStateException(FAULT);
    }
}
