package se.trygghetsportalen.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactFields;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.ContactRule;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * The year before the first evening: about 220 closed rounds with what was logged in them. What happens on an evening
 * follows from its date alone, so the same day always gives the same year. A week is one step.
 *
 * <p>There are thousands of contacts, which takes the service that logs one at a time most of a minute. So the rounds are
 * worked through the services and their contacts, checked by the same rules, stored an evening at a time.
 */
@Component
@Order(38)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class HistoryChapter implements DemoChapter {
    private static final LocalTime FROM = LocalTime.of(18, 0);
    private static final Duration LENGTH = Duration.ofMinutes(390);
    private static final Duration CLOSED_AFTER = Duration.ofMinutes(10);

    /** Just after midnight, yesterday's evening is not over; see {@link OutreachChapter}. */
    private static final Duration OVER_AFTER_MIDNIGHT = Duration.ofMinutes(40);

    private static final String LEAD = "samordnare";
    private static final List<String> TEAM = List.of("falt1", "falt2");

    /** Said more than once is visited more often: Norräng and Björkbacken. */
    private static final List<String> ARENAS = List.of(
            "stationen",
            "stortorget",
            "kuben",
            "gagatan",
            "norrangstorget",
            "norrangstorget",
            "navet",
            "norrangshallen",
            "norrangsskolan",
            "glantan",
            "bjorkbackscentrum",
            "bjorkbackscentrum",
            "bjorkbackstorget",
            "bjorkbackshallen",
            "bryggan",
            "sjoviksbadet",
            "verkstan",
            "skateparken",
            "hammartorpsmacken",
            "bussen");

    private static final Set<String> BUSY =
            Set.of("norrangstorget", "navet", "bjorkbackscentrum", "bjorkbackstorget", "stationen", "glantan");

    private static final List<Theme> THEMES = List.of(
            Theme.SCHOOL,
            Theme.SCHOOL,
            Theme.SCHOOL,
            Theme.LEISURE,
            Theme.LEISURE,
            Theme.LEISURE,
            Theme.FAMILY,
            Theme.FAMILY,
            Theme.MENTAL_HEALTH,
            Theme.MENTAL_HEALTH,
            Theme.SUBSTANCES,
            Theme.SUBSTANCES,
            Theme.VIOLENCE,
            Theme.CRIME,
            Theme.HONOUR,
            Theme.WORK_STUDY,
            Theme.WORK_STUDY,
            Theme.ONLINE_LIFE,
            Theme.ONLINE_LIFE,
            Theme.SAFETY,
            Theme.SAFETY,
            Theme.RADICALISATION);

    private static final List<ContactType> TYPES = List.of(
            ContactType.OBSERVATION,
            ContactType.SHORT_CONTACT,
            ContactType.SHORT_CONTACT,
            ContactType.SHORT_CONTACT,
            ContactType.CONVERSATION,
            ContactType.CONVERSATION,
            ContactType.CONVERSATION,
            ContactType.SUPPORTIVE,
            ContactType.GROUP_ACTIVITY);

    private static final List<AgeBand> AGES = List.of(
            AgeBand.AGE_10_12,
            AgeBand.AGE_13_15,
            AgeBand.AGE_13_15,
            AgeBand.AGE_13_15,
            AgeBand.AGE_13_15,
            AgeBand.AGE_16_18,
            AgeBand.AGE_16_18,
            AgeBand.AGE_16_18,
            AgeBand.AGE_19_25,
            AgeBand.UNKNOWN);

    private static final List<Gender> GENDERS = List.of(
            Gender.BOY,
            Gender.BOY,
            Gender.BOY,
            Gender.BOY,
            Gender.BOY,
            Gender.GIRL,
            Gender.GIRL,
            Gender.GIRL,
            Gender.GIRL,
            Gender.NON_BINARY,
            Gender.UNKNOWN);

    private static final List<String> NOTES = List.of(
            "Ville mest hälsa och prata om kvällen.",
            "Frågade vad fritidsgården har öppet i helgen.",
            "Orolig för en vän. Vi pratade om vart man kan vända sig.",
            "Trötta efter skolan, god stämning.",
            "Söker sommarjobb och vill ha hjälp att komma igång.",
            "Väntade på bussen hem.",
            "Bråk i en chatt som följt med till skolan.",
            "Ny i gruppen, lite avvaktande.",
            "Vill gärna spela innebandy på kvällarna.",
            "Berättade att det varit stökigt vid hållplatsen.");

    private static final List<ShiftSummary> SUMMARIES = List.of(
            new ShiftSummary("Lugn kväll. Flest ute före nio.", "Inget särskilt att följa upp."),
            new ShiftSummary("Många ute och glad stämning.", "Gruppen vid torget vill träffas igen på fredag."),
            new ShiftSummary("Stökigt vid stationen en stund, sedan lugnt.", "Börja gärna vid stationen nästa gång."),
            new ShiftSummary("Regn och få ute. Vi blev kvar längre på gården.", "Belysningen vid skolan är trasig."),
            new ShiftSummary("Mycket prat om en film som sprids.", "Fråga hur det har gått med filmen."),
            new ShiftSummary("Bra samtal med flera som vi inte mött förut.", "Några vill veta mer om sommarjobb."));

    private final DemoPeople people;
    private final TravellingClock clock;
    private final ShiftPlanning planning;
    private final ShiftRounds rounds;
    private final ContactRepository contacts;
    private final Places places;
    private final AuditTrail trail;
    private final int weeks;

    HistoryChapter(
            DemoPeople people,
            TravellingClock clock,
            ShiftPlanning planning,
            ShiftRounds rounds,
            ContactRepository contacts,
            Places places,
            AuditTrail trail,
            @Value("${portal.demo-weeks:52}") int weeks) {
        this.people = people;
        this.clock = clock;
        this.planning = planning;
        this.rounds = rounds;
        this.contacts = contacts;
        this.places = places;
        this.trail = trail;
        this.weeks = weeks;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate lastEvening =
                SwedishTime.dayOf(now.minus(OVER_AFTER_MIDNIGHT)).minusDays(1);
        List<DemoStep> steps = new ArrayList<>();
        for (int week = weeks; week >= 1; week--) {
            // The last evening itself is told by the chapter of the first evening.
            LocalDate first = lastEvening.minusWeeks(week);
            steps.add(new DemoStep("history-" + week, () -> trail.inOneGo(() -> workWeek(first))));
        }
        return steps;
    }

    private void workWeek(LocalDate first) {
        Map<ArenaId, Arena> arenas = places.arenas().stream().collect(Collectors.toMap(Arena::id, arena -> arena));
        for (LocalDate evening = first; evening.isBefore(first.plusDays(7)); evening = evening.plusDays(1)) {
            Random chance = new Random(evening.toEpochDay() * 7919);
            if (isOut(evening, chance)) {
                workEvening(evening, chance, arenas);
            }
        }
    }

    /** Wednesday to Saturday, now and then a Tuesday; fewer in July. */
    private static boolean isOut(LocalDate evening, Random chance) {
        DayOfWeek day = evening.getDayOfWeek();
        double luck = chance.nextDouble();
        boolean summer = evening.getMonth() == Month.JULY;
        return switch (day) {
            case FRIDAY, SATURDAY -> true;
            case WEDNESDAY, THURSDAY -> !summer || luck < 0.4;
            case TUESDAY -> luck < 0.4;
            case MONDAY, SUNDAY -> false;
        };
    }

    private void workEvening(LocalDate evening, Random chance, Map<ArenaId, Arena> register) {
        ShiftId shift = new ShiftId(DemoIds.of("shift", "history-" + evening));
        Instant from = SwedishTime.instantOf(evening.atTime(FROM));
        Instant to = from.plus(LENGTH);
        List<String> arenas = new ArrayList<>();
        int stops = 4 + chance.nextInt(2);
        while (arenas.size() < stops) {
            String arena = pick(ARENAS, chance);
            if (!arenas.contains(arena)) {
                arenas.add(arena);
            }
        }
        ShiftPlan plan = new ShiftPlan(
                from,
                to,
                TEAM.stream().map(username -> people.named(username).id()).toList(),
                arenas.stream().map(PlacesChapter::arena).toList(),
                "Kvällsrunda");
        Object planned = as(LEAD, from.minus(Duration.ofDays(10)), () -> planning.plan(shift, plan));
        expect(planned, SaveOutcome.Saved.class);
        Object started = as(TEAM.getFirst(), from, () -> rounds.start(shift, from));
        if (started instanceof RoundOutcome.AlreadyDone) {
            // Built on an earlier day, when this evening was in another week.
            return;
        }
        if (!(started instanceof RoundOutcome.Started(StartedShift out, boolean ignored))) {
            throw new IllegalStateException("History: " + started);
        }
        Map<Contact, String> logged = new LinkedHashMap<>();
        boolean weekend = evening.getDayOfWeek() == DayOfWeek.FRIDAY || evening.getDayOfWeek() == DayOfWeek.SATURDAY;
        long between = LENGTH.toMinutes() / stops;
        @Nullable StopId there = null;
        for (int at = 0; at < stops; at++) {
            String arena = arenas.get(at);
            Instant arrived = from.plus(Duration.ofMinutes(5 + between * at));
            StopId stop = new StopId(DemoIds.of("stop", evening + "/" + at));
            Arrival arrival = new Arrival(stop, shift, PlacesChapter.arena(arena), arrived, there);
            expect(as(TEAM.getFirst(), arrived, () -> rounds.arrive(arrival)), RoundOutcome.Arrived.class);
            there = stop;
            int met = 1 + chance.nextInt(3) + (BUSY.contains(arena) ? 1 : 0) + (weekend ? 1 : 0);
            for (int one = 0; one < met; one++) {
                Instant seen = arrived.plus(Duration.ofMinutes(5 + 8L * one));
                ContactDraft draft = new ContactDraft(
                        new ContactId(DemoIds.of("contact", evening + "/" + at + "/" + one)),
                        shift,
                        stop,
                        content(seen, weekend, chance));
                Instant written = seen.plus(Duration.ofMinutes(7));
                Contact contact = contact(draft, out, register, arrival.arena(), TEAM.get(one % TEAM.size()), written);
                logged.put(contact, draft.fingerprint());
            }
        }
        contacts.addAll(logged);
        ShiftSummary summary = pick(SUMMARIES, chance);
        expect(as(TEAM.getFirst(), to, () -> rounds.end(shift, summary, to)), RoundOutcome.Ended.class);
        expect(as(LEAD, to.plus(CLOSED_AFTER), () -> rounds.close(shift)), RoundOutcome.Closed.class);
    }

    /** What the worker wrote down then, by the rules for contacts and with its row in the trail. */
    private Contact contact(
            ContactDraft draft,
            StartedShift out,
            Map<ArenaId, Arena> register,
            ArenaId arena,
            String by,
            Instant written) {
        List<Problem> problems = ContactRule.problems(draft.content(), out, written);
        ActorId worker = people.named(by).id();
        if (!problems.isEmpty() || !out.hasOnTeam(worker)) {
            throw new IllegalStateException("History: " + by + " " + problems);
        }
        DistrictId district = Objects.requireNonNull(register.get(arena)).district();
        Contact contact = new Contact(
                draft.id(), draft.shift(), draft.stop(), arena, district, worker, draft.content(), written, 1);
        clock.at(written, () -> {
            trail.record(new AuditEntry(
                    worker, "contact.logged", "contact", contact.id().value(), ContactFields.of(contact)));
            return contact;
        });
        return contact;
    }

    private static ContactContent content(Instant seen, boolean weekend, Random chance) {
        ContactType type = pick(TYPES, chance);
        Set<Theme> themes = EnumSet.of(pick(THEMES, chance));
        if (type != ContactType.OBSERVATION && chance.nextInt(3) == 0) {
            themes.add(pick(THEMES, chance));
        }
        if (weekend && chance.nextInt(4) == 0) {
            themes.add(Theme.SUBSTANCES);
        }
        Set<Action> actions = EnumSet.noneOf(Action.class);
        int depth = 1;
        int minutes = 5;
        if (type != ContactType.OBSERVATION) {
            actions.add(type == ContactType.SHORT_CONTACT ? Action.INFORMATION : Action.CONVERSATION);
            minutes = 5 + 5 * chance.nextInt(4);
        }
        if (type == ContactType.SUPPORTIVE) {
            depth = 3;
            if (chance.nextInt(3) == 0) {
                actions.add(Action.REFERRED);
            }
        } else if (type == ContactType.CONVERSATION) {
            depth = 2;
        }
        Map<HeadCounts.Cell, Integer> heads = new HashMap<>();
        int groups = 1 + chance.nextInt(2);
        for (int group = 0; group < groups; group++) {
            heads.put(new HeadCounts.Cell(pick(AGES, chance), pick(GENDERS, chance)), 1 + chance.nextInt(4));
        }
        String note = chance.nextInt(3) == 0 ? pick(NOTES, chance) : "";
        FollowUp followUp = depth > 1 && chance.nextInt(4) == 0 ? FollowUp.MEET_AGAIN : FollowUp.NONE;
        return new ContactContent(
                seen,
                minutes,
                Medium.IN_PERSON,
                true,
                type,
                Depth.of(depth),
                HeadCounts.of(heads),
                themes,
                actions,
                followUp,
                note);
    }

    private static <T> T pick(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private <T> T as(String username, Instant at, Supplier<T> work) {
        return clock.at(at, () -> people.as(username, work));
    }

    private static void expect(Object outcome, Class<?> wanted) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("History: " + outcome);
        }
    }
}
