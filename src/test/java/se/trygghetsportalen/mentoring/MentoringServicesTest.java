package se.trygghetsportalen.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.mentoring.MentoringTown.stored;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.mentoring.domain.ApplyOutcome;
import se.trygghetsportalen.mentoring.domain.CloseReason;
import se.trygghetsportalen.mentoring.domain.ContactRuleSet;
import se.trygghetsportalen.mentoring.domain.ConversationId;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchSight;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.MatchTerms;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.People;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.mentoring.domain.Topic;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** The services on the real database: round trips, what is sealed, what is discarded, refusals, repeats and races. */
@PortalTest
class MentoringServicesTest {
    @Autowired
    MentoringTown town;

    @Autowired
    RoleModelApplications applications;

    @Autowired
    RoleModelCare roleModels;

    @Autowired
    YouthCare youths;

    @Autowired
    Matching matching;

    @Autowired
    MatchCare matches;

    @Autowired
    MeetingLog meetings;

    @Autowired
    SupportLog support;

    @Autowired
    ContactRules rules;

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    MentoringOverview overview;

    @Autowired
    MentoringDigest digest;

    @Autowired
    DSLContext sql;

    SignedInUser coordinator;

    @BeforeEach
    void somebody() {
        coordinator = town.coordinator();
    }

    @Test
    void anApplicationIsReceivedOnceAndEveryFieldComesBack() {
        RoleModelId id = town.applied(coordinator, "Förebild Ö");

        assertThat(town.as(coordinator, () -> applications.apply(id, People.details("Någon annan"), "x")))
                .isInstanceOf(ApplyOutcome.Received.class);
        RoleModel stored =
                town.as(coordinator, () -> overview.findRoleModel(id)).orElseThrow();
        assertThat(stored.details()).isEqualTo(People.details("Förebild Ö"));
        assertThat(stored.state()).isEqualTo(RoleModelState.APPLIED);
    }

    @Test
    void oneAddressMayApplyFiveTimesAnHour() {
        String address = "throttle-" + Ids.next();
        for (int time = 0; time < 6; time++) {
            assertThat(town.as(coordinator, () -> applications.apply(RoleModelId.next(), People.details("F"), address)))
                    .isInstanceOf(ApplyOutcome.Received.class);
        }
        RoleModelId late = RoleModelId.next();

        assertThat(town.as(coordinator, () -> applications.apply(late, People.details("F"), address)))
                .isInstanceOf(ApplyOutcome.TryLater.class);
        assertThat(town.as(coordinator, () -> overview.findRoleModel(late))).isEmpty();
        assertThat(town.as(coordinator, () -> applications.apply(late, People.details("F"), address + "b")))
                .isInstanceOf(ApplyOutcome.Received.class);
    }

    @Test
    void whatIsWrongInAnApplicationIsNamedFieldByField() {
        ApplyOutcome outcome = town.as(
                coordinator,
                () -> applications.apply(
                        RoleModelId.next(),
                        new se.trygghetsportalen.mentoring.domain.RoleModelDetails(
                                "",
                                "ingen adress",
                                "abc",
                                null,
                                se.trygghetsportalen.mentoring.domain.Gender.UNKNOWN,
                                Set.of("xx"),
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                null,
                                9,
                                "x".repeat(2001)),
                        "x"));

        assertThat(((ApplyOutcome.Refused) outcome).problems().stream().map(Problem::field))
                .containsExactly(
                        "name",
                        "email",
                        "phone",
                        "bornOn",
                        "languages",
                        "interests",
                        "times",
                        "capacity",
                        "motivation");
    }

    @Test
    void theWholeFileComesBackAndTheChecklistIsEmpty() {
        RoleModel approved = town.approved(coordinator, "Förebild Å");

        RoleModel stored = town.as(coordinator, () -> overview.findRoleModel(approved.id()))
                .orElseThrow();

        assertThat(stored).isEqualTo(approved);
        assertThat(town.as(coordinator, () -> overview.missing(stored))).isEmpty();
        assertThat(stored.file().goodReferences()).isEqualTo(2);
    }

    /** The day of issue is in no column of any table of the room, and no field of the trail. */
    @Test
    void theDayOnAnExtractIsLookedAtAndDropped() {
        RoleModelId id = town.applied(coordinator, "Förebild U");
        LocalDate issued = town.today().minusDays(123);
        town.as(coordinator, () -> stored(roleModels.interview(id, 1, town.today())));

        RoleModel shown = town.as(coordinator, () -> stored(roleModels.showExtract(id, 2, issued)));

        assertThat(java.util.Objects.requireNonNull(shown.file().extract()).shownOn())
                .isEqualTo(town.today());
        Record row = sql.fetchOne("select * from role_model where id = ?", id.value());
        assertThat(row.intoMap().values().stream().map(String::valueOf))
                .noneMatch(value -> value.contains(issued.toString()));
        assertThat(row.intoMap().values().stream().map(String::valueOf))
                .as("the control: the day on which it was shown is there")
                .anyMatch(value -> value.contains(town.today().toString()));
        LocalDate old = town.today().minusYears(1).minusDays(1);
        assertThat(problems(town.as(coordinator, () -> roleModels.showExtract(id, 3, old))))
                .containsExactly("issued");
    }

    @Test
    void aStepWithSomethingMissingNamesItAndAStepOnAnOlderVersionShowsWhatIsStored() {
        RoleModelId id = town.applied(coordinator, "Förebild S");
        RoleModel interviewed = town.as(coordinator, () -> stored(roleModels.interview(id, 1, town.today())));

        assertThat(problems(town.as(coordinator, () -> roleModels.check(id, 2))))
                .containsExactly("references", "registry_extract");
        assertThat(town.as(coordinator, () -> roleModels.pause(id, 1))).isEqualTo(new SaveOutcome.Stale<>(interviewed));
        assertThat(problems(town.as(coordinator, () -> roleModels.pause(id, 2))))
                .containsExactly("state");
        assertThat(town.as(coordinator, () -> roleModels.pause(RoleModelId.next(), 2)))
                .isInstanceOf(SaveOutcome.Missing.class);
        Reference reference = new Reference(Ids.next(), "En", "Chef", town.today(), true);
        RoleModel referred = town.as(coordinator, () -> stored(roleModels.addReference(id, 2, reference)));
        assertThat(town.as(coordinator, () -> stored(roleModels.addReference(id, 2, reference))))
                .as("pressed twice")
                .isEqualTo(referred);
    }

    @Test
    void whatCouldPointSomebodyOutIsSealed() {
        Youth youth = town.waiting(coordinator, "Silverräven");
        RoleModelId roleModel = town.applied(coordinator, "Förebild H");
        town.as(coordinator, () -> stored(roleModels.interview(roleModel, 1, town.today())));
        town.as(
                coordinator,
                () -> stored(roleModels.addReference(
                        roleModel, 2, new Reference(Ids.next(), "Hemlig referens", "Chef", town.today(), true))));

        assertThat(bytes("alias", "youth", youth.id().value())).doesNotContain("Silverräven");
        assertThat(bytes("wishes", "youth", youth.id().value())).doesNotContain("skolan");
        assertThat(bytes("email", "role_model", roleModel.value())).doesNotContain("exempel");
        byte[] contact = sql.fetchOne(
                        "select contact from role_model_reference where role_model_id = ?", roleModel.value())
                .get(0, byte[].class);
        assertThat(new String(contact, StandardCharsets.UTF_8)).doesNotContain("Hemlig");
        assertThat(town.as(coordinator, () -> overview.findYouth(youth.id())).orElseThrow())
                .as("and opens again")
                .isEqualTo(youth);
    }

    @Test
    void aYouthIsRegisteredOnceWarnedOfANameAndKeptApartFromOthers() {
        YouthId id = YouthId.next();
        SaveOutcome<Youth> warned =
                town.as(coordinator, () -> youths.register(id, town.youthDetails("Anna Svensson"), false));
        assertThat(((SaveOutcome.Invalid<Youth>) warned).problems().getFirst().textKey())
                .isEqualTo("mentoring.youth.problem.full-name");

        Youth stored =
                town.as(coordinator, () -> stored(youths.register(id, town.youthDetails("Anna Svensson"), true)));
        assertThat(town.as(coordinator, () -> youths.register(id, town.youthDetails("Anna Svensson"), true)))
                .isEqualTo(new SaveOutcome.Saved<>(stored));
        assertThat(town.as(coordinator, () -> youths.register(id, town.youthDetails("Annan"), true)))
                .isEqualTo(new SaveOutcome.Stale<>(stored));
        assertThat(problems(town.as(
                        coordinator,
                        () -> youths.agree(id, 1, new YouthConsents(town.today().plusDays(1), null)))))
                .containsExactly("guardianOn");
        Youth left = town.as(coordinator, () -> stored(youths.leave(id, 1)));
        assertThat(left.state()).isEqualTo(YouthState.LEFT);
        assertThat(town.as(coordinator, () -> stored(youths.comeBack(id, 2))).state())
                .isEqualTo(YouthState.WAITING);
    }

    @Test
    void aMatchBeginsOnlyWhenNothingIsMissing() {
        RoleModel roleModel = town.approved(coordinator, "Förebild M");
        Youth youth = town.waiting(coordinator, "Röd trast");
        Match match = town.proposed(coordinator, roleModel, youth);
        LocalDate today = town.today();
        assertThat(town.as(coordinator, () -> overview.findYouth(youth.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(YouthState.MATCHED);
        town.as(coordinator, () -> stored(matches.introduce(match.id(), 1, today)));
        town.as(coordinator, () -> stored(matches.consent(match.id(), 2, today)));

        assertThat(problems(town.as(coordinator, () -> matches.activate(match.id(), 3, today))))
                .containsExactly("guardian", "own");
        assertThat(problems(town.as(coordinator, () -> matches.activate(match.id(), 3, today.plusDays(1)))))
                .containsExactly("on");
        assertThat(problems(town.as(coordinator, () -> matches.activate(match.id(), 3, today.minusDays(1)))))
                .containsExactly("on");

        town.as(coordinator, () -> stored(youths.agree(youth.id(), 2, new YouthConsents(today, today))));
        Match active = town.as(coordinator, () -> stored(matches.activate(match.id(), 3, today)));
        assertThat(active.state()).isEqualTo(MatchState.ACTIVE);
        assertThat(town.as(coordinator, () -> overview.findMatch(match.id()))
                        .orElseThrow()
                        .match())
                .isEqualTo(active);
    }

    @Test
    void aPairThatBreaksAHardRuleIsRefusedWhateverTheScreenShows() {
        RoleModel roleModel = town.approved(coordinator, "Förebild K");
        Youth first = town.agreed(coordinator, "Gul lärka");
        Youth second = town.agreed(coordinator, "Vit tärna");
        Match match = town.proposed(coordinator, roleModel, first);

        SaveOutcome<Match> full = town.as(
                coordinator, () -> matching.propose(MatchId.next(), second.id(), roleModel.id(), Programme.COMMUNITY));
        assertThat(((SaveOutcome.Invalid<Match>) full).problems().stream().map(Problem::textKey))
                .containsExactly("mentoring.why-not.capacity");
        assertThat(problems(town.as(
                        coordinator,
                        () -> matching.propose(MatchId.next(), first.id(), roleModel.id(), Programme.COMMUNITY))))
                .containsExactly("youth");
        assertThat(town.as(
                        coordinator,
                        () -> matching.propose(match.id(), first.id(), roleModel.id(), Programme.COMMUNITY)))
                .as("pressed twice")
                .isEqualTo(new SaveOutcome.Saved<>(match));
        assertThat(town.as(
                        coordinator,
                        () -> matching.propose(MatchId.next(), YouthId.next(), roleModel.id(), Programme.COMMUNITY)))
                .isInstanceOf(SaveOutcome.Missing.class);
    }

    @Test
    void aClosedMatchSendsTheYouthToTheHeadOfTheListAndMayBeBridged() {
        SignedInUser user = town.person(Role.ROLE_MODEL);
        Match active = town.active(coordinator, user);
        LocalDate today = town.today();
        Match paused = town.as(coordinator, () -> stored(matches.pause(active.id(), active.version(), today)));

        Match closed = town.as(
                coordinator,
                () -> stored(matches.close(
                        active.id(),
                        paused.version(),
                        new MatchTerms.Closure(today, CloseReason.MOVED, true, true, true, null))));

        Youth youth = town.as(
                        coordinator, () -> overview.findYouth(active.terms().youth()))
                .orElseThrow();
        assertThat(youth.state()).isEqualTo(YouthState.WAITING);
        assertThat(youth.priority()).isTrue();
        assertThat(town.as(coordinator, () -> matching.waiting()).indexOf(youth))
                .isNotNegative();
        Match bridged = town.as(coordinator, () -> stored(matches.bridge(active.id(), closed.version(), today)));
        assertThat(town.as(coordinator, () -> overview.findMatch(active.id()))
                        .orElseThrow()
                        .match())
                .isEqualTo(bridged);
        assertThat(java.util.Objects.requireNonNull(bridged.terms().closure()).bridgeOn())
                .isEqualTo(today);
        assertThat(bridged.terms().pauses()).hasSize(1);
        assertThat(problems(town.as(coordinator, () -> meetings.log(People.held(active, today, 60)))))
                .containsExactly("match");
    }

    @Test
    void matchesThatAreOverAreReadPageByPageAndEachOnce() {
        List<MatchId> over = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            Match match = town.active(coordinator, town.person(Role.ROLE_MODEL));
            town.as(
                    coordinator,
                    () -> stored(matches.close(match.id(), match.version(), People.closure(town.today()))));
            over.add(match.id());
        }

        List<MatchId> read = town.as(coordinator, () -> {
            List<MatchId> all = new ArrayList<>();
            List<MatchSight> page = overview.closed(null, 2);
            while (!page.isEmpty()) {
                page.forEach(sight -> all.add(sight.match().id()));
                page = overview.closed(page.getLast().match(), 2);
            }
            return all;
        });

        assertThat(read).containsAll(over).doesNotHaveDuplicates();
        assertThat(read)
                .isEqualTo(town.as(coordinator, () -> overview.closed(null, read.size() + 1)).stream()
                        .map(sight -> sight.match().id())
                        .toList());
        assertThat(town.as(coordinator, () -> overview.board()).stream()
                        .map(sight -> sight.match().id()))
                .doesNotContainAnyElementsOf(over);
    }

    @Test
    void meetingsAreLoggedOnceAndTakenBackOnce() {
        SignedInUser user = town.person(Role.ROLE_MODEL);
        Match match = town.active(coordinator, user);
        Meeting meeting = People.held(match, town.today(), 45);

        assertThat(town.as(user, () -> stored(meetings.log(meeting)))).isEqualTo(meeting);
        assertThat(town.as(user, () -> meetings.log(meeting))).isEqualTo(new SaveOutcome.Saved<>(meeting));
        Meeting other =
                new Meeting(meeting.id(), match.id(), town.today(), 50, meeting.medium(), Party.YOUTH, null, Set.of());
        assertThat(town.as(user, () -> meetings.log(other))).isEqualTo(new SaveOutcome.Stale<>(meeting));
        assertThat(town.as(user, () -> meetings.change(other, People.held(match, town.today(), 1440))))
                .as("of another id")
                .isEqualTo(new SaveOutcome.Missing<>());
        Meeting tooLong = new Meeting(
                meeting.id(), match.id(), town.today(), 1441, meeting.medium(), Party.YOUTH, null, Set.of());
        assertThat(town.as(user, () -> meetings.change(tooLong, other)))
                .as("something else was seen")
                .isEqualTo(new SaveOutcome.Stale<>(meeting));
        assertThat(problems(town.as(user, () -> meetings.change(meeting, tooLong))))
                .containsExactly("minutes");
        for (int time = 0; time < 2; time++) {
            assertThat(town.as(user, () -> meetings.change(meeting, other))).isEqualTo(new SaveOutcome.Saved<>(other));
        }
        assertThat(town.as(user, () -> meetings.log(meeting))).isEqualTo(new SaveOutcome.Stale<>(other));
        assertThat(problems(town.as(
                        user, () -> meetings.log(People.held(match, town.today().plusDays(1), 60)))))
                .containsExactly("day");
        assertThat(problems(town.as(user, () -> meetings.log(People.held(match, town.today(), 0)))))
                .containsExactly("minutes");
        for (int time = 0; time < 2; time++) {
            town.as(user, () -> {
                meetings.takeBack(match.id(), meeting.id());
                return Boolean.TRUE;
            });
        }
        assertThat(town.as(coordinator, () -> overview.findMatch(match.id()))
                        .orElseThrow()
                        .meetings())
                .isEmpty();
    }

    @Test
    void conversationsAreSealedAndTheirTextsOpenOnTheMatchsPageOnly() {
        Match match = town.active(coordinator, town.person(Role.ROLE_MODEL));
        SupportConversation talk = new SupportConversation(
                ConversationId.next(), match.id(), town.today(), Party.YOUTH, true, Set.of(Topic.RISK), "Känslig text");

        town.as(coordinator, () -> stored(support.log(talk)));

        byte[] sealed = sql.fetchOne(
                        "select text from support_conversation where id = ?",
                        talk.id().value())
                .get(0, byte[].class);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Känslig");
        MatchSight sight =
                town.as(coordinator, () -> overview.findMatch(match.id())).orElseThrow();
        assertThat(sight.conversations()).containsExactly(talk);
        assertThat(town.as(coordinator, () -> overview.board()).stream()
                        .filter(each -> each.match().id().equals(match.id()))
                        .flatMap(each -> each.conversations().stream())
                        .map(SupportConversation::text))
                .containsExactly("");
        assertThat(problems(town.as(
                        coordinator,
                        () -> support.log(new SupportConversation(
                                ConversationId.next(),
                                match.id(),
                                town.today(),
                                Party.COORDINATOR,
                                false,
                                Set.of(),
                                "")))))
                .containsExactly("with", "topics");
    }

    @Test
    void weightsAreSavedOverTheVersionThatWasRead() {
        MatchWeights before = town.as(coordinator, () -> matching.weights());
        int other = before.of(se.trygghetsportalen.mentoring.domain.Dimension.GOAL) == 7 ? 6 : 7;
        Map<se.trygghetsportalen.mentoring.domain.Dimension, Integer> wanted =
                new java.util.EnumMap<>(before.weights());
        wanted.put(se.trygghetsportalen.mentoring.domain.Dimension.GOAL, other);

        MatchWeights saved =
                town.as(coordinator, () -> stored(matching.changeWeights(new MatchWeights(wanted, before.version()))));

        assertThat(town.as(coordinator, () -> matching.weights())).isEqualTo(saved);
        assertThat(town.as(
                        coordinator,
                        () -> matching.changeWeights(new MatchWeights(before.weights(), before.version()))))
                .isEqualTo(new SaveOutcome.Stale<>(saved));
        town.as(
                coordinator,
                () -> stored(
                        matching.changeWeights(new MatchWeights(MatchWeights.INITIAL.weights(), saved.version()))));
    }

    @Test
    void aRuleHoldsFromTodayAtTheEarliestAndOncePerDay() {
        LocalDate day = town.today().plusYears(50).plusDays(System.identityHashCode(this) % 10_000);
        ContactRuleSet set = new ContactRuleSet(Programme.MUNICIPAL, day, false, 0, 3);

        assertThat(problems(town.as(
                        coordinator,
                        () -> rules.add(new ContactRuleSet(
                                Programme.MUNICIPAL, town.today().minusDays(1), false, -1, 99)))))
                .containsExactly("validFrom", "minutesPerMonth", "meetingsPerMonth");
        town.as(coordinator, () -> stored(rules.add(set)));
        assertThat(town.as(coordinator, () -> rules.add(set))).isEqualTo(new SaveOutcome.Saved<>(set));
        assertThat(problems(town.as(
                        coordinator, () -> rules.add(new ContactRuleSet(Programme.MUNICIPAL, day, true, 0, 3)))))
                .containsExactly("validFrom");
        assertThat(town.as(coordinator, () -> rules.all())).contains(set).containsAll(ContactRuleSet.INITIAL);
    }

    @Test
    void aCodeIsAnsweredOnce() {
        Match match = town.active(coordinator, town.person(Role.ROLE_MODEL));
        String code = town.as(coordinator, () -> satisfaction.issue(match.id(), Party.YOUTH))
                .orElseThrow();
        SignedInUser anybody = town.person(Role.PARTNER);

        assertThat(town.as(anybody, () -> satisfaction.look(code))).contains(Party.YOUTH);
        assertThat(town.as(anybody, () -> satisfaction.answer(code, 6))).isFalse();
        assertThat(town.as(anybody, () -> satisfaction.answer(code.toLowerCase(java.util.Locale.ROOT), 4)))
                .isTrue();
        assertThat(town.as(anybody, () -> satisfaction.answer(code, 4))).isFalse();
        assertThat(town.as(anybody, () -> satisfaction.look(code))).isEmpty();
        assertThat(town.as(anybody, () -> satisfaction.answer("INGENKOD", 4))).isFalse();
        assertThat(sql.fetchCount(DSL.table("survey_code"), DSL.field("hash").eq(code)))
                .as("the code itself is not stored")
                .isZero();
    }

    @Test
    void aRoleModelIsConnectedToAFreeAccountOnly() {
        SignedInUser user = town.person(Role.ROLE_MODEL);
        RoleModelId one = town.applied(coordinator, "Förebild 1");
        RoleModelId two = town.applied(coordinator, "Förebild 2");
        town.as(coordinator, () -> stored(roleModels.connect(one, user.id())));

        assertThat(problems(town.as(coordinator, () -> roleModels.connect(two, user.id()))))
                .containsExactly("account");
        SignedInUser worker = town.person(Role.OUTREACH_WORKER);
        assertThat(problems(town.as(coordinator, () -> roleModels.connect(two, worker.id()))))
                .containsExactly("account");
        assertThat(town.as(coordinator, () -> overview.accountOf(one))).contains(user.id());
    }

    @Test
    void theDigestTellsEveryCoordinatorNumbersOnly() {
        assertThat(digest.send()).isPositive();
        List<String> sent = sql.fetch(
                        "select text_key, arguments from notice where text_key = 'mentoring.notice.digest' and recipient_id = ?",
                        coordinator.id().value())
                .map(row -> row.get(0, String.class) + " " + row.get(1, String.class));
        assertThat(sent)
                .as("matches, behind, waiting, extracts to renew")
                .singleElement()
                .asString()
                .matches("mentoring.notice.digest \\W*(\\d+\\W+){3}\\d+\\W*");
    }

    @Test
    void whoOpensAYouthOrAMatchIsWrittenInTheTrailWithoutAWordOfThem() {
        Youth youth = town.waiting(coordinator, "Gul lärka");
        Match match = town.active(coordinator, town.person(Role.ROLE_MODEL));

        town.as(coordinator, () -> overview.findYouth(youth.id()));
        town.as(coordinator, () -> overview.findMatch(match.id()));
        town.as(coordinator, () -> overview.youths());
        town.as(coordinator, () -> overview.board());

        assertThat(opened(youth.id().value())).containsExactly("youth.opened");
        assertThat(opened(match.id().value())).containsExactly("match.opened");
    }

    private List<String> opened(UUID subject) {
        return sql.fetch(
                        "select action from audit_row where subject_id = ? and action like '%.opened' and actor_id = ?",
                        subject, coordinator.id().value())
                .getValues(0, String.class);
    }

    private String bytes(String column, String table, UUID id) {
        byte[] sealed = sql.select(DSL.field(column, byte[].class))
                .from(table)
                .where(DSL.field("id").eq(id))
                .fetchOne(0, byte[].class);
        return new String(sealed, StandardCharsets.UTF_8);
    }

    private static List<String> problems(SaveOutcome<?> outcome) {
        if (outcome instanceof SaveOutcome.Invalid<?> invalid) {
            return invalid.problems().stream().map(Problem::field).toList();
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
