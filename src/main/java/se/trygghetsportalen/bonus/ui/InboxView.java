package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.ApplicationInbox.Waiting;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** What has been handed in: what waits for the officer first, and for how long. */
@Route(BonusNavigation.INBOX)
@RolesAllowed(Roles.PROGRAMME_OFFICER)
@StyleSheet("context://bonus.css")
class InboxView extends Page implements HasDynamicTitle {
    private static final int ALL_ROWS = 50;

    private final transient ApplicationInbox inbox;
    private final LocalDate today;
    private final Div content = new Div();

    InboxView(ApplicationInbox inbox, BonusYears years, Clock clock) {
        super("");
        this.inbox = inbox;
        today = SwedishTime.dayOf(clock.instant());
        setTitle(getTranslation("bonus.inbox.title"));
        content.addClassName("application-content");
        List<BonusYear> begun = years.all().stream()
                .filter(year -> year.state() != BonusYearState.PLANNED)
                .toList();
        if (begun.isEmpty()) {
            add(new EmptyState(getTranslation("bonus.inbox.none.title"), getTranslation("bonus.inbox.none.text")));
            return;
        }
        Select<BonusYear> year = new Select<>();
        year.setLabel(getTranslation("bonus.year.field.year"));
        year.setItems(begun);
        year.setItemLabelGenerator(each -> String.valueOf(each.plan().year()));
        year.setValue(begun.getFirst());
        year.addValueChangeListener(change -> show(change.getValue()));
        add(year, content);
        show(begun.getFirst());
    }

    private void show(BonusYear year) {
        content.removeAll();
        List<Waiting> rows = inbox.ofYear(year.id()).stream()
                .sorted(Comparator.comparing(InboxView::rank)
                        .thenComparing(row -> row.line().application().since()))
                .toList();
        if (rows.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("bonus.inbox.empty.title"),
                    getTranslation(
                            "bonus.inbox.empty.text", BonusWords.day(year.plan().lastDay(), getLocale()))));
            return;
        }
        long waiting = rows.stream().filter(row -> rank(row) == 0).count();
        setIntro(getTranslation("bonus.inbox.intro", waiting, rows.size()));
        content.add(grid(rows));
    }

    /** What waits for the officer, then what waits for the association, then what is ready. */
    private static int rank(Waiting row) {
        return switch (row.line().application().state()) {
            case DRAFT, SUBMITTED -> 0;
            case SUPPLEMENT_ASKED -> 1;
            case COMPLETE -> 2;
        };
    }

    private Grid<Waiting> grid(List<Waiting> rows) {
        Grid<Waiting> grid = new Grid<>();
        grid.addClassName("inbox-grid");
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= ALL_ROWS);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("bonus.inbox.title"));
        grid.addColumn(LitRenderer.<Waiting>of("""
            <a class="row-title" href="${item.path}">${item.name}</a>
            <span class="row-detail">${item.number}</span>
            """)
                        .withProperty("path", InboxView::path)
                        .withProperty("name", row -> row.line().name())
                        .withProperty("number", row -> row.line().number().written()))
                .setHeader(getTranslation("bonus.inbox.association"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(StatusBadge.renderer(this::status))
                .setHeader(getTranslation("bonus.inbox.state"))
                .setAutoWidth(true);
        grid.addColumn(this::waited)
                .setHeader(getTranslation("bonus.inbox.waited"))
                .setAutoWidth(true);
        grid.addColumn(row -> BonusWords.lateness(this, row.lateness()))
                .setHeader(getTranslation("bonus.inbox.came"))
                .setAutoWidth(true);
        grid.addColumn(this::next).setHeader(getTranslation("bonus.inbox.next")).setAutoWidth(true);
        PhoneRows.in(grid, this::block, null);
        return grid;
    }

    private PhoneRows.Block block(Waiting row) {
        return PhoneRows.Block.of(
                        row.line().name(),
                        status(row),
                        Stream.of(waited(row), BonusWords.lateness(this, row.lateness()))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        next(row))
                .leadingTo(path(row));
    }

    private static String path(Waiting row) {
        return BonusNavigation.pathOf(row.line().application().id());
    }

    private String next(Waiting row) {
        return getTranslation(
                row.disqualified()
                        ? "bonus.inbox.next.disqualified"
                        : "bonus.inbox.next." + row.line().application().state().name());
    }

    private StatusBadge.Status status(Waiting row) {
        return row.disqualified()
                ? new StatusBadge.Status(getTranslation("bonus.inbox.disqualified"), VaadinIcon.LOCK, Tone.WARNING)
                : BonusWords.status(this, row.line().application().state());
    }

    private String waited(Waiting row) {
        if (row.line().application().state() == ApplicationState.COMPLETE) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(
                SwedishTime.dayOf(row.line().application().since()), today);
        return getTranslation("bonus.inbox.days", days);
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
