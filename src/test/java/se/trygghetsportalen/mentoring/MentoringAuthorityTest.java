package se.trygghetsportalen.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.mentoring.domain.ContactRuleSet;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.MeetingId;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.People;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.TrainingTopic;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;

/**
 * Every role against every method of every service of the room, and every role against somebody's own match. Whoever may
 * ask about something that does not exist is told so; whoever may not is refused before that.
 */
@PortalTest
class MentoringAuthorityTest {
    private static final Set<Role> COORDINATOR = EnumSet.of(Role.MENTORING_COORDINATOR);
    private static final Set<Role> ROLE_MODEL = EnumSet.of(Role.ROLE_MODEL);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Autowired
    MentoringTown town;

    Services services;

    @Autowired
    void ask(
            RoleModelApplications applications,
            RoleModelCare roleModels,
            YouthCare youths,
            Matching matching,
            MatchCare matches,
            MeetingLog meetings,
            OwnMatches own,
            SupportLog support,
            ContactRules rules,
            Satisfaction satisfaction,
            MentoringOverview overview) {
        services = new Services(
                applications,
                roleModels,
                youths,
                matching,
                matches,
                meetings,
                own,
                support,
                rules,
                satisfaction,
                overview);
    }

    /** The services of the room. */
    record Services(
            RoleModelApplications applications,
            RoleModelCare roleModels,
            YouthCare youths,
            Matching matching,
            MatchCare matches,
            MeetingLog meetings,
            OwnMatches own,
            SupportLog support,
            ContactRules rules,
            Satisfaction satisfaction,
            MentoringOverview overview) {}

    record Call(Set<Role> allowed, Consumer<Services> work) {}

    static Map<String, Call> table() {
        return table(RoleModelId.next(), YouthId.next(), MatchId.next());
    }

    static Map<String, Call> table(RoleModelId roleModel, YouthId youth, MatchId match) {
        Map<String, Call> table = new LinkedHashMap<>();
        table.put(
                "RoleModelApplications.apply",
                new Call(
                        EVERYBODY,
                        s -> s.applications.apply(
                                roleModel,
                                new se.trygghetsportalen.mentoring.domain.RoleModelDetails(
                                        "",
                                        "",
                                        "",
                                        null,
                                        se.trygghetsportalen.mentoring.domain.Gender.UNKNOWN,
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        null,
                                        1,
                                        ""),
                                "x")));
        table.put(
                "RoleModelCare.change",
                new Call(COORDINATOR, s -> s.roleModels.change(roleModel, 1, People.details("A"))));
        table.put("RoleModelCare.interview", new Call(COORDINATOR, s -> s.roleModels.interview(roleModel, 1, DAY)));
        table.put(
                "RoleModelCare.addReference",
                new Call(
                        COORDINATOR,
                        s -> s.roleModels.addReference(roleModel, 1, new Reference(Ids.next(), "A", "", DAY, true))));
        table.put("RoleModelCare.showExtract", new Call(COORDINATOR, s -> s.roleModels.showExtract(roleModel, 1, DAY)));
        table.put(
                "RoleModelCare.addTraining",
                new Call(
                        COORDINATOR,
                        s -> s.roleModels.addTraining(
                                roleModel, 1, new Training(Ids.next(), TrainingTopic.ROLE, 10, true, DAY))));
        table.put("RoleModelCare.commit", new Call(COORDINATOR, s -> s.roleModels.commit(roleModel, 1, DAY)));
        table.put("RoleModelCare.check", new Call(COORDINATOR, s -> s.roleModels.check(roleModel, 1)));
        table.put("RoleModelCare.approve", new Call(COORDINATOR, s -> s.roleModels.approve(roleModel, 1)));
        table.put("RoleModelCare.pause", new Call(COORDINATOR, s -> s.roleModels.pause(roleModel, 1)));
        table.put("RoleModelCare.resume", new Call(COORDINATOR, s -> s.roleModels.resume(roleModel, 1)));
        table.put("RoleModelCare.end", new Call(COORDINATOR, s -> s.roleModels.end(roleModel, 1)));
        table.put("RoleModelCare.freeAccounts", new Call(COORDINATOR, s -> s.roleModels.freeAccounts()));
        table.put("RoleModelCare.connect", new Call(COORDINATOR, s -> s.roleModels.connect(roleModel, null)));
        table.put(
                "YouthCare.register",
                new Call(
                        COORDINATOR,
                        s -> s.youths.register(
                                youth,
                                new se.trygghetsportalen.mentoring.domain.YouthDetails(
                                        "",
                                        0,
                                        se.trygghetsportalen.mentoring.domain.Gender.UNKNOWN,
                                        null,
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        Set.of(),
                                        null,
                                        "",
                                        "",
                                        se.trygghetsportalen.mentoring.domain.IntakeSource.PARTNER,
                                        "",
                                        Set.of()),
                                false)));
        table.put(
                "YouthCare.change",
                new Call(COORDINATOR, s -> s.youths.change(youth, 1, People.youthDetails(), false)));
        table.put("YouthCare.agree", new Call(COORDINATOR, s -> s.youths.agree(youth, 1, YouthConsents.NONE)));
        table.put("YouthCare.prioritise", new Call(COORDINATOR, s -> s.youths.prioritise(youth, 1, true)));
        table.put("YouthCare.leave", new Call(COORDINATOR, s -> s.youths.leave(youth, 1)));
        table.put("YouthCare.comeBack", new Call(COORDINATOR, s -> s.youths.comeBack(youth, 1)));
        table.put(
                "YouthCare.takeIn",
                new Call(
                        COORDINATOR,
                        s -> s.youths.takeIn(YouthHandOverId.next(), youth, People.youthDetails(), false)));
        table.put("Matching.weights", new Call(COORDINATOR, s -> s.matching.weights()));
        table.put(
                "Matching.changeWeights",
                new Call(
                        COORDINATOR,
                        s -> s.matching.changeWeights(new MatchWeights(MatchWeights.INITIAL.weights(), 4711))));
        table.put("Matching.waiting", new Call(COORDINATOR, s -> s.matching.waiting()));
        table.put("Matching.rankedFor", new Call(COORDINATOR, s -> s.matching.rankedFor(youth)));
        table.put("Matching.wholeList", new Call(COORDINATOR, s -> s.matching.wholeList()));
        table.put(
                "Matching.propose",
                new Call(COORDINATOR, s -> s.matching.propose(match, youth, roleModel, Programme.COMMUNITY)));
        table.put("MatchCare.introduce", new Call(COORDINATOR, s -> s.matches.introduce(match, 1, DAY)));
        table.put("MatchCare.consent", new Call(COORDINATOR, s -> s.matches.consent(match, 1, DAY)));
        table.put("MatchCare.activate", new Call(COORDINATOR, s -> s.matches.activate(match, 1, DAY)));
        table.put("MatchCare.pause", new Call(COORDINATOR, s -> s.matches.pause(match, 1, DAY)));
        table.put("MatchCare.resume", new Call(COORDINATOR, s -> s.matches.resume(match, 1, DAY)));
        table.put("MatchCare.close", new Call(COORDINATOR, s -> s.matches.close(match, 1, People.closure(DAY))));
        table.put("MatchCare.bridge", new Call(COORDINATOR, s -> s.matches.bridge(match, 1, DAY)));
        Match some = People.match(MatchState.ACTIVE);
        table.put("MeetingLog.log", new Call(COORDINATOR, s -> s.meetings.log(People.held(some, DAY, 60))));
        table.put(
                "MeetingLog.change",
                new Call(COORDINATOR, s -> s.meetings.change(People.held(some, DAY, 60), People.held(some, DAY, 90))));
        table.put("MeetingLog.takeBack", new Call(COORDINATOR, s -> s.meetings.takeBack(match, MeetingId.next())));
        table.put("OwnMatches.all", new Call(ROLE_MODEL, s -> s.own.all()));
        table.put("OwnMatches.find", new Call(ROLE_MODEL, s -> s.own.find(match)));
        table.put(
                "SupportLog.log", new Call(COORDINATOR, s -> s.support.log(People.talk(some, DAY, Party.YOUTH, true))));
        table.put("ContactRules.all", new Call(COORDINATOR, s -> s.rules.all()));
        table.put(
                "ContactRules.add",
                new Call(
                        COORDINATOR,
                        s -> s.rules.add(new ContactRuleSet(Programme.MUNICIPAL, DAY.minusYears(9), true, 0, 0))));
        table.put("Satisfaction.issue", new Call(COORDINATOR, s -> s.satisfaction.issue(match, Party.YOUTH)));
        table.put("Satisfaction.look", new Call(EVERYBODY, s -> s.satisfaction.look("ABC")));
        table.put("Satisfaction.answer", new Call(EVERYBODY, s -> s.satisfaction.answer("ABC", 3)));
        table.put("MentoringOverview.today", new Call(COORDINATOR, s -> s.overview.today()));
        table.put("MentoringOverview.roleModels", new Call(COORDINATOR, s -> s.overview.roleModels()));
        table.put("MentoringOverview.findRoleModel", new Call(COORDINATOR, s -> s.overview.findRoleModel(roleModel)));
        table.put("MentoringOverview.accountOf", new Call(COORDINATOR, s -> s.overview.accountOf(roleModel)));
        table.put(
                "MentoringOverview.missing",
                new Call(COORDINATOR, s -> s.overview.missing(People.in(RoleModelState.APPLIED))));
        table.put("MentoringOverview.toRenew", new Call(COORDINATOR, s -> s.overview.toRenew()));
        table.put("MentoringOverview.search", new Call(COORDINATOR, s -> s.overview.search("x", 1)));
        table.put("MentoringOverview.youths", new Call(COORDINATOR, s -> s.overview.youths()));
        table.put("MentoringOverview.findYouth", new Call(COORDINATOR, s -> s.overview.findYouth(youth)));
        table.put("MentoringOverview.openMatchOf", new Call(COORDINATOR, s -> s.overview.openMatchOf(youth)));
        table.put("MentoringOverview.board", new Call(COORDINATOR, s -> s.overview.board()));
        table.put("MentoringOverview.closed", new Call(COORDINATOR, s -> s.overview.closed(null, 1)));
        table.put("MentoringOverview.findMatch", new Call(COORDINATOR, s -> s.overview.findMatch(match)));
        table.put("MentoringOverview.outcomes", new Call(COORDINATOR, s -> s.overview.outcomes()));
        return table;
    }

    static Stream<Arguments> roles() {
        return Arrays.stream(Role.values()).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyMethodIsAnsweredToWhomItMayBe(Role role) {
        SignedInUser person = town.person(role);
        table().forEach((what, call) -> town.as(person, () -> {
            assertThat(refused(call))
                    .as(what + " for " + role)
                    .isEqualTo(!call.allowed().contains(role));
            return Boolean.TRUE;
        }));
    }

    @Test
    void nobodyWhoHasNotSignedInIsAnsweredButByTheFormAndTheCode() {
        table().forEach((what, call) -> {
            if (!call.allowed().equals(EVERYBODY)) {
                assertThatThrownBy(() -> call.work().accept(services))
                        .as(what)
                        .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
            }
        });
    }

    @Test
    void theTableHoldsEveryMethodOfEveryService() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> service : List.of(
                RoleModelApplications.class,
                RoleModelCare.class,
                YouthCare.class,
                Matching.class,
                MatchCare.class,
                MeetingLog.class,
                OwnMatches.class,
                SupportLog.class,
                ContactRules.class,
                Satisfaction.class,
                MentoringOverview.class)) {
            for (Method method : service.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    methods.add(service.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    /** Every role and every method, against records that are there: the role model of just this match among the roles. */
    @Test
    void whatIsThereIsAsClosedAsWhatIsNot() {
        SignedInUser coordinator = town.coordinator();
        SignedInUser owner = town.person(Role.ROLE_MODEL);
        Match match = town.active(coordinator, owner);
        Map<String, Call> table = table(match.terms().roleModel(), match.terms().youth(), match.id());
        for (Role role : Role.values()) {
            if (role == Role.MENTORING_COORDINATOR) {
                continue;
            }
            SignedInUser person = role == Role.ROLE_MODEL ? owner : town.person(role);
            town.as(person, () -> {
                table.forEach((what, call) -> assertThat(refused(call))
                        .as(what + " for " + role)
                        .isEqualTo(!call.allowed().contains(role)
                                // Whoever logs their own meetings takes them back.
                                && !(role == Role.ROLE_MODEL && what.equals("MeetingLog.takeBack"))));
                return Boolean.TRUE;
            });
        }
        assertThat(town.as(coordinator, () -> services.overview.findMatch(match.id()))
                        .orElseThrow()
                        .match())
                .as("nobody has changed anything")
                .isEqualTo(match);
    }

    /** A match and a meeting of one role model, against everybody else. */
    @Test
    void aMatchIsReachedByItsRoleModelAndTheCoordinatorAndNobodyElse() {
        SignedInUser coordinator = town.coordinator();
        SignedInUser owner = town.person(Role.ROLE_MODEL);
        SignedInUser other = town.person(Role.ROLE_MODEL);
        Match match = town.active(coordinator, owner);
        town.active(coordinator, other);
        Meeting meeting = People.held(match, town.today(), 60);

        assertThatThrownBy(() -> town.as(other, () -> services.meetings.log(meeting)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(MentoringTown.stored(town.as(owner, () -> services.meetings.log(meeting))))
                .isEqualTo(meeting);
        for (Role role : Role.values()) {
            if (role == Role.MENTORING_COORDINATOR) {
                continue;
            }
            SignedInUser stranger = role == Role.ROLE_MODEL ? other : town.person(role);
            assertThatThrownBy(() -> town.as(stranger, () -> services.meetings.change(meeting, meeting)))
                    .as(role + " changes the meeting")
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.as(stranger, () -> services.meetings.log(meeting)))
                    .as(role + " logs the same meeting")
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.as(stranger, () -> {
                        services.meetings.takeBack(match.id(), meeting.id());
                        return Boolean.TRUE;
                    }))
                    .as(role + " takes it back")
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(town.as(owner, () -> services.own.find(match.id()))).isPresent();
        assertThat(town.as(other, () -> services.own.find(match.id()))).isEmpty();
        assertThat(town.as(other, () -> services.own.all())).hasSize(1);
        assertThat(town.as(owner, () -> services.own.find(match.id()))
                        .orElseThrow()
                        .meetings())
                .containsExactly(meeting);
    }

    /** A meeting of somebody else's cannot be reached through a match of one's own. */
    @Test
    void aMeetingIsReachedThroughItsOwnMatchOnly() {
        SignedInUser coordinator = town.coordinator();
        SignedInUser owner = town.person(Role.ROLE_MODEL);
        SignedInUser other = town.person(Role.ROLE_MODEL);
        Match match = town.active(coordinator, owner);
        Match others = town.active(coordinator, other);
        Meeting meeting = People.held(match, town.today(), 60);
        MentoringTown.stored(town.as(owner, () -> services.meetings.log(meeting)));

        assertThatThrownBy(() -> town.as(other, () -> {
                    services.meetings.takeBack(others.id(), meeting.id());
                    return Boolean.TRUE;
                }))
                .isInstanceOf(AccessDeniedException.class);
        Meeting same = new Meeting(
                meeting.id(), others.id(), meeting.day(), 60, meeting.medium(), meeting.initiative(), null, Set.of());
        assertThatThrownBy(() -> town.as(other, () -> services.meetings.log(same)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private boolean refused(Call call) {
        try {
            call.work().accept(services);
            return false;
        } catch (AccessDeniedException refusal) {
            return true;
        }
    }
}
