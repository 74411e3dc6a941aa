package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.outreach.CalendarFeeds;
import se.trygghetsportalen.outreach.PlanOverview;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.TeamPlaces;
import se.trygghetsportalen.outreach.domain.CopiedWeek;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/**
 * Shifts. A worker's own that are out or to come, the places that could be taken, and those that are over; a lead's week
 * as it is planned, by the address.
 */
@Route("pass")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
@StyleSheet("context://planning.css")
class ShiftListView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ShiftOverview overview;
    private final transient PlanOverview plan;
    private final transient ShiftPlanning planning;
    private final transient TeamPlaces places;
    private final transient PlanDialogs dialogs;
    private final transient PastShifts.Services pastShifts;
    private final transient Clock clock;
    private final boolean lead;
    private final transient ShiftWords words = new ShiftWords(getLocale(), this::getTranslation);
    private final Div content = new Div();
    private LocalDate monday;

    ShiftListView(
            ShiftOverview overview,
            PlanOverview plan,
            ShiftPlanning planning,
            TeamPlaces places,
            CalendarFeeds feeds,
            PlanDialogs dialogs,
            PastShifts.Services pastShifts,
            CurrentUser currentUser,
            Clock clock) {
        this.overview = overview;
        this.plan = plan;
        this.planning = planning;
        this.places = places;
        this.dialogs = dialogs;
        this.pastShifts = pastShifts;
        this.clock = clock;
        lead = currentUser.require().isAny(Role.TEAM_LEAD);
        monday = PlanOverview.mondayOf(today());
        setTitle(getTranslation("outreach.shifts.title"));
        setIntro(getTranslation(lead ? "outreach.plan.intro" : "outreach.shifts.intro"));
        if (lead) {
            setPrimaryAction(new Button(
                    getTranslation("outreach.plan.new"),
                    VaadinIcon.PLUS.create(),
                    click -> dialogs.openNew(firstDayToPlan(), saved -> show())));
        }
        addActions(new Button(
                getTranslation("outreach.feed.open"),
                VaadinIcon.CALENDAR_USER.create(),
                click -> new CalendarFeedDialog(feeds).open()));
        content.addClassName("shift-content");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        monday = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PlanNavigation.WEEK)
                .flatMap(PlanNavigation::monday)
                .orElseGet(() -> PlanOverview.mondayOf(today()));
        show();
    }

    private void show() {
        content.removeAll();
        Optional<ShiftLine> tonight = overview.ownCurrent().stream()
                .filter(line -> OutreachStartCards.isTonight(line, clock.instant()))
                .min(Comparator.comparing(line -> line.state() != ShiftState.STARTED));
        tonight.ifPresent(line -> content.add(OutreachStartCards.ownShift(
                line,
                clock.instant(),
                overview.find(line.id()).map(ShiftSight::handOver).orElse(null))));
        List<ShiftLine> current = overview.current().stream()
                .filter(line -> tonight.filter(line::equals).isEmpty())
                .filter(line -> !lead || line.state() == ShiftState.STARTED)
                .toList();
        PastShifts past = new PastShifts(pastShifts, words);
        if (lead) {
            addCurrent("outreach.shifts.running", current);
            showWeek();
        } else {
            List<PlannedLine> free = plan.placesForMe();
            if (!free.isEmpty()) {
                content.add(new FreePlaces(free, words, places, this::show));
            }
            addCurrent("outreach.shifts.current", current);
            if (current.isEmpty() && !past.isVisible() && tonight.isEmpty()) {
                content.add(new EmptyState(
                        getTranslation("outreach.shifts.empty.title"), getTranslation("outreach.shifts.empty.text")));
            }
        }
        content.add(past);
    }

    private void showWeek() {
        List<PlannedLine> week = plan.week(monday);
        content.add(new WeekPlan(
                monday, today(), week, plan.minimumTeam(), words, day -> dialogs.openNew(day, saved -> show())));
        if (monday.plusWeeks(1).isAfter(today())) {
            Button copy = new Button(
                    getTranslation("outreach.plan.copy"), VaadinIcon.COPY_O.create(), click -> copyWeekBefore());
            copy.addClassName("copy-week");
            content.add(copy);
        }
    }

    private void copyWeekBefore() {
        CopiedWeek copied = planning.copyWeekBefore(monday);
        Notices.success(
                copied.planned() == 0
                        ? getTranslation("outreach.plan.copied.none")
                        : getTranslation("outreach.plan.copied", copied.planned(), copied.opened()));
        show();
    }

    /** The day that is looked at: today in this week, else the week's first. */
    private LocalDate firstDayToPlan() {
        LocalDate today = today();
        return monday.equals(PlanOverview.mondayOf(today)) ? today : monday;
    }

    private LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    private void addCurrent(String titleKey, List<ShiftLine> current) {
        if (!current.isEmpty()) {
            String title = getTranslation(titleKey);
            Section section = new Section(new H2(title), new ShiftGrid(title, words).showAll(current));
            section.addClassName("section");
            content.add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outreach.shifts.title");
    }
}
