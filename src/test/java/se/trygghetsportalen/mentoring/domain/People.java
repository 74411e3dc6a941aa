package se.trygghetsportalen.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.ExtractNote;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** Role models and youth with safe defaults: any two of them may be matched. */
public final class People {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final MentoringRules RULES = new MentoringRules(20, 13, 17);
    public static final DistrictId DISTRICT = new DistrictId(new UUID(0, 77));

    private People() {}

    public static RoleModelDetails details(String name) {
        return new RoleModelDetails(
                name,
                "forebild@exempel.se",
                "070-174 06 05",
                LocalDate.of(1990, 5, 17),
                Gender.FEMALE,
                Set.of("sv", "en"),
                Set.of(Interest.FOOTBALL, Interest.FOOD),
                Set.of(Goal.VOCATIONAL),
                Set.of(TimeSlot.WEEKDAY_EVENING),
                null,
                1,
                "Jag vill ge tillbaka.");
    }

    public static RoleModelFile wholeFile() {
        return wholeFile(TODAY.minusMonths(1));
    }

    public static RoleModelFile wholeFile(@Nullable LocalDate committedOn) {
        RoleModelFile file = RoleModelFile.EMPTY
                .interviewed(TODAY.minusMonths(3))
                .with(new Reference(Ids.next(), "Chef, 070-174 06 06", "Chef", TODAY.minusMonths(2), true))
                .with(new Reference(Ids.next(), "Tränare, 070-174 06 07", "Tränare", TODAY.minusMonths(2), true))
                .with(new ExtractNote(TODAY.minusMonths(2), new ActorId(new UUID(0, 1))))
                .with(new Training(Ids.next(), TrainingTopic.ROLE, 120, true, TODAY.minusMonths(1)));
        return committedOn == null ? file : file.committed(committedOn);
    }

    public static RoleModel in(RoleModelState state) {
        return RoleModel.in(state, RoleModelId.next(), details("Förebild"), wholeFile(), 1);
    }

    public static RoleModel approved(RoleModelDetails details) {
        return RoleModel.in(RoleModelState.APPROVED, RoleModelId.next(), details, wholeFile(), 1);
    }

    public static YouthDetails youthDetails() {
        return youthDetails(null, Set.of());
    }

    public static YouthDetails youthDetails(@Nullable Gender wished, Set<RoleModelId> notWith) {
        return new YouthDetails(
                "Blå falken",
                2011,
                Gender.MALE,
                wished,
                Set.of("sv"),
                Set.of(Interest.FOOTBALL),
                Set.of(Goal.VOCATIONAL),
                Set.of(TimeSlot.WEEKDAY_EVENING),
                null,
                "",
                "",
                IntakeSource.COORDINATOR,
                "",
                notWith);
    }

    public static Youth youth(YouthDetails details) {
        return new Youth(
                YouthId.next(),
                details,
                new YouthConsents(TODAY.minusDays(30), TODAY.minusDays(30)),
                YouthState.WAITING,
                NOW.minusSeconds(86_400L * 40),
                false,
                1);
    }

    public static Match match(MatchState state) {
        return match(state, LocalDate.of(2026, 1, 31), Programme.COMMUNITY);
    }

    /** A match that began on the day, in the state, with all that led there. */
    public static Match match(MatchState state, LocalDate from, Programme programme) {
        MatchId id = MatchId.next();
        Match.Proposed proposed =
                new Match.Proposed(id, MatchTerms.proposed(RoleModelId.next(), YouthId.next(), programme, from), 1);
        Match.Introduced introduced = proposed.introduce(from);
        Match.Consented consented = introduced.consent(from);
        Match.Active active = consented.activate(from);
        return switch (state) {
            case PROPOSED -> proposed;
            case INTRODUCED -> introduced;
            case CONSENTED -> consented;
            case ACTIVE -> active;
            case PAUSED -> active.pause(from.plusMonths(1));
            case CLOSED -> active.close(closure(from.plusMonths(1)));
        };
    }

    public static MatchTerms.Closure closure(LocalDate on) {
        return new MatchTerms.Closure(on, CloseReason.AS_PLANNED, true, true, false, null);
    }

    public static Meeting held(Match match, LocalDate day, int minutes) {
        return new Meeting(
                MeetingId.next(), match.id(), day, minutes, Medium.IN_PERSON, Party.ROLE_MODEL, null, Set.of());
    }

    public static Meeting cancelled(Match match, LocalDate day) {
        return new Meeting(MeetingId.next(), match.id(), day, 0, Medium.IN_PERSON, Party.YOUTH, Party.YOUTH, Set.of());
    }

    public static SupportConversation talk(Match match, LocalDate day, Party with, boolean inDepth) {
        return new SupportConversation(
                ConversationId.next(), match.id(), day, with, inDepth, Set.of(Topic.GOALS), "Det går bra.");
    }

    public static List<ContactRuleSet> rules() {
        return ContactRuleSet.INITIAL;
    }
}
