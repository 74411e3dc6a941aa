package se.trygghetsportalen.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Collectors;
import se.trygghetsportalen.KaribuTest;

/** What the tests of the frame around every page have in common. */
abstract class ShellTest extends KaribuTest {
    @Override
    protected boolean inTheFrame() {
        return true;
    }

    static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    static void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    /** Everything that is written on the page, dialogs and notices included. */
    static String page() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    /** A button in the header, which has an icon and a name for those who do not see it. */
    static Button named(String name) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(name::equals).isPresent()));
    }

    static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }
}
