package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.ObservationCare;
import se.trygghetsportalen.outreach.ObservationLog;
import se.trygghetsportalen.outreach.ObservationPhotos;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Safety walks (trygghetsvandringar) in the afternoon, now and then over the year: what they saw, what became of it, and
 * what the next walk found of it. Ends with some that wait and some that are overdue.
 */
@Component
@Order(50)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class ObservationsChapter implements DemoChapter {
    private static final LocalTime FROM = LocalTime.of(14, 0);
    private static final LocalTime TO = LocalTime.of(16, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final Duration PER_PLACE = Duration.ofMinutes(30);
    private static final String WORKER = "falt1";
    private static final String COLLEAGUE = "falt2";
    private static final String LEAD = "samordnare";

    private final DemoPeople people;
    private final TravellingClock clock;
    private final ShiftPlanning planning;
    private final ShiftRounds rounds;
    private final ObservationLog log;
    private final ObservationCare care;
    private final FileIntake intake;

    ObservationsChapter(
            DemoPeople people,
            TravellingClock clock,
            ShiftPlanning planning,
            ShiftRounds rounds,
            ObservationLog log,
            ObservationCare care,
            FileIntake intake) {
        this.people = people;
        this.clock = clock;
        this.planning = planning;
        this.rounds = rounds;
        this.log = log;
        this.care = care;
        this.intake = intake;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        Map<Integer, List<Seen>> walks = DemoFiles.rows("observations").stream()
                .map(ObservationsChapter::seen)
                .collect(Collectors.groupingBy(Seen::walk, TreeMap::new, Collectors.toList()));
        List<DemoStep> steps = new ArrayList<>();
        List<Seen> before = List.of();
        for (List<Seen> walk : walks.values()) {
            List<Seen> toLookAt = before;
            LocalDate day = today.minusDays(walk.getFirst().daysAgo());
            steps.add(new DemoStep("safety-walk-" + walk.getFirst().walk(), () -> walk(day, walk, toLookAt)));
            before = walk;
        }
        return steps;
    }

    private void walk(LocalDate day, List<Seen> seen, List<Seen> toLookAt) {
        String name = "walk-" + seen.getFirst().walk();
        ShiftId shift = new ShiftId(DemoIds.of("shift", name));
        List<ArenaId> arenas = seen.stream()
                .map(Seen::arena)
                .map(PlacesChapter::arena)
                .distinct()
                .toList();
        ShiftPlan plan = new ShiftPlan(
                at(day, FROM),
                at(day, TO),
                List.of(people.named(WORKER).id(), people.named(COLLEAGUE).id()),
                arenas,
                "Trygghetsvandring");
        expect(as(LEAD, at(day.minusDays(1), FROM), () -> planning.plan(shift, plan)), SaveOutcome.Saved.class);
        Instant now = at(day, FROM);
        Instant start = now;
        expect(as(WORKER, now, () -> rounds.start(shift, start)), RoundOutcome.Started.class);
        @Nullable StopId there = null;
        for (ArenaId arena : arenas) {
            StopId stop = new StopId(DemoIds.of("stop", name + "/" + arena));
            Arrival arrival = new Arrival(stop, shift, arena, now, there);
            expect(as(WORKER, now, () -> rounds.arrive(arrival)), RoundOutcome.Arrived.class);
            Instant noticed = now.plus(Duration.ofMinutes(9));
            seen.stream()
                    .filter(each -> PlacesChapter.arena(each.arena()).equals(arena))
                    .forEach(each -> report(each, shift, stop, noticed));
            there = stop;
            now = now.plus(PER_PLACE);
        }
        Instant looked = now;
        toLookAt.forEach(each -> lookAt(each, shift, looked));
        Instant end = at(day, TO);
        expect(
                as(
                        COLLEAGUE,
                        end,
                        () -> rounds.end(
                                shift, new ShiftSummary("Lugn eftermiddag. Vi gick runt och såg oss om.", ""), end)),
                RoundOutcome.Ended.class);
        expect(as(LEAD, end.plus(PER_PLACE), () -> rounds.close(shift)), RoundOutcome.Closed.class);
        seen.forEach(each -> seeTo(each, day));
    }

    private void report(Seen seen, ShiftId shift, StopId stop, Instant at) {
        @Nullable
        AcceptedFile photo =
                seen.photo() ? photo(DemoPictures.before(seen.content().category(), seen.name())) : null;
        ObservationDraft draft = new ObservationDraft(
                seen.id(),
                shift,
                stop,
                seen.content(),
                photo == null ? null : new FileId(DemoIds.of("photo", seen.name())));
        expect(as(WORKER, at, () -> log.report(draft, photo)), SaveOutcome.Saved.class);
    }

    /** The lead names an owner the next morning, and whoever it is sees to it. */
    private void seeTo(Seen seen, LocalDate day) {
        if (seen.owner().isEmpty()) {
            return;
        }
        Instant walked = at(day, FROM);
        Instant named = seen.hours() > 0 && seen.hours() < 24
                ? at(day, TO).plus(PER_PLACE).plus(PER_PLACE)
                : at(day.plusDays(1), MORNING);
        expect(as(LEAD, named, () -> care.assign(seen.id(), 1, seen.owner())), SaveOutcome.Saved.class);
        if (seen.hours() == 0) {
            return;
        }
        @Nullable
        AcceptedFile photo =
                seen.photo() ? photo(DemoPictures.after(seen.content().category(), seen.name())) : null;
        @Nullable FileId id = photo == null ? null : new FileId(DemoIds.of("photo-after", seen.name()));
        expect(
                as(
                        LEAD,
                        walked.plus(Duration.ofHours(seen.hours())),
                        () -> care.fix(seen.id(), 2, seen.note(), id, photo)),
                SaveOutcome.Saved.class);
    }

    private void lookAt(Seen seen, ShiftId shift, Instant at) {
        switch (seen.fate()) {
            case "VERIFIED" -> expect(as(WORKER, at, () -> care.verify(seen.id(), 3, shift)), SaveOutcome.Saved.class);
            case "REOPENED" -> expect(as(WORKER, at, () -> care.reopen(seen.id(), 3, shift)), SaveOutcome.Saved.class);
            default -> {}
        }
    }

    private AcceptedFile photo(byte[] picture) {
        return switch (intake.check(ObservationPhotos.PURPOSE, "foto.png", picture)) {
            case Intake.Accepted(AcceptedFile file) -> file;
            case Intake.Refused refused -> throw new IllegalStateException("A drawn picture: " + refused);
        };
    }

    private static Seen seen(NamedCsvRecord row) {
        return new Seen(
                Integer.parseInt(row.getField("walk")),
                Integer.parseInt(row.getField("days_ago")),
                row.getField("arena"),
                new ObservationContent(
                        ObservationCategory.valueOf(row.getField("category")),
                        row.getField("where"),
                        Severity.of(Integer.parseInt(row.getField("severity"))),
                        row.getField("description")),
                row.getField("owner"),
                row.getField("fixed_after_hours").isEmpty() ? 0 : Integer.parseInt(row.getField("fixed_after_hours")),
                row.getField("note"),
                row.getField("fate"),
                row.getField("photo").equals("yes"));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return SwedishTime.instantOf(day.atTime(time));
    }

    private <T> T as(String username, Instant at, Supplier<T> work) {
        return clock.at(at, () -> people.as(username, work));
    }

    private static void expect(Object outcome, Class<?> wanted) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("Observations: " + outcome);
        }
    }

    /** One row: what a walk saw and what became of it. No hours: nobody has seen to it yet. */
    private record Seen(
            int walk,
            int daysAgo,
            String arena,
            ObservationContent content,
            String owner,
            int hours,
            String note,
            String fate,
            boolean photo) {
        String name() {
            return walk + "/" + arena;
        }

        ObservationId id() {
            return new ObservationId(DemoIds.of("observation", name()));
        }
    }
}
