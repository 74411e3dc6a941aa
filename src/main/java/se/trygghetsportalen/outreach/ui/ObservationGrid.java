package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.uikit.StatusBadge;

/** Observations in blocks: what and where, when and by whom, and on the right how it stands and what comes next. */
class ObservationGrid extends Grid<ObservationLine> {
    private final transient ObservationWords words;
    private final transient Clock clock;

    ObservationGrid(ObservationWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
        addThemeVariants(GridVariant.NO_BORDER);
        addClassNames("block-grid", "no-header", "observation-grid");
        setSelectionMode(SelectionMode.NONE);
        addColumn(block()).setFlexGrow(1);
        addItemClickListener(click -> click.getSource().getUI().orElseThrow().navigate(path(click.getItem())));
    }

    private Renderer<ObservationLine> block() {
        return LitRenderer.<ObservationLine>of("""
            <div class="row">
              <vaadin-icon class="row-icon" icon="${item.icon}"></vaadin-icon>
              <span class="row-words">
                <a class="row-title" href="${item.path}">${item.heading}</a>
                <span class="row-detail">${item.place}</span>
                <span class="row-detail">${item.reported}</span>
              </span>
              <span class="observation-state">
                <span class="status ${item.clockTone}" ?hidden="${!item.clock}"
                  ><vaadin-icon icon="${item.clockIcon}"></vaadin-icon><span>${item.clock}</span></span>
                <span class="status ${item.stateTone}"
                  ><vaadin-icon icon="${item.stateIcon}"></vaadin-icon><span>${item.state}</span></span>
                <span class="row-detail">${item.next}</span>
              </span>
            </div>
            """)
                .withProperty("path", ObservationGrid::path)
                .withProperty(
                        "icon",
                        line -> ObservationWords.icon(
                                        line.observation().report().content().category())
                                .create()
                                .getIcon())
                .withProperty("heading", line -> words.heading(line.observation()))
                .withProperty("place", line -> line.arena() + ", " + line.district())
                .withProperty(
                        "reported",
                        line -> words.when(
                                        line.observation().report().reported().at()) + " · " + line.reporter())
                .withProperty("clock", line -> clock(line, StatusBadge.Status::word))
                .withProperty("clockIcon", line -> clock(line, ObservationGrid::icon))
                .withProperty("clockTone", line -> clock(line, ObservationGrid::tone))
                .withProperty("state", line -> status(line).word())
                .withProperty("stateIcon", line -> icon(status(line)))
                .withProperty("stateTone", line -> tone(status(line)))
                .withProperty("next", line -> words.nextStep(line.observation().state()));
    }

    private StatusBadge.Status status(ObservationLine line) {
        return words.status(line.observation().state());
    }

    private String clock(ObservationLine line, Function<StatusBadge.Status, String> part) {
        Optional<StatusBadge.Status> status = words.clock(line.observation(), clock.instant());
        return status.map(part).orElse("");
    }

    private static String icon(StatusBadge.Status status) {
        return status.icon().create().getIcon();
    }

    private static String tone(StatusBadge.Status status) {
        return status.tone().name().toLowerCase(Locale.ROOT);
    }

    private static String path(ObservationLine line) {
        return ObservationNavigation.pathOf(line.observation().id());
    }
}
