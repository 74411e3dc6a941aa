package se.trygghetsportalen.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.mentoring.MatchCare;
import se.trygghetsportalen.mentoring.Matching;
import se.trygghetsportalen.mentoring.MeetingLog;
import se.trygghetsportalen.mentoring.RoleModelApplications;
import se.trygghetsportalen.mentoring.RoleModelCare;
import se.trygghetsportalen.mentoring.SupportLog;
import se.trygghetsportalen.mentoring.YouthCare;
import se.trygghetsportalen.mentoring.domain.ApplyOutcome;
import se.trygghetsportalen.mentoring.domain.CloseReason;
import se.trygghetsportalen.mentoring.domain.ConversationId;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchTerms;
import se.trygghetsportalen.mentoring.domain.Medium;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.MeetingId;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.Step;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.Topic;
import se.trygghetsportalen.mentoring.domain.TrainingTopic;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Thirty role models at every stage, twenty-four matches of all kinds, and youth who wait. Some matches follow their
 * rules, some miss one of them, and some show signs that are worth a call.
 */
@Component
@Order(70)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class MentoringChapter implements DemoChapter {
    private static final int ROLE_MODELS = 30;
    private static final int APPROVED = 24;
    private static final int ACTIVE = 14;
    private static final int PAUSED = 16;
    private static final int MATCHES = 24;
    private static final int WAITING = 9;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String COORDINATOR = "mentorskap";

    private final DemoPeople people;
    private final TravellingClock clock;
    private final RoleModelApplications applications;
    private final RoleModelCare roleModels;
    private final YouthCare youths;
    private final Matching matching;
    private final MatchCare matches;
    private final MeetingLog meetings;
    private final SupportLog support;

    MentoringChapter(
            DemoPeople people,
            TravellingClock clock,
            RoleModelApplications applications,
            RoleModelCare roleModels,
            YouthCare youths,
            Matching matching,
            MatchCare matches,
            MeetingLog meetings,
            SupportLog support) {
        this.people = people;
        this.clock = clock;
        this.applications = applications;
        this.roleModels = roleModels;
        this.youths = youths;
        this.matching = matching;
        this.matches = matches;
        this.meetings = meetings;
        this.support = support;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        return List.of(
                new DemoStep("mentoring-role-models", () -> {
                    for (int number = 1; number <= ROLE_MODELS; number++) {
                        roleModel(number, today);
                    }
                }),
                new DemoStep("mentoring-matches", () -> {
                    for (int number = 1; number <= MATCHES; number++) {
                        match(number, today);
                    }
                }),
                new DemoStep("mentoring-waiting", () -> {
                    for (int number = 1; number <= WAITING; number++) {
                        youth(MATCHES + number, number % 4, today.minusDays(10L + number * 9L));
                    }
                }));
    }

    private void roleModel(int number, LocalDate today) {
        RoleModelId id = roleModelId(number);
        LocalDate applied = today.minusDays(daysAgo(number));
        as(applied, () -> {
            ApplyOutcome outcome = applications.apply(id, details(number), "demo-" + number);
            if (!(outcome instanceof ApplyOutcome.Received)) {
                throw new IllegalStateException("Mentoring: " + outcome);
            }
            return outcome;
        });
        if (number > 28) {
            return;
        }
        RoleModel now = step(applied.plusDays(1), () -> roleModels.interview(id, 1, applied.plusDays(1)));
        if (number > 27) {
            return;
        }
        for (int each = 1; each <= (number > 26 ? 1 : 2); each++) {
            Reference reference = new Reference(
                    uuid("reference", number + "/" + each),
                    each == 1 ? "Arbetsledare, telefon i pärmen" : "Tränare, telefon i pärmen",
                    each == 1 ? "Arbetskamrat" : "Från föreningen",
                    applied.plusDays(2),
                    true);
            int version = now.version();
            now = step(applied.plusDays(2), () -> roleModels.addReference(id, version, reference));
        }
        if (number > 26) {
            return;
        }
        RoleModel referred = now;
        now = step(applied.plusDays(2), () -> roleModels.showExtract(id, referred.version(), applied.minusDays(20)));
        RoleModel shown = now;
        now = step(applied.plusDays(2), () -> roleModels.check(id, shown.version()));
        if (number > 25) {
            return;
        }
        RoleModel checked = now;
        Training training = new Training(
                uuid("training", "" + number),
                TrainingTopic.ROLE,
                number % 3 == 0 ? 360 : 120,
                true,
                applied.plusDays(3));
        now = step(applied.plusDays(3), () -> roleModels.addTraining(id, checked.version(), training));
        RoleModel trained = now;
        now = step(applied.plusDays(3), () -> roleModels.commit(id, trained.version(), applied.plusDays(3)));
        RoleModel committed = now;
        now = step(applied.plusDays(4), () -> roleModels.approve(id, committed.version()));
        if (number == 25) {
            RoleModel approved = now;
            step(today, () -> roleModels.end(id, approved.version()));
        }
        if (number == 1 || number == 11) {
            String account = number == 1 ? "forebild1" : "forebild2";
            step(today, () -> roleModels.connect(id, people.named(account).id()));
        }
    }

    private void match(int number, LocalDate today) {
        LocalDate from = today.minusDays(number == 1 ? 130 : 36L + number * 3L);
        YouthId youth = youth(number, number % 4, from.minusDays(60));
        MatchId id = new MatchId(uuid("match", "" + number));
        Programme programme = number % 3 == 0 ? Programme.MUNICIPAL : Programme.COMMUNITY;
        Match now = step(from.minusDays(21), () -> matching.propose(id, youth, roleModelId(number), programme));
        if (number == 17) {
            return;
        }
        now = step(from.minusDays(14), () -> matches.introduce(id, 1, from.minusDays(14)));
        if (number == 18) {
            return;
        }
        now = step(from.minusDays(7), () -> matches.consent(id, 2, from.minusDays(7)));
        if (number == 19) {
            return;
        }
        now = step(from, () -> matches.activate(id, 3, from));
        int version = now.version();
        LocalDate until = number <= ACTIVE ? today : from.plusDays(40);
        meetings(number, id, from, until);
        conversations(number, id, from, until);
        if (number > ACTIVE && number <= PAUSED) {
            step(until, () -> matches.pause(id, version, until));
        } else if (number > PAUSED) {
            boolean rematch = number <= 21;
            MatchTerms.Closure closure = new MatchTerms.Closure(
                    until,
                    CloseReason.values()[number % CloseReason.values().length],
                    true,
                    number % 2 == 0,
                    rematch,
                    null);
            step(until, () -> matches.close(id, version, closure));
            if (number == 20) {
                step(today, () -> matches.bridge(id, version + 1, today));
            }
        }
    }

    /** A meeting a week. From the ninth match on something is wrong with them, each time something else. */
    private void meetings(int number, MatchId id, LocalDate from, LocalDate until) {
        int week = 0;
        for (LocalDate day = from.plusDays(2); !day.isAfter(until); day = day.plusDays(7)) {
            week++;
            boolean few = number == 11 || number == 12;
            boolean falling = number == 14 && day.isAfter(until.minusDays(28));
            if (few && week % 3 != 1 || falling && week % 4 != 0) {
                continue;
            }
            boolean cancelled = number == 13 && week % 2 == 0;
            Meeting meeting = new Meeting(
                    new MeetingId(uuid("meeting", number + "/" + week)),
                    id,
                    day,
                    cancelled ? 0 : number == 9 || number == 10 ? 45 : 60 + 15 * (week % 2),
                    week % 5 == 0 ? Medium.VIDEO : Medium.IN_PERSON,
                    number != 14 && week % 2 == 0 ? Party.YOUTH : Party.ROLE_MODEL,
                    cancelled ? Party.YOUTH : null,
                    cancelled || week % 3 != 0
                            ? Set.of()
                            : Set.of(Step.values()[(number + week) % Step.values().length]));
            step(day, () -> meetings.log(meeting));
        }
    }

    /** As the programme asks; for the eighth match the coordinator is late. */
    private void conversations(int number, MatchId id, LocalDate from, LocalDate until) {
        for (int month = 0; !from.plusMonths(month).plusDays(20).isAfter(until); month++) {
            if (number == 8 && month > 0) {
                return;
            }
            for (Party party : List.of(Party.ROLE_MODEL, Party.YOUTH)) {
                if (month == 0) {
                    talk(id, from.plusDays(6), party, false);
                }
                talk(id, from.plusMonths(month).plusDays(20), party, true);
            }
        }
    }

    private void talk(MatchId id, LocalDate day, Party with, boolean inDepth) {
        SupportConversation conversation = new SupportConversation(
                new ConversationId(uuid("conversation", id + "/" + day + "/" + with)),
                id,
                day,
                with,
                inDepth,
                inDepth ? EnumSet.allOf(Topic.class) : EnumSet.of(Topic.EXPECTATIONS, Topic.GOALS),
                inDepth ? "Gick igenom hur det har gått och vad som kommer." : "Kort avstämning.");
        step(day, () -> support.log(conversation));
    }

    private YouthId youth(int number, int kind, LocalDate from) {
        YouthId id = new YouthId(uuid("youth", "" + number));
        YouthDetails details = new YouthDetails(
                alias(number),
                from.getYear() - 14 - number % 3,
                number % 2 == 0 ? Gender.MALE : Gender.FEMALE,
                null,
                languages(kind),
                interests(number),
                goals(number),
                Set.of(TimeSlot.WEEKDAY_AFTERNOON, TimeSlot.values()[1 + number % 3]),
                null,
                "Vill ha någon att prata med om skolan.",
                "",
                IntakeSource.values()[number % 3],
                number % 2 == 0 ? "Kvarnskolan" : "Socialtjänsten",
                Set.of());
        Youth registered = step(from, () -> youths.register(id, details, false));
        if (number <= MATCHES || number % 3 != 0) {
            step(
                    from.plusDays(5),
                    () -> youths.agree(
                            id, registered.version(), new YouthConsents(from.plusDays(4), from.plusDays(5))));
        }
        return id;
    }

    private static RoleModelDetails details(int number) {
        return new RoleModelDetails(
                "Förebild " + number,
                "forebild" + number + "@ekange.example",
                "",
                LocalDate.of(1975 + number % 25, 1 + number % 12, 1 + number % 28),
                number % 2 == 0 ? Gender.MALE : Gender.FEMALE,
                languages(number % 4),
                interests(number),
                goals(number),
                Set.of(TimeSlot.WEEKDAY_AFTERNOON, TimeSlot.values()[1 + number % 3]),
                null,
                number % 6 == 0 ? 2 : 1,
                "Jag vill visa att det går.");
    }

    /** When they applied: some lately, one so long ago that the extract is to be shown anew. */
    private static long daysAgo(int number) {
        if (number > APPROVED) {
            return ROLE_MODELS + 1L - number;
        }
        return number == 22 ? 350 : 270L + number * 2L;
    }

    private static Set<String> languages(int kind) {
        return switch (kind) {
            case 1 -> Set.of("sv", "ar");
            case 2 -> Set.of("sv", "so");
            case 3 -> Set.of("sv", "en");
            default -> Set.of("sv");
        };
    }

    private static Set<Interest> interests(int number) {
        Interest[] all = Interest.values();
        return EnumSet.of(all[number % all.length], all[(number * 3 + 1) % all.length]);
    }

    private static Set<Goal> goals(int number) {
        Goal[] all = Goal.values();
        return EnumSet.of(all[number % all.length], all[(number + 2) % all.length]);
    }

    private static String alias(int number) {
        String[] colours = {"Blå", "Grön", "Röd", "Gul", "Vit", "Svart"};
        String[] birds = {"falk", "svala", "uggla", "trast", "tärna", "korp", "lärka"};
        return colours[number % colours.length] + " " + birds[number % birds.length];
    }

    private static RoleModelId roleModelId(int number) {
        return new RoleModelId(uuid("role-model", "" + number));
    }

    private static UUID uuid(String kind, String name) {
        return DemoIds.of("mentoring-" + kind, name);
    }

    private <T> T step(LocalDate day, Supplier<SaveOutcome<T>> work) {
        SaveOutcome<T> outcome = as(day, work);
        if (outcome instanceof SaveOutcome.Saved<T>(T stored)) {
            return stored;
        }
        throw new IllegalStateException("Mentoring: " + outcome);
    }

    private <T> T as(LocalDate day, Supplier<T> work) {
        return clock.at(SwedishTime.instantOf(day.atTime(MORNING)), () -> people.as(COORDINATOR, work));
    }
}
