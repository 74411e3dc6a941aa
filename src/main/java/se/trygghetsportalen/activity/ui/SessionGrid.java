package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.Locale;
import se.trygghetsportalen.activity.domain.SessionLine;
import se.trygghetsportalen.uikit.StatusBadge;

/** Sessions in blocks: what and where, when, how many came, and on the right how it stands. */
class SessionGrid extends Grid<SessionLine> {
    private final transient ActivityWords words;

    SessionGrid(ActivityWords words) {
        this.words = words;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassNames("block-grid", "no-header", "session-grid", "long");
        getElement().setAttribute("aria-label", getTranslation("activity.list"));
        setSelectionMode(SelectionMode.NONE);
        addColumn(block()).setFlexGrow(1);
    }

    private Renderer<SessionLine> block() {
        return LitRenderer.<SessionLine>of("""
            <a class="row" href="${item.path}">
              <span class="row-words">
                <span class="row-title">${item.heading}</span>
                <span class="row-detail">${item.times}</span>
                <span class="row-detail">${item.visits}</span>
              </span>
              <span class="status ${item.tone}"
                ><vaadin-icon icon="${item.icon}"></vaadin-icon><span>${item.state}</span></span>
            </a>
            """)
                .withProperty(
                        "path", line -> ActivityNavigation.pathOf(line.session().id()))
                .withProperty("heading", line -> words.heading(line.session(), line.arena()))
                .withProperty(
                        "times",
                        line -> words.times(
                                line.session().plan().from(),
                                line.session().plan().to()))
                .withProperty("visits", line -> getTranslation("activity.visits", line.visits()))
                .withProperty("state", line -> status(line).word())
                .withProperty("icon", line -> status(line).icon().create().getIcon())
                .withProperty("tone", line -> status(line).tone().name().toLowerCase(Locale.ROOT));
    }

    private StatusBadge.Status status(SessionLine line) {
        return words.status(line.session().state());
    }
}
