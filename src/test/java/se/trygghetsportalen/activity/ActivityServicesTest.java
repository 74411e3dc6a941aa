package se.trygghetsportalen.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.trygghetsportalen.generated.Tables.ACTIVITY_VISITOR;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.activity.domain.ActivityFigures;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.CancelledSession;
import se.trygghetsportalen.activity.domain.CheckInOutcome;
import se.trygghetsportalen.activity.domain.ClosedSession;
import se.trygghetsportalen.activity.domain.Correction;
import se.trygghetsportalen.activity.domain.EndedSession;
import se.trygghetsportalen.activity.domain.FigurePeriod;
import se.trygghetsportalen.activity.domain.GenderGroup;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionFilter;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionLine;
import se.trygghetsportalen.activity.domain.SessionOutcome;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.SessionSight;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.activity.domain.Sessions;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.Visitor;
import se.trygghetsportalen.activity.domain.VisitorDetails;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/** The room's services on the real database. */
@PortalTest
class ActivityServicesTest {
    @Autowired
    YouthCentre centre;

    @Autowired
    OutreachTown town;

    @Autowired
    ActivitySessions sessions;

    @Autowired
    CheckIns checkIns;

    @Autowired
    ActivityOverview overview;

    @Autowired
    Places places;

    @Autowired
    DSLContext sql;

    SignedInUser worker;
    SignedInUser lead;
    ArenaId arena;

    @BeforeEach
    void aYouthCentre() {
        worker = town.worker();
        lead = town.lead();
        arena = town.arena();
    }

    @Test
    void goesFromPlanToClosedAndKeepsEveryPart() {
        PlannedSession planned = centre.planned(arena, worker);
        assertThat(as(worker, () -> sessions.plan(planned.id(), planned.plan())))
                .isEqualTo(new SaveOutcome.Saved<ActivitySession>(planned));
        assertThat(sight(planned.id()).session()).isEqualTo(planned);

        OpenSession open =
                (OpenSession) ((SessionOutcome.Done) as(worker, () -> sessions.open(planned.id()))).session();
        assertThat(sight(open.id()).session()).isEqualTo(open);
        assertThat(as(lead, () -> sessions.open(planned.id()))).isInstanceOf(SessionOutcome.AlreadyDone.class);

        EndedSession ended = centre.end(open.id(), worker);
        assertThat(sight(ended.id()).session()).isEqualTo(ended);
        assertThat(as(worker, () -> sessions.end(ended.id(), Sessions.REPORT)))
                .isInstanceOf(SessionOutcome.AlreadyDone.class);

        ClosedSession closed =
                (ClosedSession) ((SessionOutcome.Done) as(lead, () -> sessions.close(ended.id()))).session();
        assertThat(sight(closed.id()).session()).isEqualTo(closed);
        assertThat(closed.version()).isEqualTo(4);
    }

    @Test
    void refusesWhatCannotBePlanned() {
        SessionPlan plan = centre.plan(arena);
        ArenaId square = ArenaId.next();
        as(
                lead,
                () -> places.addArena(
                        square, new ArenaDetails(town.district("Torget " + square), "Torget", ArenaKind.STREET)));

        assertThat(problems(new SessionPlan(square, plan.from(), plan.to(), plan.kind(), "")))
                .containsExactly("arena");
        assertThat(problems(new SessionPlan(arena, plan.to(), plan.from(), SessionKind.GROUP, "")))
                .containsExactly("to", "name");
    }

    @Test
    void opensOnItsDayAndEndsWithAReport() {
        Instant tomorrow = SwedishTime.startOf(SwedishTime.dayOf(town.now()).plusDays(1));
        SessionPlan ahead =
                new SessionPlan(arena, tomorrow, tomorrow.plus(Duration.ofHours(3)), SessionKind.GROUP, "Musikgruppen");
        SessionId id = SessionId.next();
        as(worker, () -> sessions.plan(id, ahead));
        assertThat(as(worker, () -> sessions.open(id))).isInstanceOf(SessionOutcome.TooEarly.class);
        assertThat(as(worker, () -> sessions.end(id, Sessions.REPORT))).isInstanceOf(SessionOutcome.NotPossible.class);
        assertThat(as(lead, () -> sessions.close(id))).isInstanceOf(SessionOutcome.NotPossible.class);

        OpenSession open = centre.open(arena, worker);
        assertThat(as(worker, () -> sessions.end(open.id(), SessionReport.NOTHING)))
                .isEqualTo(new SessionOutcome.Refused(
                        List.of(Problem.of("reflection", "activity.problem.reflection.required"))));
        assertThat(as(worker, () -> sessions.cancel(open.id(), "Sent"))).isInstanceOf(SessionOutcome.NotPossible.class);
    }

    @Test
    void isReplannedOnTheVersionThatWasReadAndCalledOffWithAReason() {
        PlannedSession planned = centre.planned(arena, worker);
        SessionPlan other =
                new SessionPlan(arena, planned.plan().from(), planned.plan().to(), SessionKind.GROUP, "Tjejgruppen");
        assertThat(as(worker, () -> sessions.replan(planned.id(), 7, other)))
                .isEqualTo(new SaveOutcome.Stale<ActivitySession>(planned));
        assertThat(as(worker, () -> sessions.replan(planned.id(), 1, other)))
                .isEqualTo(new SaveOutcome.Saved<ActivitySession>(planned.with(other)));

        assertThat(as(worker, () -> sessions.cancel(planned.id(), " "))).isInstanceOf(SessionOutcome.Refused.class);
        assertThat(as(worker, () -> sessions.cancel(planned.id(), "Sjukdom"))).isInstanceOf(SessionOutcome.Done.class);
        assertThat(sight(planned.id()).session())
                .isInstanceOfSatisfying(
                        CancelledSession.class,
                        cancelled -> assertThat(cancelled.reason()).isEqualTo("Sjukdom"));
        assertThat(as(worker, () -> sessions.open(planned.id()))).isInstanceOf(SessionOutcome.NotPossible.class);
        assertThat(as(worker, () -> sessions.replan(planned.id(), 3, planned.plan())))
                .isInstanceOf(SaveOutcome.Invalid.class);
    }

    @Test
    void remembersAnAliasSealedAndTheSecondVisitIsOneTap() {
        OpenSession first = centre.open(arena, worker);
        VisitorId fox = centre.registered(first.id(), worker, "Räven", Gender.GIRL);

        byte[] stored =
                Objects.requireNonNull(sql.fetchValue(ACTIVITY_VISITOR.ALIAS, ACTIVITY_VISITOR.ID.eq(fox.value())));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Räv");

        OpenSession second = centre.open(arena, worker);
        assertThat(as(worker, () -> checkIns.known(second.id())))
                .extracting(Visitor::id, each -> each.details())
                .containsExactly(tuple(fox, new VisitorDetails("Räven", 2012, Gender.GIRL)));
        VisitId tap = VisitId.next();
        CheckInOutcome counted = as(worker, () -> checkIns.checkIn(tap, second.id(), fox));
        assertThat(counted).isInstanceOf(CheckInOutcome.Counted.class);
        assertThat(as(worker, () -> checkIns.checkIn(tap, second.id(), fox))).isEqualTo(counted);
        assertThat(as(lead, () -> checkIns.checkIn(VisitId.next(), second.id(), fox)))
                .isInstanceOf(CheckInOutcome.AlreadyHere.class);
        assertThat(sight(second.id()).present())
                .extracting(each -> each.visitor().details().alias())
                .containsExactly("Räven");
        assertThat(sight(second.id()).visits()).isEqualTo(new HeadsByGender(1, 0, 0, 0));

        centre.end(second.id(), worker);
        assertThat(sight(second.id()).present()).isEmpty();
        assertThat(sight(second.id()).visits()).isEqualTo(new HeadsByGender(1, 0, 0, 0));
    }

    @Test
    void anAliasIsOnesOwnAtOneYouthCentre() {
        OpenSession open = centre.open(arena, worker);
        VisitorId fox = centre.registered(open.id(), worker, "Räven", Gender.GIRL);
        assertThat(register(open.id(), "räven", false))
                .isInstanceOfSatisfying(
                        CheckInOutcome.AliasTaken.class,
                        taken -> assertThat(taken.visitor().id()).isEqualTo(fox));

        OpenSession elsewhere = centre.open(town.arena(), worker);
        assertThat(as(worker, () -> checkIns.known(elsewhere.id()))).isEmpty();
        assertThat(as(worker, () -> checkIns.checkIn(VisitId.next(), elsewhere.id(), fox)))
                .isInstanceOf(CheckInOutcome.Refused.class);
        assertThat(register(elsewhere.id(), "Räven", false)).isInstanceOf(CheckInOutcome.Counted.class);
    }

    @Test
    void asksAboutANameAndRefusesANumber() {
        OpenSession open = centre.open(arena, worker);
        assertThat(register(open.id(), "Förnamn Efternamn", false)).isInstanceOf(CheckInOutcome.Refused.class);
        assertThat(register(open.id(), "Förnamn Efternamn", true)).isInstanceOf(CheckInOutcome.Counted.class);
        assertThat(register(open.id(), "20110304", true)).isInstanceOf(CheckInOutcome.Refused.class);
        assertThat(sight(open.id()).present()).hasSize(1);
    }

    @Test
    void countsHeadsWithoutAnAliasAndTakesBackWhatWasTappedByMistake() {
        OpenSession open = centre.open(arena, worker);
        VisitId girl = VisitId.next();
        as(worker, () -> checkIns.count(girl, open.id(), Gender.GIRL));
        as(worker, () -> checkIns.count(girl, open.id(), Gender.GIRL));
        as(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.BOY));
        assertThat(sight(open.id()).counted()).isEqualTo(new HeadsByGender(1, 1, 0, 0));

        assertThat(as(worker, () -> checkIns.takeBack(open.id(), girl))).isTrue();
        assertThat(sight(open.id()).counted()).isEqualTo(new HeadsByGender(0, 1, 0, 0));

        centre.end(open.id(), worker);
        assertThat(as(worker, () -> checkIns.takeBack(open.id(), girl))).isFalse();
        assertThat(as(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.BOY)))
                .isInstanceOf(CheckInOutcome.NotOpen.class);
        assertThat(register(open.id(), "Sen", false)).isInstanceOf(CheckInOutcome.NotOpen.class);
        assertThat(as(worker, () -> checkIns.known(open.id()))).isEmpty();
    }

    @Test
    void aCorrectionKeepsWhatWasSaid() {
        OpenSession open = centre.open(arena, worker);
        as(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.BOY));
        as(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.BOY));
        EndedSession ended = centre.end(open.id(), worker);
        Correction correction = new Correction(
                ended.opened().at().minus(Duration.ofHours(2)),
                ended.ended().at(),
                new SessionReport(120, 4, "Fyra höll i tacokvällen."),
                new HeadsByGender(3, 1, 0, 0),
                "Vi glömde att öppna i portalen");

        assertThat(as(worker, () -> sessions.correct(ended.id(), 1, correction)))
                .isEqualTo(new SaveOutcome.Stale<ActivitySession>(ended));
        assertThat(as(worker, () -> sessions.correct(ended.id(), ended.version(), correction)))
                .isInstanceOf(SaveOutcome.Saved.class);
        SessionSight sight = sight(ended.id());
        assertThat(sight.counted()).isEqualTo(new HeadsByGender(3, 1, 0, 0));
        assertThat(sight.session())
                .isEqualTo(ended.corrected(correction.openedAt(), correction.endedAt(), correction.report()));
        assertThat(sight.versions()).singleElement().satisfies(kept -> {
            assertThat(kept.version().report()).isEqualTo(Sessions.REPORT);
            assertThat(kept.version().counted()).isEqualTo(new HeadsByGender(0, 2, 0, 0));
            assertThat(kept.version().openedAt()).isEqualTo(ended.opened().at());
            assertThat(kept.version().reason()).isEqualTo("Vi glömde att öppna i portalen");
            assertThat(kept.by()).isEqualTo(worker.displayName());
        });
        // The same again is the same.
        assertThat(as(worker, () -> sessions.correct(ended.id(), ended.version(), correction)))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(sight(ended.id()).versions()).hasSize(1);
    }

    @Test
    void onlyWhoeverRanItCorrectsAndOnceItIsClosedOnlyTheLead() {
        OpenSession open = centre.open(arena, worker);
        EndedSession ended = centre.end(open.id(), worker);
        Correction correction = new Correction(
                ended.opened().at(),
                ended.ended().at(),
                new SessionReport(0, 0, "Lugnt."),
                HeadsByGender.NONE,
                "Fel siffra");
        SignedInUser colleague = town.worker();
        assertThatThrownBy(() -> as(colleague, () -> sessions.correct(ended.id(), ended.version(), correction)))
                .isInstanceOf(AccessDeniedException.class);
        as(lead, () -> sessions.close(ended.id()));

        assertThat(as(worker, () -> overview.mayCorrect(sight(ended.id()).session())))
                .isFalse();
        assertThatThrownBy(() -> as(worker, () -> sessions.correct(ended.id(), 4, correction)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(lead, () -> sessions.correct(ended.id(), 4, correction))).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(sight(ended.id()).session().state()).isEqualTo(SessionState.CLOSED);
    }

    @Test
    void listsLatestFirstByFilterAndPage() {
        PlannedSession planned = centre.planned(arena, worker);
        SessionId group = SessionId.next();
        SessionPlan later = new SessionPlan(
                arena,
                planned.plan().from().plus(Duration.ofHours(30)),
                planned.plan().to().plus(Duration.ofHours(30)),
                SessionKind.GROUP,
                "Tjejgruppen");
        as(worker, () -> sessions.plan(group, later));
        SessionFilter here = new SessionFilter(null, null, arena, null, null);

        List<SessionLine> first = as(lead, () -> overview.page(here, null, 1));
        assertThat(first).extracting(line -> line.session().id()).containsExactly(group);
        assertThat(as(lead, () -> overview.page(here, first.getFirst().position(), 5)))
                .extracting(line -> line.session().id())
                .containsExactly(planned.id());
        assertThat(as(lead, () -> overview.count(here))).isEqualTo(2);
        assertThat(as(
                        lead,
                        () -> overview.count(
                                new SessionFilter(null, null, arena, SessionKind.GROUP, SessionState.PLANNED))))
                .isEqualTo(1);
        assertThat(as(
                        lead,
                        () -> overview.count(new SessionFilter(
                                SwedishTime.dayOf(later.from()), SwedishTime.dayOf(later.from()), arena, null, null))))
                .isEqualTo(1);
        assertThat(as(worker, overview::current))
                .extracting(line -> line.session().id())
                .contains(planned.id())
                .doesNotContain(group);
    }

    @Test
    void figuresCountVisitsVisitorsAndHours() {
        OpenSession monday = centre.open(arena, worker);
        VisitorId fox = centre.registered(monday.id(), worker, "Räven", Gender.GIRL);
        for (int at = 0; at < 5; at++) {
            centre.registered(monday.id(), worker, "Kompis " + at, Gender.GIRL);
            as(worker, () -> checkIns.count(VisitId.next(), monday.id(), Gender.BOY));
        }
        centre.end(monday.id(), worker);
        OpenSession tuesday = centre.open(arena, worker);
        as(worker, () -> checkIns.checkIn(VisitId.next(), tuesday.id(), fox));
        centre.end(tuesday.id(), worker);
        centre.open(arena, worker);

        ActivityFigures figures = as(
                lead,
                () -> overview.figures(
                        new FigurePeriod(SwedishTime.dayOf(town.now()).getYear(), null)));
        List<ActivityFigures.OfArena> rows = figures.arenas();
        int row = rows.stream().map(ActivityFigures.OfArena::arena).toList().indexOf(arena);
        assertThat(rows.get(row).hours().sessions()).isEqualTo(2);
        assertThat(rows.get(row).hours().produced()).isEqualTo(180);
        // How many others the shared database holds does not matter: hidden or right, never anything else.
        assertThat(Objects.requireNonNull(figures.visits())
                        .cell(row, GenderGroup.GIRLS.ordinal())
                        .orElse(7))
                .isEqualTo(7);
        assertThat(Objects.requireNonNull(figures.visitors())
                        .cell(row, GenderGroup.GIRLS.ordinal())
                        .orElse(6))
                .isEqualTo(6);
        assertThat(Objects.requireNonNull(figures.visitors()).cell(row, GenderGroup.BOYS.ordinal()))
                .isEmpty();
    }

    @Test
    void isForThoseWhoWorkAtYouthCentresAndForNobodyElse() {
        OpenSession open = centre.open(arena, worker);
        for (Role role : Role.values()) {
            SignedInUser person = town.person(role);
            boolean outreach = role == Role.OUTREACH_WORKER || role == Role.TEAM_LEAD;
            List<Supplier<Object>> forWorkers = List.of(
                    () -> overview.count(SessionFilter.ALL),
                    () -> overview.page(SessionFilter.ALL, null, 1),
                    () -> overview.find(open.id()),
                    overview::current,
                    () -> overview.mayCorrect(open),
                    () -> checkIns.known(open.id()),
                    () -> checkIns.count(VisitId.next(), open.id(), Gender.BOY),
                    () -> checkIns.takeBack(open.id(), VisitId.next()),
                    () -> checkIns.checkIn(VisitId.next(), open.id(), VisitorId.next()),
                    () -> checkIns.register(
                            VisitId.next(),
                            open.id(),
                            VisitorId.next(),
                            new VisitorDetails("", 2012, Gender.BOY),
                            false),
                    () -> sessions.plan(SessionId.next(), centre.plan(ArenaId.next())),
                    () -> sessions.replan(open.id(), 9, open.plan()),
                    () -> sessions.open(open.id()),
                    () -> sessions.cancel(open.id(), ""),
                    () -> sessions.end(open.id(), SessionReport.NOTHING));
            for (Supplier<Object> call : forWorkers) {
                assertAllowed(person, outreach, call);
            }
            assertAllowed(person, role == Role.TEAM_LEAD, () -> sessions.close(open.id()));
            assertAllowed(
                    person,
                    role == Role.TEAM_LEAD,
                    () -> sessions.correct(
                            open.id(),
                            1,
                            new Correction(
                                    open.opened().at(),
                                    open.opened().at(),
                                    Sessions.REPORT,
                                    HeadsByGender.NONE,
                                    "Fel")));
            assertAllowed(person, role == Role.TEAM_LEAD, () -> overview.figures(new FigurePeriod(2020, 1)));
        }
    }

    private void assertAllowed(SignedInUser person, boolean allowed, Supplier<Object> call) {
        if (allowed) {
            assertThat(as(person, call)).isNotNull();
        } else {
            assertThatThrownBy(() -> as(person, call)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private CheckInOutcome register(SessionId id, String alias, boolean notAName) {
        return as(
                worker,
                () -> checkIns.register(
                        VisitId.next(), id, VisitorId.next(), new VisitorDetails(alias, 2012, Gender.BOY), notAName));
    }

    private List<String> problems(SessionPlan plan) {
        SaveOutcome<ActivitySession> outcome = as(worker, () -> sessions.plan(SessionId.next(), plan));
        return ((SaveOutcome.Invalid<ActivitySession>) outcome)
                .problems().stream().map(Problem::field).toList();
    }

    private SessionSight sight(SessionId id) {
        return as(lead, () -> overview.find(id).orElseThrow());
    }

    private <T> T as(SignedInUser who, Supplier<T> work) {
        return town.as().call(who, work);
    }
}
