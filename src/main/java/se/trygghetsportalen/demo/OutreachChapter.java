package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.ContactLog;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.LogOutcome;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * The evening round: the evening before the demo was first started is over, with what was logged and what the team left
 * for the next; and every evening since has its shift planned.
 */
@Component
@Order(40)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class OutreachChapter implements DemoChapter {
    private static final LocalTime FROM = LocalTime.of(18, 0);
    private static final LocalTime TO = LocalTime.of(0, 30);
    private static final LocalTime CLOSED = LocalTime.of(0, 40);

    /** Before the lead has closed it, an evening is not over: just after midnight, the one before it is the last. */
    private static final Duration CLOSED_AFTER = Duration.between(LocalTime.MIDNIGHT, CLOSED);

    private static final LocalTime NOON = LocalTime.NOON;
    private static final List<String> TEAM = List.of("falt1", "falt2");
    private static final String LEAD = "samordnare";
    private static final String FIRST = "first-evening";

    private final DemoPeople people;
    private final TravellingClock clock;
    private final ShiftPlanning planning;
    private final ShiftRounds rounds;
    private final ContactLog contacts;
    private final YouthHandOvers handOvers;

    OutreachChapter(
            DemoPeople people,
            TravellingClock clock,
            ShiftPlanning planning,
            ShiftRounds rounds,
            ContactLog contacts,
            YouthHandOvers handOvers) {
        this.people = people;
        this.clock = clock;
        this.planning = planning;
        this.rounds = rounds;
        this.contacts = contacts;
        this.handOvers = handOvers;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        LocalDate lastEvening = SwedishTime.dayOf(now.minus(CLOSED_AFTER)).minusDays(1);
        return List.of(
                new DemoStep(FIRST, () -> workFirstEvening(lastEvening)),
                new DemoStep("first-hand-over", () -> handOver(lastEvening)),
                new DemoStep("evening-" + today, () -> planTonight(today)));
    }

    /** The shift of that evening. */
    static ShiftId shiftOf(LocalDate evening) {
        return shift("evening-" + evening);
    }

    private static ShiftId shift(String name) {
        return new ShiftId(DemoIds.of("shift", name));
    }

    private void planTonight(LocalDate evening) {
        plan(
                shiftOf(evening),
                evening,
                List.of("kuben", "stationen", "stortorget"),
                "Börja på Kuben. Många brukar stanna kvar utanför när de stänger.");
    }

    private void plan(ShiftId id, LocalDate evening, List<String> arenas, String note) {
        ShiftPlan plan = new ShiftPlan(
                at(evening, FROM),
                at(evening, TO),
                TEAM.stream().map(username -> people.named(username).id()).toList(),
                arenas.stream().map(PlacesChapter::arena).toList(),
                note);
        expect(people.as(LEAD, () -> planning.plan(id, plan)), SaveOutcome.Saved.class);
    }

    private void workFirstEvening(LocalDate evening) {
        ShiftId shift = shift(FIRST);
        Instant dayBefore = at(evening.minusDays(1), NOON);
        clock.at(dayBefore, () -> {
            plan(
                    shift,
                    evening,
                    List.of("stationen", "stortorget", "kuben", "norrangstorget", "navet"),
                    "Gå förbi torget i Norräng mot slutet. Rektorn har bett om det.");
            return Boolean.TRUE;
        });
        @Nullable StopId there = null;
        for (NamedCsvRecord row : DemoFiles.rows("first_evening")) {
            Instant at = at(evening, LocalTime.parse(row.getField("at")));
            there = take(row, shift, at, there);
        }
        expect(as(LEAD, at(evening, CLOSED), () -> rounds.close(shift)), RoundOutcome.Closed.class);
    }

    /** Somebody whom the team met that evening waits for mentoring's answer. */
    private void handOver(LocalDate evening) {
        expect(
                as(
                        "falt2",
                        at(evening, CLOSED),
                        () -> handOvers.send(
                                new YouthHandOverId(DemoIds.of("hand-over", FIRST)),
                                contactAt("20:30"),
                                "Grå trana",
                                evening.getYear() - 16,
                                "Vill ha någon att prata med som inte är familj eller skola. Helst på helger.",
                                true,
                                false)),
                SaveOutcome.Saved.class);
    }

    private static ContactId contactAt(String time) {
        return new ContactId(DemoIds.of("contact", FIRST + "/" + time));
    }

    /** Takes one row's step at that time and answers the stop at which the team then is. */
    private @Nullable StopId take(NamedCsvRecord row, ShiftId shift, Instant at, @Nullable StopId there) {
        String by = row.getField("by");
        String what = row.getField("what");
        switch (what) {
            case "start" -> expect(as(by, at, () -> rounds.start(shift, at)), RoundOutcome.Started.class);
            case "arrive" -> {
                ArenaId arena = PlacesChapter.arena(row.getField("arena"));
                StopId stop = new StopId(DemoIds.of("stop", FIRST + "/" + row.getField("at")));
                Arrival arrival = new Arrival(stop, shift, arena, at, there);
                expect(as(by, at, () -> rounds.arrive(arrival)), RoundOutcome.Arrived.class);
                return stop;
            }
            case "contact" -> {
                if (there == null) {
                    throw new IllegalStateException("A contact before the first stop: " + row);
                }
                ContactDraft draft = new ContactDraft(contactAt(row.getField("at")), shift, there, content(row, at));
                Instant written = at.plusSeconds(60L * Integer.parseInt(row.getField("minutes")));
                expect(as(by, written, () -> contacts.log(draft)), LogOutcome.Stored.class);
            }
            case "end" -> {
                ShiftSummary summary = new ShiftSummary(
                        "Lugn kväll med många ute. Något stökigt vid stationen mot slutet.",
                        "Filmen från skolgården sprids fortfarande: fråga hur det har gått."
                                + " Gatlampan vid trappan på Stortorget är trasig.");
                expect(as(by, at, () -> rounds.end(shift, summary, at)), RoundOutcome.Ended.class);
            }
            default -> throw new IllegalStateException("first_evening.csv: " + row);
        }
        return there;
    }

    private static ContactContent content(NamedCsvRecord row, Instant at) {
        return new ContactContent(
                at,
                Integer.parseInt(row.getField("minutes")),
                Medium.IN_PERSON,
                true,
                ContactType.valueOf(row.getField("type")),
                Depth.of(Integer.parseInt(row.getField("depth"))),
                heads(row.getField("heads")),
                names(Theme.class, row.getField("themes")),
                names(Action.class, row.getField("actions")),
                FollowUp.valueOf(row.getField("follow_up")),
                row.getField("note"));
    }

    /** Reads {@code AGE_13_15/GIRL=3 AGE_16_18/BOY=2}. */
    private static HeadCounts heads(String text) {
        Map<HeadCounts.Cell, Integer> cells = new HashMap<>();
        for (String cell : text.split(" ", -1)) {
            int slash = cell.indexOf('/');
            int equals = cell.indexOf('=');
            cells.put(
                    new HeadCounts.Cell(
                            AgeBand.valueOf(cell.substring(0, slash)),
                            Gender.valueOf(cell.substring(slash + 1, equals))),
                    Integer.valueOf(cell.substring(equals + 1)));
        }
        return HeadCounts.of(cells);
    }

    private static <E extends Enum<E>> Set<E> names(Class<E> type, String text) {
        Set<E> names = EnumSet.noneOf(type);
        Arrays.stream(text.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.add(Enum.valueOf(type, name)));
        return names;
    }

    /** The evening's clock time; before noon means the night after. */
    private static Instant at(LocalDate evening, LocalTime time) {
        LocalDate day = time.isBefore(NOON) ? evening.plusDays(1) : evening;
        return SwedishTime.instantOf(day.atTime(time));
    }

    private <T> T as(String username, Instant at, Supplier<T> work) {
        return clock.at(at, () -> people.as(username, work));
    }

    private static void expect(Object outcome, Class<?> wanted) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("Outreach: " + outcome);
        }
    }
}
