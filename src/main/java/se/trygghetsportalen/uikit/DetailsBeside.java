package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.DomEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that shows what is pressed in it beside itself where there is room, so that one reads on in the list. On a phone,
 * in a new tab and by the keyboard a row leads to its page, as it does without this.
 *
 * @param <T> a row
 */
public final class DetailsBeside<T> extends Div {
    private static final String ASKED = "details-asked";
    private static final String KEY = "event.detail";

    /** From here on there is room for both. The style sheet knows the same width. */
    private static final int WIDE = 1200;

    /** Before the grid and its links: what is shown beside leads nowhere. A press by the keyboard has no detail. */
    private static final String LISTEN = """
        this.addEventListener('click', press => {
          const grid = this.querySelector('vaadin-grid');
          if (window.innerWidth < $0 || press.detail === 0 || press.ctrlKey || press.metaKey || press.shiftKey
              || !press.composedPath().includes(grid)) {
            return;
          }
          const row = grid.getEventContext(press);
          if (row.section === 'body' && row.item) {
            press.preventDefault();
            press.stopPropagation();
            this.dispatchEvent(new CustomEvent('details-asked', {detail: row.item.key}));
          }
        }, true);
        """;

    private final Grid<T> list;
    private final transient Function<T, Optional<Details>> details;
    private final Aside aside = new Aside();
    private transient Consumer<Boolean> changed = open -> {};
    private transient @Nullable T chosen;

    /**
     * What is shown of a row.
     *
     * @param title its heading
     * @param path its page
     * @param content everything else
     */
    public record Details(String title, String path, Component content) {}

    /**
     * @param list leads to a row's page when the row is clicked
     * @param details asked each time a row is pressed; empty where it is no longer there
     */
    public DetailsBeside(Grid<T> list, Function<T, Optional<Details>> details) {
        this.list = list;
        this.details = details;
        addClassName("details-beside");
        aside.setVisible(false);
        add(list, aside);
        list.setPartNameGenerator(row -> row.equals(chosen) ? "chosen" : null);
        getElement().addEventListener(ASKED, this::show).addEventData(KEY);
        addAttachListener(attach -> getElement().executeJs(LISTEN, WIDE));
        Shortcuts.addShortcutListener(aside, this::leave, Key.ESCAPE).listenOn(aside);
    }

    /** Called with whether details stand beside the list, which has less room then. */
    public void whenChanged(Consumer<Boolean> listener) {
        changed = listener;
    }

    /** Shows the list alone. */
    public void close() {
        choose(null);
        aside.removeAll();
        aside.setVisible(false);
        removeClassName("open");
        changed.accept(false);
    }

    private void show(DomEvent asked) {
        T row = list.getDataCommunicator()
                .getKeyMapper()
                .get(asked.getEventData().get(KEY).asString());
        if (row == null) {
            return;
        }
        details.apply(row)
                .ifPresentOrElse(
                        found -> {
                            choose(row);
                            show(found);
                        },
                        () -> Notices.failure(getTranslation("uikit.missing")));
    }

    private void choose(@Nullable T row) {
        T before = chosen;
        chosen = row;
        if (before != null) {
            list.getDataCommunicator().refresh(before);
        }
        if (row != null) {
            list.getDataCommunicator().refresh(row);
        }
    }

    private void show(Details shown) {
        H2 title = new H2(shown.title());
        title.getElement().setAttribute("tabindex", "-1");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> leave());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("uikit.close"));
        Div head = new Div(title, close);
        head.addClassName("details-head");
        aside.removeAll();
        aside.add(head, new Anchor(shown.path(), getTranslation("uikit.details.page")), shown.content());
        aside.getElement().setAttribute("aria-label", shown.title());
        aside.setVisible(true);
        addClassName("open");
        changed.accept(true);
        title.getElement().executeJs("this.focus({preventScroll: true})");
    }

    private void leave() {
        close();
        list.focus();
    }
}
