package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;

/** What the pages for refused, missing and fault have in common: what happened, and the way on. */
abstract class ErrorPage extends Main implements HasDynamicTitle {
    private final String keys;

    ErrorPage(VaadinIcon icon, String keys) {
        this.keys = keys;
        addClassNames("page", "error-page");
        var picture = icon.create();
        picture.addClassName("error-icon");
        add(picture, new H1(getTranslation(keys + "title")), new Paragraph(getTranslation(keys + "text")));
    }

    /** The last line of every error page: back to where one always may be. */
    void addWayHome() {
        Anchor home = new Anchor("", getTranslation("shell.home"));
        home.addClassName("primary-link");
        add(home);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(keys + "title");
    }
}
