package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;
import static se.trygghetsportalen.generated.Tables.STOP;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
class ShiftRoundsTest {
    @Autowired
    OutreachTown town;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    ShiftPlanning planning;

    @Autowired
    ShiftOverview overview;

    @Autowired
    Places places;

    @Autowired
    DSLContext sql;

    SignedInUser worker;
    SignedInUser colleague;

    @BeforeEach
    void aTeam() {
        worker = town.worker();
        colleague = town.worker();
    }

    @Test
    void aWholeRoundIsWrittenDownStepByStep() {
        ArenaId square = town.arena();
        ArenaId station = town.arena();
        PlannedShift planned = town.planned(List.of(square, station), worker, colleague);
        Instant from = planned.plan().from();

        town.as().run(worker, () -> {
            var started = (RoundOutcome.Started) rounds.start(planned.id(), from);
            assertThat(started.shortOfPeople()).isFalse();
            assertThat(started.shift().started().by()).isEqualTo(worker.id());
            Stop first = arrived(planned.id(), square, from.plusSeconds(600), null);
            Stop second = arrived(planned.id(), station, from.plusSeconds(1200), first.id());
            ShiftSight sight = overview.find(planned.id()).orElseThrow();
            assertThat(sight.stops()).extracting(Stop::leftAt).containsExactly(from.plusSeconds(1200), null);
            assertThat(sight.openStop().orElseThrow().arena()).isEqualTo(station);

            var left = (RoundOutcome.Left) rounds.leave(planned.id(), second.id(), from.plusSeconds(1800));
            assertThat(left.stop().leftAt()).isEqualTo(from.plusSeconds(1800));
            var ended = (RoundOutcome.Ended)
                    rounds.end(planned.id(), new ShiftSummary("Lugnt", ""), from.plusSeconds(3000));
            assertThat(ended.shift().ended().at()).isEqualTo(from.plusSeconds(3000));
        });
        SignedInUser lead = town.lead();
        var closed = (RoundOutcome.Closed) town.as().call(lead, () -> rounds.close(planned.id()));
        assertThat(closed.shift().closed().by()).isEqualTo(lead.id());
        assertThat(closed.shift().version()).isEqualTo(4);
        assertThat(actions(planned.id().value()))
                .containsExactly("shift.planned", "shift.started", "shift.ended", "shift.closed");
    }

    @Test
    void theSameStepTwiceChangesNothing() {
        StartedShift shift = town.started(worker, colleague);
        Stop stop = town.arrived(shift, worker);
        town.as().run(colleague, () -> {
            assertThat(rounds.start(shift.id(), town.now())).isInstanceOf(RoundOutcome.AlreadyDone.class);
            assertThat(rounds.arrive(new Arrival(stop.id(), shift.id(), stop.arena(), town.now(), null)))
                    .isEqualTo(new RoundOutcome.AlreadyThere(stop));
            rounds.leave(shift.id(), stop.id(), town.now());
            assertThat(rounds.leave(shift.id(), stop.id(), town.now())).isInstanceOf(RoundOutcome.AlreadyLeft.class);
        });
        EndedShift ended = town.ended(shift, worker);
        town.as().run(colleague, () -> {
            var again =
                    (RoundOutcome.AlreadyDone) rounds.end(shift.id(), new ShiftSummary("Något annat", ""), town.now());
            assertThat(again.shift()).isEqualTo(ended);
        });
    }

    @Test
    void arrivingUnderAUsedIdAtAnotherPlaceIsRefused() {
        StartedShift shift = town.started(worker);
        Stop stop = town.arrived(shift, worker);
        ArenaId elsewhere = town.arena();
        assertThat(town.as()
                        .call(
                                worker,
                                () -> rounds.arrive(
                                        new Arrival(stop.id(), shift.id(), elsewhere, town.now(), stop.id()))))
                .isInstanceOf(RoundOutcome.Refused.class);
    }

    @Test
    void arrivingNowhereIsRefused() {
        StartedShift shift = town.started(worker);
        assertThat(town.as()
                        .call(
                                worker,
                                () -> rounds.arrive(
                                        new Arrival(StopId.next(), shift.id(), ArenaId.next(), town.now(), null))))
                .isInstanceOf(RoundOutcome.Refused.class);
    }

    @Test
    void aColleagueWhoMovedTheTeamIsNotOverruled() {
        StartedShift shift = town.started(worker, colleague);
        Stop stop = town.arrived(shift, worker);
        ArenaId elsewhere = town.arena();
        town.as().run(colleague, () -> {
            Arrival unaware = new Arrival(StopId.next(), shift.id(), elsewhere, town.now(), null);
            assertThat(rounds.arrive(unaware)).isEqualTo(new RoundOutcome.TeamIsElsewhere(stop));
            Arrival aware = new Arrival(StopId.next(), shift.id(), elsewhere, town.now(), stop.id());
            assertThat(rounds.arrive(aware)).isInstanceOf(RoundOutcome.Arrived.class);
        });
    }

    @Test
    void nothingHappensBeforeTheStartOrAfterTheEnd() {
        PlannedShift planned = town.planned(List.of(town.arena()), worker);
        Arrival arrival =
                new Arrival(StopId.next(), planned.id(), planned.plan().places().getFirst(), town.now(), null);
        ShiftSummary summary = new ShiftSummary("Lugnt", "");
        town.as().run(worker, () -> {
            assertThat(rounds.arrive(arrival)).isInstanceOf(RoundOutcome.NotPossible.class);
            assertThat(rounds.end(planned.id(), summary, town.now())).isInstanceOf(RoundOutcome.NotPossible.class);
        });
        SignedInUser lead = town.lead();
        assertThat(town.as().call(lead, () -> rounds.close(planned.id()))).isInstanceOf(RoundOutcome.NotPossible.class);
        town.as().call(worker, () -> rounds.start(planned.id(), town.now()));
        assertThat(town.as().call(lead, () -> rounds.close(planned.id()))).isInstanceOf(RoundOutcome.NotPossible.class);
        town.as().call(worker, () -> rounds.end(planned.id(), summary, town.now()));
        assertThat(town.as().call(worker, () -> rounds.arrive(arrival))).isInstanceOf(RoundOutcome.NotPossible.class);
    }

    @Test
    void nextWeeksShiftIsNotStartedToday() {
        ShiftPlan plan = new ShiftPlan(
                town.now().plus(Duration.ofDays(7)),
                town.now().plus(Duration.ofDays(7).plusHours(6)),
                List.of(worker.id()),
                List.of(),
                "");
        Shift shift = town.plan(plan);
        assertThat(town.as().call(worker, () -> rounds.start(shift.id(), town.now())))
                .isInstanceOf(RoundOutcome.TooEarly.class);
        // A phone that claims that it is next week is not believed.
        assertThat(town.as().call(worker, () -> rounds.start(shift.id(), plan.from())))
                .isInstanceOf(RoundOutcome.TooEarly.class);
    }

    @Test
    void oneAloneIsWarnedAndStillGoes() {
        PlannedShift planned = town.planned(List.of(), worker);
        var started = (RoundOutcome.Started) town.as().call(worker, () -> rounds.start(planned.id(), town.now()));
        assertThat(started.shortOfPeople()).isTrue();
    }

    @Test
    void timesAreBelievedWithinBounds() {
        PlannedShift planned = town.planned(List.of(town.arena()), worker);
        Instant from = planned.plan().from();
        Instant tomorrow = town.now().plus(Duration.ofDays(1));
        town.as().run(worker, () -> {
            rounds.start(planned.id(), from);
            Stop before = arrived(planned.id(), planned.plan().places().getFirst(), from.minusSeconds(60), null);
            assertThat(before.arrivedAt()).isEqualTo(from);
            var left = (RoundOutcome.Left) rounds.leave(planned.id(), before.id(), tomorrow);
            assertThat(left.stop().leftAt()).isBetween(from, town.now());
            var ended =
                    (RoundOutcome.Ended) rounds.end(planned.id(), new ShiftSummary("Lugnt", ""), from.minusSeconds(1));
            assertThat(ended.shift().ended().at()).isEqualTo(from);
        });
    }

    @Test
    void endingClosesTheOpenStopAtTheSameInstant() {
        StartedShift shift = town.started(worker);
        town.arrived(shift, worker);
        EndedShift ended = town.ended(shift, worker);
        Stop stop = town.as()
                .call(worker, () -> overview.find(shift.id()).orElseThrow())
                .stops()
                .getFirst();
        assertThat(stop.leftAt()).isEqualTo(ended.ended().at());
    }

    @Test
    void aShiftEndsOnlyWithAMood() {
        StartedShift shift = town.started(worker);
        assertThat(town.as().call(worker, () -> rounds.end(shift.id(), new ShiftSummary(" ", "x"), town.now())))
                .isInstanceOf(RoundOutcome.Refused.class);
        assertThat(town.as()
                        .call(worker, () -> overview.find(shift.id()))
                        .orElseThrow()
                        .shift())
                .isEqualTo(shift);
    }

    @Test
    void theNextTeamReadsWhatTheLastOneLeft() {
        StartedShift shift = town.started(worker);
        EndedShift ended = town.ended(shift, worker);
        SignedInUser other = town.worker();
        PlannedShift next = town.planned(List.of(), other);
        ShiftSight sight = town.as().call(other, () -> overview.find(next.id())).orElseThrow();
        assertThat(sight.handOver())
                .isEqualTo(new HandOver(ended.id(), ended.ended().at(), ended.summary()));
        ShiftSight own = town.as().call(worker, () -> overview.find(shift.id())).orElseThrow();
        assertThat(own.handOver()).isNotEqualTo(sight.handOver());
    }

    @Test
    void theSummaryIsBetteredUntilTheLeadCloses() {
        StartedShift shift = town.started(worker, colleague);
        EndedShift ended = town.ended(shift, worker);
        ShiftSummary better = new ShiftSummary("Lugnt, sedan livligt", "Stationen");
        var saved = (SaveOutcome.Saved<Shift>)
                town.as().call(colleague, () -> rounds.summarise(shift.id(), ended.version(), better));
        assertThat(((EndedShift) saved.stored()).summary()).isEqualTo(better);
        // The same again is the same; something else on the old version is stale and shows what is stored.
        assertThat(town.as().call(colleague, () -> rounds.summarise(shift.id(), ended.version(), better)))
                .isEqualTo(saved);
        assertThat(town.as()
                        .call(
                                worker,
                                () -> rounds.summarise(shift.id(), ended.version(), new ShiftSummary("Annat", ""))))
                .isEqualTo(new SaveOutcome.Stale<>(saved.stored()));
        town.as().call(town.lead(), () -> rounds.close(shift.id()));
        assertThat(town.as()
                        .call(
                                worker,
                                () -> rounds.summarise(shift.id(), ended.version() + 2, new ShiftSummary("Annat", ""))))
                .isInstanceOf(SaveOutcome.Stale.class);
    }

    @Test
    void aPlanIsChangedOnceAndNotAfterTheStart() {
        PlannedShift planned = town.planned(List.of(town.arena()), worker);
        SignedInUser lead = town.lead();
        ShiftPlan longer = new ShiftPlan(
                planned.plan().from(),
                planned.plan().to().plusSeconds(3600),
                List.of(colleague.id(), worker.id()),
                List.of(),
                "Ta med reflexvästar");
        var saved = (SaveOutcome.Saved<Shift>)
                town.as().call(lead, () -> planning.replan(planned.id(), planned.version(), longer));
        assertThat(saved.stored().plan()).isEqualTo(longer);
        assertThat(town.as()
                        .call(colleague, () -> overview.find(planned.id()))
                        .orElseThrow()
                        .shift())
                .isEqualTo(saved.stored());
        ShiftPlan other = new ShiftPlan(longer.from(), longer.to(), List.of(worker.id()), List.of(), "");
        assertThat(town.as().call(lead, () -> planning.replan(planned.id(), planned.version(), other)))
                .isEqualTo(new SaveOutcome.Stale<>(saved.stored()));
        town.as().call(worker, () -> rounds.start(planned.id(), town.now()));
        assertThat(town.as().call(lead, () -> planning.replan(planned.id(), 3, other)))
                .isInstanceOf(SaveOutcome.Stale.class);
        assertThat(town.as().call(lead, () -> planning.replan(ShiftId.next(), 1, other)))
                .isInstanceOf(SaveOutcome.Missing.class);
    }

    @Test
    void planningTwiceUnderOneIdPlansOnce() {
        SignedInUser lead = town.lead();
        ShiftId id = ShiftId.next();
        ShiftPlan plan =
                new ShiftPlan(town.now(), town.now().plusSeconds(3600), List.of(worker.id()), List.of(), "Ett");
        ShiftPlan other = new ShiftPlan(plan.from(), plan.to(), plan.team(), List.of(), "Annat");
        town.as().run(lead, () -> {
            SaveOutcome<Shift> first = planning.plan(id, plan);
            assertThat(planning.plan(id, plan)).isEqualTo(first);
            assertThat(planning.plan(id, other)).isInstanceOf(SaveOutcome.Stale.class);
        });
    }

    @Test
    void onlyWorkersAndKnownPlacesArePlanned() {
        SignedInUser lead = town.lead();
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        ShiftPlan plan = new ShiftPlan(
                town.now(),
                town.now().plusSeconds(60),
                List.of(worker.id(), officer.id()),
                List.of(ArenaId.next()),
                "");
        var invalid = (SaveOutcome.Invalid<Shift>) town.as().call(lead, () -> planning.plan(ShiftId.next(), plan));
        assertThat(invalid.problems()).extracting(problem -> problem.field()).containsExactly("team", "places");
    }

    @Test
    void aShiftThatDoesNotExistIsNotFound() {
        town.as().run(worker, () -> {
            assertThat(overview.find(ShiftId.next())).isEmpty();
            assertThatThrownBy(() -> rounds.start(ShiftId.next(), town.now()))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    void nobodyFromAnotherTeamComesNear() {
        StartedShift shift = town.started(worker);
        Stop stop = town.arrived(shift, worker);
        SignedInUser stranger = town.worker();
        town.as().run(stranger, () -> {
            assertThatThrownBy(() -> overview.find(shift.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rounds.leave(shift.id(), stop.id(), town.now()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rounds.end(shift.id(), new ShiftSummary("x", ""), town.now()))
                    .isInstanceOf(AccessDeniedException.class);
        });
        SignedInUser lead = town.lead();
        town.as().run(lead, () -> {
            assertThat(overview.find(shift.id())).isPresent();
            assertThatThrownBy(() -> rounds.leave(shift.id(), stop.id(), town.now()))
                    .as("a lead who is not out does not say where the team is")
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void listsShowWhatIsOnAndWhatIsOver() {
        StartedShift running = town.started(worker, colleague);
        PlannedShift tonight = town.plannedLater(List.of(running.plan().places().getFirst()), worker);
        ShiftPlan lastWeek = new ShiftPlan(
                town.now().minus(Duration.ofDays(7)),
                town.now().minus(Duration.ofDays(7)).plusSeconds(3600),
                List.of(worker.id()),
                List.of(),
                "");
        Shift over = town.plan(lastWeek);
        Shift earlier = town.plan(
                new ShiftPlan(lastWeek.from().minusSeconds(60), lastWeek.from(), List.of(worker.id()), List.of(), ""));
        town.as().run(worker, () -> {
            assertThat(overview.current()).extracting(line -> line.id()).containsExactly(running.id(), tonight.id());
            assertThat(overview.current().getFirst().team()).hasSize(2);
            assertThat(overview.current().getFirst().places()).hasSize(1);
            assertThat(overview.past(null, 10)).extracting(line -> line.id()).containsExactly(over.id(), earlier.id());
            var first = overview.past(null, 1);
            assertThat(overview.past(first.getFirst().position(), 10))
                    .extracting(line -> line.id())
                    .containsExactly(earlier.id());
        });
        town.as().run(town.lead(), () -> {
            // The list is cut after a number that the tests' shared database passes.
            assertThat(overview.current()).hasSizeGreaterThan(1);
            assertThat(overview.find(running.id())).isPresent();
            assertThat(overview.ownCurrent()).isEmpty();
        });
        town.ended(running, worker);
        town.as()
                .run(
                        town.lead(),
                        () -> assertThat(overview.waitingToBeClosed(1000))
                                .extracting(line -> line.id())
                                .contains(running.id())
                                .doesNotContain(tonight.id()));
    }

    @Test
    void aShiftIsFoundByDayColleagueAndPlaceByWhoeverMayOpenIt() {
        ArenaId place = town.arena();
        Instant from = Instant.parse("2117-11-20T23:30:00Z");
        Shift sought = town.plan(
                new ShiftPlan(from, from.plusSeconds(3600), List.of(worker.id(), colleague.id()), List.of(place), ""));
        town.plan(new ShiftPlan(
                from.plus(Duration.ofDays(1)),
                from.plus(Duration.ofDays(1)).plusSeconds(3600),
                List.of(worker.id()),
                List.of(place),
                ""));
        String mark = places.requireArena(place).name().split(" ")[1];

        assertThat(found(worker, "2117-11-21"))
                .as("half past midnight in Sweden")
                .containsExactly(sought.id());
        assertThat(found(worker, "2117-11-20")).isEmpty();
        assertThat(found(worker, mark)).hasSize(2).last().isEqualTo(sought.id());
        assertThat(found(colleague, "2117-11-21 " + mark + " " + colleague.displayName()))
                .containsExactly(sought.id());
        assertThat(found(colleague, mark + " ingenheterså")).isEmpty();
        assertThat(found(worker, "%")).as("no sign means anything").isEmpty();
        assertThat(found(worker, " ")).isEmpty();
        assertThat(found(town.worker(), mark)).as("of another team").isEmpty();
        assertThat(found(town.lead(), "2117-11-21 " + mark)).containsExactly(sought.id());
    }

    private List<ShiftId> found(SignedInUser who, String words) {
        return town.as().call(who, () -> overview.search(words, 10)).stream()
                .map(line -> line.id())
                .toList();
    }

    @Test
    void everyStateComesBackAsItWas() {
        ShiftPlan plan = new ShiftPlan(
                town.now().plus(123_456, ChronoUnit.MICROS).minus(Duration.ofHours(1)),
                town.now().plus(Duration.ofHours(5)),
                List.of(colleague.id(), worker.id()),
                List.of(town.arena(), town.arena(), town.arena()),
                "Ta med reflexvästar. Å, ä och ö. 🙂");
        Shift planned = town.plan(plan);
        assertThat(stored(planned.id())).isEqualTo(planned);
        var started = (RoundOutcome.Started) town.as().call(worker, () -> rounds.start(planned.id(), plan.from()));
        assertThat(stored(planned.id())).isEqualTo(started.shift());
        EndedShift ended = town.ended(started.shift(), colleague);
        assertThat(stored(planned.id())).isEqualTo(ended);
        var closed = (RoundOutcome.Closed) town.as().call(town.lead(), () -> rounds.close(planned.id()));
        assertThat(stored(planned.id())).isEqualTo(closed.shift());
        assertThat(closed.shift().plan()).isEqualTo(plan);
    }

    @Test
    void theDatabaseItselfKeepsTwoStopsFromBeingOpen() {
        StartedShift shift = town.started(worker);
        Stop stop = town.arrived(shift, worker);
        // What would happen if a step did not hold the shift's row: the control to the races below.
        assertThatThrownBy(() -> sql.insertInto(STOP)
                        .set(STOP.ID, StopId.next().value())
                        .set(STOP.SHIFT_ID, shift.id().value())
                        .set(STOP.ARENA_ID, stop.arena().value())
                        .set(STOP.ARRIVED_AT, town.now())
                        .set(STOP.VERSION, 1)
                        .execute())
                .hasMessageContaining("stop_one_open_per_shift");
    }

    @RepeatedTest(5)
    void twoWhoStartAtOnceStartOnce() throws Exception {
        PlannedShift planned = town.planned(List.of(), worker, colleague);
        List<RoundOutcome.OfStart> answers = Together.call(
                2,
                i -> () -> town.as().call(i == 0 ? worker : colleague, () -> rounds.start(planned.id(), town.now())));
        assertThat(answers).hasAtLeastOneElementOfType(RoundOutcome.Started.class);
        assertThat(answers).hasAtLeastOneElementOfType(RoundOutcome.AlreadyDone.class);
        assertThat(actions(planned.id().value())).containsExactly("shift.planned", "shift.started");
    }

    @RepeatedTest(5)
    void twoWhoArriveAtOnceMakeOneStop() throws Exception {
        StartedShift shift = town.started(worker, colleague);
        ArenaId here = shift.plan().places().getFirst();
        List<RoundOutcome.OfArrival> answers = Together.call(
                2,
                i -> () -> town.as()
                        .call(
                                i == 0 ? worker : colleague,
                                () -> rounds.arrive(new Arrival(StopId.next(), shift.id(), here, town.now(), null))));
        assertThat(answers).hasAtLeastOneElementOfType(RoundOutcome.Arrived.class);
        assertThat(answers).hasAtLeastOneElementOfType(RoundOutcome.AlreadyThere.class);
        assertThat(town.as()
                        .call(worker, () -> overview.find(shift.id()))
                        .orElseThrow()
                        .stops())
                .hasSize(1);
    }

    @RepeatedTest(5)
    void twoWhoArriveAtTwoPlacesAtOnceAreAtOneOfThem() throws Exception {
        StartedShift shift = town.started(worker, colleague);
        List<ArenaId> where = List.of(shift.plan().places().getFirst(), town.arena());
        List<RoundOutcome.OfArrival> answers = Together.call(
                2,
                i -> () -> town.as()
                        .call(
                                i == 0 ? worker : colleague,
                                () -> rounds.arrive(
                                        new Arrival(StopId.next(), shift.id(), where.get(i), town.now(), null))));
        assertThat(answers).hasAtLeastOneElementOfType(RoundOutcome.Arrived.class);
        assertThat(answers).hasAtLeastOneElementOfType(RoundOutcome.TeamIsElsewhere.class);
    }

    @RepeatedTest(5)
    void twoWhoEndAtOnceEndOnceAndTheSecondIsToldWhatTheFirstSaid() throws Exception {
        StartedShift shift = town.started(worker, colleague);
        town.arrived(shift, worker);
        List<RoundOutcome.OfEnd> answers = Together.call(
                2,
                i -> () -> town.as()
                        .call(
                                i == 0 ? worker : colleague,
                                () -> rounds.end(shift.id(), new ShiftSummary("Kväll " + i, ""), town.now())));
        EndedShift won = answers.stream()
                .filter(RoundOutcome.Ended.class::isInstance)
                .map(answer -> ((RoundOutcome.Ended) answer).shift())
                .findFirst()
                .orElseThrow();
        assertThat(answers).containsExactlyInAnyOrder(new RoundOutcome.Ended(won), new RoundOutcome.AlreadyDone(won));
    }

    private Shift stored(ShiftId id) {
        return town.as()
                .call(town.lead(), () -> overview.find(id))
                .orElseThrow()
                .shift();
    }

    private Stop arrived(ShiftId shift, ArenaId arena, Instant at, @Nullable StopId leaving) {
        return ((RoundOutcome.Arrived) rounds.arrive(
                        new Arrival(StopId.next(), shift, arena, at.truncatedTo(ChronoUnit.MICROS), leaving)))
                .stop();
    }

    private List<String> actions(UUID subject) {
        return sql.select(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_ID.eq(subject))
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .fetch(AUDIT_ROW.ACTION);
    }
}
