package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.DetailsBeside;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the room's view tests have in common: a town, and what a person does with a page. */
abstract class OutreachViewTest extends KaribuTest {
    @Autowired
    OutreachTown town;

    void open(SignedInUser who, String path) {
        open(who, path, Map.of());
    }

    void open(SignedInUser who, String path, Map<String, String> parameters) {
        signInAs(who);
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    static boolean offers(String words) {
        return !_find(Button.class, spec -> spec.withText(words)).isEmpty();
    }

    static TextArea text(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    static void assertSays(String title) {
        _assertOne(H1.class, spec -> spec.withText(title));
    }

    static void assertSection(String title) {
        _assertOne(H2.class, spec -> spec.withText(title));
    }

    /** Everything that is written on the page, notices and dialogs included. */
    static String page() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    static void assertNotice(String words) {
        List<String> notices = _find(Notification.class).stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
        assertThat(notices).anyMatch(notice -> notice.contains(words));
    }

    /** As the browser says it where the window is wide: a row of the list was pressed. */
    static <T> String pressed(Grid<T> list, T row) {
        DetailsBeside<?> beside = (DetailsBeside<?>) list.getParent().orElseThrow();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("event.detail", list.getDataCommunicator().getKeyMapper().key(row));
        beside.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(beside.getElement(), "details-asked", data));
        return _get(Aside.class).getElement().getTextRecursively();
    }
}
