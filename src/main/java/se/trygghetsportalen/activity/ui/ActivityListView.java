package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.domain.SessionFilter;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionLine;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.FilterFold;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** Sessions at youth centres: today's to go on with, then all of them, latest first. The filter lives in the address. */
@Route(ActivityNavigation.PATH)
@StyleSheet("context://activity.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ActivityListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final String FROM = "fran";
    private static final String TO = "till";
    private static final String ARENA = "gard";
    private static final String KIND = "slag";
    private static final String STATE = "lage";

    private final transient ActivityOverview overview;
    private final transient ActivityWords words = new ActivityWords(getLocale(), this::getTranslation);
    private final transient KeysetPages<SessionLine, ListPosition<SessionId>> pages;
    private final DateField from = new DateField(getTranslation("activity.filter.from"));
    private final DateField to = new DateField(getTranslation("activity.filter.to"));
    private final ComboBox<Arena> arena = new ComboBox<>();
    private final ComboBox<SessionKind> kind = new ComboBox<>();
    private final ComboBox<SessionState> state = new ComboBox<>();
    private final FilterFold filters;
    private final SessionGrid grid = new SessionGrid(words);
    private final Section today = new Section();
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();
    private transient SessionFilter filter = SessionFilter.ALL;

    ActivityListView(ActivityOverview overview, Places places, SessionDialogs dialogs, CurrentUser currentUser) {
        this.overview = overview;
        this.pages = new KeysetPages<>((after, limit) -> overview.page(filter, after, limit), SessionLine::position);
        setTitle(getTranslation("activity.title"));
        setIntro(getTranslation("activity.intro"));
        setPrimaryAction(new Button(
                getTranslation("activity.new"),
                VaadinIcon.PLUS.create(),
                click -> dialogs.openNew(
                        session -> getUI().orElseThrow().navigate(ActivityNavigation.pathOf(session.id())))));
        if (currentUser.require().isAny(Role.TEAM_LEAD)) {
            addActions(new Anchor(ActivityNavigation.FIGURES, getTranslation("activity.figures.title")));
        }
        choice(arena, "activity.arena", SessionForm.centres(places), Arena::name);
        choice(kind, "activity.kind", List.of(SessionKind.values()), each -> getTranslation(each.textKey()));
        choice(state, "activity.state", List.of(SessionState.values()), each -> getTranslation(each.textKey()));
        for (DateField day : List.of(from, to)) {
            day.setClearButtonVisible(true);
        }
        filters = new FilterFold("activity-filters", List.of(from, to, arena, kind, state), this::filterChanged);
        today.addClassName("section");
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        add(today, filters, count, empty, grid);
    }

    private <T> void choice(ComboBox<T> field, String labelKey, List<T> items, Function<T, String> word) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(word::apply);
        field.setClearButtonVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters address = event.getLocation().getQueryParameters();
        from.setValue(day(address, FROM));
        to.setValue(day(address, TO));
        choose(address, ARENA, arena, each -> each.id().toString());
        choose(address, KIND, kind, each -> each.name().toLowerCase(Locale.ROOT));
        choose(address, STATE, state, each -> each.name().toLowerCase(Locale.ROOT));
        filters.showCount();
        showToday();
        show();
    }

    /** What an address names that nobody knows counts as nothing chosen. */
    private static <T> void choose(QueryParameters address, String name, ComboBox<T> field, Function<T, String> key) {
        field.setValue(address.getSingleParameter(name)
                .flatMap(wanted -> field.getListDataView()
                        .getItems()
                        .filter(each -> key.apply(each).equals(wanted))
                        .findFirst())
                .orElse(null));
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private void filterChanged() {
        Map<String, String> address = new LinkedHashMap<>();
        from.getOptionalValue().ifPresent(day -> address.put(FROM, day.toString()));
        to.getOptionalValue().ifPresent(day -> address.put(TO, day.toString()));
        arena.getOptionalValue().ifPresent(each -> address.put(ARENA, each.id().toString()));
        kind.getOptionalValue().ifPresent(each -> address.put(KIND, each.name().toLowerCase(Locale.ROOT)));
        state.getOptionalValue()
                .ifPresent(each -> address.put(STATE, each.name().toLowerCase(Locale.ROOT)));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ActivityNavigation.PATH, QueryParameters.simple(address))));
        show();
    }

    private void showToday() {
        List<SessionLine> current = overview.current();
        today.removeAll();
        today.setVisible(!current.isEmpty());
        Div cards = new Div();
        cards.addClassName("today");
        for (SessionLine line : current) {
            Anchor link = new Anchor(
                    ActivityNavigation.pathOf(line.session().id()), words.heading(line.session(), line.arena()));
            link.addClassName("row-title");
            Paragraph when = new Paragraph(words.times(
                    line.session().plan().from(), line.session().plan().to()));
            Div card = new Div(
                    link, when, new StatusBadge(words.status(line.session().state())));
            card.addClassName("card");
            cards.add(card);
        }
        today.add(new H2(getTranslation("activity.today")), cards);
    }

    private void show() {
        boolean backwards = from.getValue() != null
                && to.getValue() != null
                && to.getValue().isBefore(from.getValue());
        to.setInvalid(backwards);
        to.setErrorMessage(backwards ? getTranslation("activity.filter.backwards") : null);
        if (backwards) {
            return;
        }
        filter = new SessionFilter(
                from.getValue(),
                to.getValue(),
                arena.getOptionalValue().map(Arena::id).orElse(null),
                kind.getValue(),
                state.getValue());
        pages.restart();
        grid.setItems(pages.dataProvider());
        grid.getLazyDataView().setItemCountUnknown();
        int found = overview.count(filter);
        count.setText(getTranslation("activity.count", found));
        count.setVisible(found > 0);
        grid.setVisible(found > 0);
        empty.removeAll();
        if (found == 0) {
            String which = filter.equals(SessionFilter.ALL) ? "activity.empty" : "activity.none";
            empty.add(new EmptyState(getTranslation(which + ".title"), getTranslation(which + ".text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("activity.title");
    }
}
