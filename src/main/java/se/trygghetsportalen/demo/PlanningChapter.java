package se.trygghetsportalen.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.TeamPlaces;
import se.trygghetsportalen.outreach.domain.PlaceOutcome;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * What lies ahead: the fortnight after the day on which the demo was first started is planned, with one place that
 * nobody has taken, one that its holder would swap, and one shift called off.
 */
@Component
@Order(60)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class PlanningChapter implements DemoChapter {
    private static final int DAYS = 14;
    private static final LocalTime FROM = LocalTime.of(15, 0);
    private static final LocalTime TO = LocalTime.of(17, 30);
    private static final String LEAD = "samordnare";
    private static final String WORKER = "falt1";
    private static final String COLLEAGUE = "falt2";
    private static final Set<DayOfWeek> WEEKDAYS =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final List<List<String>> ROUTES = List.of(
            List.of("norrangsskolan", "norrangstorget", "navet"),
            List.of("bjorkbacksskolan", "bjorkbackstorget", "glantan"),
            List.of("kvarnskolan", "kvarngallerian"),
            List.of("hammarskolan", "skateparken"));

    private final DemoPeople people;
    private final ShiftPlanning planning;
    private final TeamPlaces places;

    PlanningChapter(DemoPeople people, ShiftPlanning planning, TeamPlaces places) {
        this.people = people;
        this.planning = planning;
        this.places = places;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        return List.of(new DemoStep("fortnight", () -> planFortnight(today)));
    }

    /** Afternoons, so that every evening's own round finds its team free. */
    private void planFortnight(LocalDate today) {
        int planned = 0;
        for (LocalDate day = today.plusDays(1); !day.isAfter(today.plusDays(DAYS)); day = day.plusDays(1)) {
            if (WEEKDAYS.contains(day.getDayOfWeek())) {
                plan(day, planned++);
            }
        }
    }

    private void plan(LocalDate day, int number) {
        ShiftId id = new ShiftId(DemoIds.of("shift", "ahead-" + number));
        boolean open = number == 1;
        List<ActorId> team = (open ? List.of(COLLEAGUE) : List.of(WORKER, COLLEAGUE))
                .stream().map(username -> people.named(username).id()).toList();
        ShiftHours hours = new ShiftHours(day, FROM, TO);
        ShiftPlan plan = new ShiftPlan(
                hours.begins(),
                hours.ends(),
                team,
                ROUTES.get(number % ROUTES.size()).stream()
                        .map(PlacesChapter::arena)
                        .toList(),
                number == 0 ? "Skolan slutar tidigare den här dagen." : "",
                2);
        expect(people.as(LEAD, () -> planning.plan(id, plan)), SaveOutcome.Saved.class);
        if (number == 2) {
            expect(people.as(COLLEAGUE, () -> places.offer(id)), PlaceOutcome.Done.class);
        }
        if (number == 3) {
            expect(people.as(LEAD, () -> planning.cancel(id, 1, "Skolan har studiedag.")), SaveOutcome.Saved.class);
        }
    }

    private static void expect(Object outcome, Class<?> wanted) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("Planning: " + outcome);
        }
    }
}
