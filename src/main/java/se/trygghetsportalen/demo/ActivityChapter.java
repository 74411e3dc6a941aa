package se.trygghetsportalen.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.activity.ActivitySessions;
import se.trygghetsportalen.activity.CheckIns;
import se.trygghetsportalen.activity.domain.CheckInOutcome;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionOutcome;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.VisitorDetails;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * A year at three youth centres: an opening each week and a group each second one, with aliases that come back, and
 * today's opening at Kuben that waits for its doors to be opened. What happens on a day follows from its date alone. A
 * month is one step.
 */
@Component
@Order(55)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class ActivityChapter implements DemoChapter {
    private static final String WORKER = "falt1";
    private static final String LEAD = "samordnare";
    private static final int WEEKS_IN_A_STEP = 4;
    private static final LocalTime FROM = LocalTime.of(16, 0);
    private static final LocalTime TO = LocalTime.of(20, 30);
    private static final LocalTime GROUP_TO = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Map<String, DayOfWeek> CENTRES =
            Map.of("kuben", DayOfWeek.FRIDAY, "navet", DayOfWeek.THURSDAY, "glantan", DayOfWeek.WEDNESDAY);

    private static final List<String> ALIASES = List.of(
            "Räven",
            "Blixten",
            "Nollan",
            "Kometen",
            "Pixel",
            "Lakrits",
            "Tofsen",
            "Skuggan",
            "Mango",
            "Turbo",
            "Igelkotten",
            "Stjärnan");

    private static final List<String> REFLECTIONS = List.of(
            "De valde film och höll i popcornmaskinen. Fler vill vara med och bestämma nästa gång.",
            "Lugn kväll. Några ville ha en egen spelkväll, vi planerar den tillsammans.",
            "Musikrummet var fullt. De satte själva upp en lista för vem som spelar när.",
            "Mycket prat om provveckan. Läxhjälpen behöver bättre ljus.",
            "De lagade tacos åt alla. Vi behöver köpa hem mer till nästa gång.");

    private final DemoPeople people;
    private final TravellingClock clock;
    private final ActivitySessions sessions;
    private final CheckIns checkIns;
    private final int weeks;

    ActivityChapter(
            DemoPeople people,
            TravellingClock clock,
            ActivitySessions sessions,
            CheckIns checkIns,
            @Value("${portal.demo-weeks:52}") int weeks) {
        this.people = people;
        this.clock = clock;
        this.sessions = sessions;
        this.checkIns = checkIns;
        this.weeks = weeks;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        List<DemoStep> steps = new ArrayList<>();
        for (int week = weeks; week >= 1; week -= WEEKS_IN_A_STEP) {
            LocalDate first = today.minusWeeks(week);
            LocalDate last =
                    today.minusWeeks(Math.max(0, week - WEEKS_IN_A_STEP)).minusDays(1);
            steps.add(new DemoStep("activity-" + week, () -> work(first, last)));
        }
        steps.add(new DemoStep("activity-today", () -> planToday(today)));
        return steps;
    }

    private void planToday(LocalDate today) {
        SessionPlan plan = plan("kuben", today, TO, SessionKind.OPENING);
        Instant morning = SwedishTime.instantOf(today.atTime(MORNING));
        expect(as(LEAD, morning, () -> sessions.plan(id("kuben", today, "today"), plan)), SaveOutcome.Saved.class);
    }

    private void work(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (String centre : List.of("kuben", "navet", "glantan")) {
                if (CENTRES.get(centre) == day.getDayOfWeek() && day.getMonth() != Month.JULY) {
                    hold(centre, day);
                }
            }
        }
    }

    private void hold(String centre, LocalDate day) {
        Random chance = new Random(day.toEpochDay() * 31 + centre.hashCode());
        boolean group = day.toEpochDay() / 7 % 2 == 0 && centre.equals("navet");
        SessionPlan plan = plan(centre, day, group ? GROUP_TO : TO, group ? SessionKind.GROUP : SessionKind.OPENING);
        SessionId id = id(centre, day, "held");
        Instant before = plan.from().minus(Duration.ofDays(7));
        expect(as(LEAD, before, () -> sessions.plan(id, plan)), SaveOutcome.Saved.class);
        expect(as(WORKER, plan.from(), () -> sessions.open(id)), SessionOutcome.Done.class);
        Instant at = plan.from();
        for (int alias = 0; alias < ALIASES.size(); alias++) {
            if (chance.nextInt(3) > 0) {
                continue;
            }
            at = at.plus(Duration.ofMinutes(4));
            comes(centre, day, id, alias, at);
        }
        int unknown = 1 + chance.nextInt(4);
        for (int head = 0; head < unknown; head++) {
            VisitId visit = new VisitId(DemoIds.of("activity-head", centre + day + head));
            Gender gender = chance.nextBoolean() ? Gender.BOY : Gender.GIRL;
            at = at.plus(Duration.ofMinutes(3));
            expect(as(WORKER, at, () -> checkIns.count(visit, id, gender)), CheckInOutcome.Counted.class);
        }
        int producers = chance.nextInt(4);
        SessionReport report =
                new SessionReport(producers * 45, producers, REFLECTIONS.get(chance.nextInt(REFLECTIONS.size())));
        expect(as(WORKER, plan.to(), () -> sessions.end(id, report)), SessionOutcome.Done.class);
        expect(as(LEAD, plan.to().plus(Duration.ofMinutes(30)), () -> sessions.close(id)), SessionOutcome.Done.class);
    }

    private void comes(String centre, LocalDate day, SessionId id, int alias, Instant at) {
        VisitId visit = new VisitId(DemoIds.of("activity-visit", centre + day + alias));
        VisitorId visitor = new VisitorId(DemoIds.of("activity-visitor", centre + alias));
        Gender gender = alias % 5 == 4 ? Gender.NON_BINARY : alias % 2 == 0 ? Gender.GIRL : Gender.BOY;
        VisitorDetails details = new VisitorDetails(ALIASES.get(alias), day.getYear() - 12 - alias % 5, gender);
        expect(
                as(WORKER, at, () -> checkIns.register(visit, id, visitor, details, false)),
                CheckInOutcome.Counted.class);
    }

    private static SessionPlan plan(String centre, LocalDate day, LocalTime to, SessionKind kind) {
        return new SessionPlan(
                PlacesChapter.arena(centre),
                SwedishTime.instantOf(day.atTime(FROM)),
                SwedishTime.instantOf(day.atTime(to)),
                kind,
                kind == SessionKind.GROUP ? "Tjejgruppen" : "");
    }

    private static SessionId id(String centre, LocalDate day, String which) {
        return new SessionId(DemoIds.of("activity-session", centre + "/" + day + "/" + which));
    }

    private <T> T as(String username, Instant at, Supplier<T> work) {
        return clock.at(at, () -> people.as(username, work));
    }

    private static void expect(Object outcome, Class<?> wanted) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("Activity: " + outcome);
        }
    }
}
