package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.CopiedWeek;
import se.trygghetsportalen.outreach.domain.PlaceOutcome;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/** Planning, calling off and swapping on the real database: nobody is in two shifts at once, whoever is quick. */
@PortalTest
class ShiftPlanningTest {
    @Autowired
    OutreachTown town;

    @Autowired
    ShiftPlanning planning;

    @Autowired
    TeamPlaces places;

    @Autowired
    PlanOverview overview;

    @Autowired
    ShiftOverview shifts;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    NoticeBoard notices;

    @Autowired
    DSLContext sql;

    SignedInUser lead;
    SignedInUser worker;
    SignedInUser colleague;
    Instant tomorrow;

    @BeforeEach
    void aTeam() {
        lead = town.lead();
        worker = town.worker();
        colleague = town.worker();
        tomorrow = town.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void keepsEverythingThatWasPlanned() {
        ShiftPlan plan = new ShiftPlan(
                tomorrow,
                tomorrow.plusSeconds(390 * 60),
                List.of(worker.id(), colleague.id()),
                List.of(town.arena(), town.arena()),
                "Börja på Kuben",
                4);
        PlannedShift planned = planned(plan);

        Shift stored = stored(planned.id());
        assertThat(stored.plan()).isEqualTo(plan);
        assertThat(stored.plan().openPlaces()).isEqualTo(2);
    }

    @Test
    void refusesAWorkerInTwoShiftsAtOnceAndSaysWhoAndWhen() {
        plan(tomorrow, 6, worker, colleague);

        SaveOutcome<Shift> outcome =
                asLead(() -> planning.plan(ShiftId.next(), plan(tomorrow.plusSeconds(3600), worker)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .hasSize(1)
                                .first()
                                .hasToString("Problem[field=team, textKey=outreach.problem.plan.clash, arguments=["
                                        + worker.displayName() + ", " + ShiftPlanning.times(plan(tomorrow, worker))
                                        + "]]"));
    }

    @Test
    void oneShiftAfterAnotherIsNoClashAndACalledOffOneIsNone() {
        plan(tomorrow, 6, worker);
        plan(tomorrow.plus(Duration.ofHours(6)), 6, worker);
        plan(tomorrow.minus(Duration.ofHours(6)), 6, worker);
        PlannedShift off = plan(tomorrow.plus(Duration.ofDays(1)), 6, worker);
        asLead(() -> planning.cancel(off.id(), 1, "Storm"));

        plan(tomorrow.plus(Duration.ofDays(1)), 6, worker);
    }

    @Test
    void replanningRefusesAClashTooButNotWithItself() {
        PlannedShift first = plan(tomorrow, 6, worker);
        PlannedShift second = plan(tomorrow.plus(Duration.ofDays(1)), 6, colleague);

        ShiftPlan both = new ShiftPlan(
                second.plan().from(), second.plan().to(), List.of(worker.id(), colleague.id()), List.of(), "");
        assertThat(asLead(() -> planning.replan(second.id(), 1, both))).isInstanceOf(SaveOutcome.Saved.class);
        ShiftPlan onTop = new ShiftPlan(first.plan().from(), first.plan().to(), both.team(), List.of(), "");
        assertThat(asLead(() -> planning.replan(second.id(), 2, onTop))).isInstanceOf(SaveOutcome.Invalid.class);
    }

    @RepeatedTest(4)
    void ofTwoLeadsWhoPlanTheSameWorkerAtOnceOneIsRefused() throws Exception {
        SignedInUser other = town.lead();
        List<SaveOutcome<Shift>> outcomes = Together.call(
                2,
                i -> () -> town.as()
                        .call(
                                i == 0 ? lead : other,
                                () -> planning.plan(ShiftId.next(), plan(tomorrow.plusSeconds(i * 600), worker))));

        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Saved.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Invalid.class);
    }

    @RepeatedTest(3)
    void ofTwoLeadsWhoMoveTwoShiftsOntoEachOtherOneIsRefused() throws Exception {
        PlannedShift first = plan(tomorrow, 2, worker);
        PlannedShift second = plan(tomorrow.plus(Duration.ofHours(8)), 2, worker);
        List<SaveOutcome<Shift>> outcomes = Together.call(
                2,
                i -> () -> asLead(() -> planning.replan(
                        i == 0 ? first.id() : second.id(), 1, plan(tomorrow.plus(Duration.ofHours(4)), worker))));

        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Saved.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(SaveOutcome.Invalid.class);
    }

    @Test
    void theSecondOfTwoLeadsIsShownWhatTheFirstSaved() {
        PlannedShift shift = plan(tomorrow, 6, worker);
        ShiftPlan first = shift.plan().withTeam(List.of(worker.id(), colleague.id()));
        asLead(() -> planning.replan(shift.id(), 1, first));

        SaveOutcome<Shift> second =
                asLead(() -> planning.replan(shift.id(), 1, plan(tomorrow.plusSeconds(60), worker)));

        assertThat(second)
                .isInstanceOfSatisfying(
                        SaveOutcome.Stale.class,
                        stale -> assertThat(((Shift) stale.stored()).plan()).isEqualTo(first));
    }

    @Test
    void aShiftThatIsCalledOffStaysWithItsReasonAndTheTeamIsTold() {
        PlannedShift shift = plan(tomorrow, 6, worker, colleague);

        assertThat(asLead(() -> planning.cancel(shift.id(), 1, " "))).isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(asLead(() -> planning.cancel(shift.id(), 7, "Storm"))).isInstanceOf(SaveOutcome.Stale.class);
        asLead(() -> planning.cancel(shift.id(), 1, "Storm"));
        assertThat(asLead(() -> planning.cancel(shift.id(), 1, "Storm"))).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(stored(shift.id())).isInstanceOfSatisfying(CancelledShift.class, cancelled -> {
            assertThat(cancelled.reason()).isEqualTo("Storm");
            assertThat(cancelled.cancelled().by()).isEqualTo(lead.id());
            assertThat(cancelled.plan()).isEqualTo(shift.plan());
        });
        for (SignedInUser told : List.of(worker, colleague)) {
            assertThat(noticesOf(told)).containsExactly("outreach.notice.cancelled");
        }
        assertThat(actions(shift.id())).containsExactly("shift.planned", "shift.cancelled");
        town.as().run(worker, () -> {
            assertThat(shifts.current()).isEmpty();
            assertThat(shifts.past(null, 10)).isEmpty();
            assertThat(rounds.start(shift.id(), town.now())).isInstanceOf(RoundOutcome.NotPossible.class);
        });
        assertThat(asLead(() -> planning.replan(shift.id(), 2, shift.plan()))).isInstanceOf(SaveOutcome.Stale.class);
    }

    @Test
    void whoeverJoinsLeavesOrStaysOnAReplannedTeamIsTold() {
        SignedInUser third = town.worker();
        PlannedShift shift = plan(tomorrow, 6, worker, colleague);
        ShiftPlan more = new ShiftPlan(
                shift.plan().from(), shift.plan().to(), shift.plan().team(), List.of(), "", 5);
        asLead(() -> planning.replan(shift.id(), 1, more));
        assertThat(noticesOf(worker)).as("how many are wanted is no news").isEmpty();

        ShiftPlan other = more.withTeam(List.of(worker.id(), third.id()));
        asLead(() -> planning.replan(shift.id(), 2, other));
        assertThat(asLead(() -> planning.replan(shift.id(), 2, other)))
                .as("repeated")
                .isInstanceOf(SaveOutcome.Saved.class);
        ShiftPlan later = new ShiftPlan(
                other.from().plusSeconds(3600), other.to().plusSeconds(3600), other.team(), List.of(), "", 5);
        asLead(() -> planning.replan(shift.id(), 3, later));

        assertThat(noticesOf(colleague)).containsExactly("outreach.notice.left");
        assertThat(noticesOf(third)).containsExactly("outreach.notice.moved", "outreach.notice.joined");
        assertThat(town.as().call(worker, () -> notices.newest(10)))
                .extracting(notice -> notice.textKey(), notice -> notice.arguments(), notice -> notice.path())
                .containsExactly(
                        tuple(
                                "outreach.notice.moved",
                                List.of(ShiftPlanning.times(other), ShiftPlanning.times(later)),
                                "pass/" + shift.id()),
                        tuple("outreach.notice.changed", List.of(ShiftPlanning.times(other)), "pass/" + shift.id()));
        assertThat(noticesOf(lead)).as("who did it knows").isEmpty();
    }

    @Test
    void aLeadOnTheTeamWhoReplansOrCallsOffIsNotTold() {
        PlannedShift shift = planned(plan(tomorrow, lead, worker));
        asLead(() -> planning.replan(shift.id(), 1, plan(tomorrow.plusSeconds(60), lead, worker)));
        asLead(() -> planning.cancel(shift.id(), 2, "Storm"));

        assertThat(noticesOf(lead)).isEmpty();
        assertThat(noticesOf(worker)).containsExactly("outreach.notice.cancelled", "outreach.notice.moved");
    }

    @Test
    void aShiftThatIsOutIsNotCalledOff() {
        Shift started = town.started(worker);

        assertThat(asLead(() -> planning.cancel(started.id(), started.version(), "Storm")))
                .isInstanceOf(SaveOutcome.Stale.class);
    }

    @Test
    void aWorkerTakesAnOpenPlaceOnceAndTheLeadIsTold() {
        PlannedShift shift =
                planned(new ShiftPlan(tomorrow, tomorrow.plusSeconds(3600), List.of(worker.id()), List.of(), "", 2));
        assertThat(town.as().call(colleague, overview::placesForMe))
                .extracting(PlannedLine::id)
                .contains(shift.id());
        assertThat(town.as().call(worker, overview::placesForMe))
                .extracting(PlannedLine::id)
                .doesNotContain(shift.id());

        assertThat(town.as().call(colleague, () -> places.takeOpen(shift.id()))).isInstanceOf(PlaceOutcome.Done.class);
        assertThat(town.as().call(colleague, () -> places.takeOpen(shift.id()))).isInstanceOf(PlaceOutcome.Done.class);

        assertThat(stored(shift.id()).plan().team()).containsExactly(worker.id(), colleague.id());
        assertThat(noticesOf(lead)).containsExactly("outreach.notice.taken");
        assertThat(actions(shift.id())).containsExactly("shift.planned", "shift.place-taken");
        assertThat(town.as().call(town.worker(), () -> places.takeOpen(shift.id())))
                .isInstanceOf(PlaceOutcome.Gone.class);
    }

    @RepeatedTest(3)
    void ofTwoWhoTakeTheLastPlaceOneGetsIt() throws Exception {
        PlannedShift shift =
                planned(new ShiftPlan(tomorrow, tomorrow.plusSeconds(3600), List.of(worker.id()), List.of(), "", 2));
        SignedInUser third = town.worker();
        List<PlaceOutcome> outcomes = Together.call(
                2, i -> () -> town.as().call(i == 0 ? colleague : third, () -> places.takeOpen(shift.id())));

        assertThat(outcomes).hasAtLeastOneElementOfType(PlaceOutcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(PlaceOutcome.Gone.class);
        assertThat(stored(shift.id()).plan().team()).hasSize(2);
    }

    @Test
    void aPlaceIsSwappedAndEveryLeadAndTheColleagueAreTold() {
        SignedInUser otherLead = town.lead();
        PlannedShift shift = plan(tomorrow, 6, worker);
        assertThat(town.as().call(colleague, () -> places.takeOver(shift.id(), worker.id())))
                .as("it is not offered")
                .isInstanceOf(PlaceOutcome.Gone.class);

        town.as().run(worker, () -> {
            places.offer(shift.id());
            assertThat(places.offer(shift.id())).isInstanceOf(PlaceOutcome.Done.class);
            assertThat(places.hasOffered(shift.id())).isTrue();
        });
        assertThat(town.as().call(colleague, overview::placesForMe))
                .filteredOn(line -> line.id().equals(shift.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.offered())
                        .extracting(member -> member.who().id())
                        .containsExactly(worker.id()));
        assertThat(town.as().call(colleague, () -> places.takeOver(shift.id(), worker.id())))
                .isInstanceOf(PlaceOutcome.Done.class);
        assertThat(town.as().call(colleague, () -> places.takeOver(shift.id(), worker.id())))
                .isInstanceOf(PlaceOutcome.Done.class);

        assertThat(stored(shift.id()).plan().team()).containsExactly(colleague.id());
        assertThat(noticesOf(worker)).containsExactly("outreach.notice.swapped");
        for (SignedInUser told : List.of(lead, otherLead)) {
            assertThat(noticesOf(told)).containsExactly("outreach.notice.swapped", "outreach.notice.offered");
        }
        assertThat(actions(shift.id())).containsExactly("shift.planned", "shift.place-offered", "shift.place-swapped");
        assertThatThrownBy(() -> town.as().call(worker, () -> places.offer(shift.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOfferIsTakenBackAndWhoIsBusyOrTooLateIsTold() {
        PlannedShift shift = plan(tomorrow, 6, worker);
        town.as().run(worker, () -> {
            places.offer(shift.id());
            places.withdraw(shift.id());
            assertThat(places.withdraw(shift.id())).isInstanceOf(PlaceOutcome.Done.class);
        });
        assertThat(town.as().call(colleague, () -> places.takeOver(shift.id(), worker.id())))
                .isInstanceOf(PlaceOutcome.Gone.class);

        town.as().run(worker, () -> places.offer(shift.id()));
        plan(tomorrow.plus(Duration.ofHours(3)), 6, colleague);
        assertThat(town.as().call(colleague, () -> places.takeOver(shift.id(), worker.id())))
                .isInstanceOf(PlaceOutcome.Busy.class);

        PlannedShift begun = planned(new ShiftPlan(
                town.now().minusSeconds(60), town.now().plusSeconds(3600), List.of(worker.id()), List.of(), "", 2));
        assertThat(town.as().call(colleague, () -> places.takeOpen(begun.id())))
                .isInstanceOf(PlaceOutcome.TooLate.class);
        assertThat(town.as().call(worker, () -> places.offer(begun.id()))).isInstanceOf(PlaceOutcome.TooLate.class);
    }

    @Test
    void takesOverTheWeekBeforeOnceAtTheSameClockTimes() {
        // The week in which the clock changes, in a year that is nobody else's.
        LocalDate week = LocalDate.of(2090 + (int) (Ids.next().getLeastSignificantBits() & 7), Month.MARCH, 31)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY))
                .plusDays(1);
        int there = asLead(() -> overview.week(week.minusWeeks(1))).size();
        Instant friday = SwedishTime.instantOf(week.minusDays(3).atTime(18, 0));
        PlannedShift source = planned(new ShiftPlan(
                friday, friday.plusSeconds(390 * 60), List.of(worker.id(), colleague.id()), List.of(), "Så"));
        PlannedShift off = plan(friday.minus(Duration.ofDays(1)), 6, worker);
        asLead(() -> planning.cancel(off.id(), 1, "Storm"));
        Instant then = SwedishTime.instantOf(week.plusDays(4).atTime(18, 0));
        plan(then.plusSeconds(3600), 1, colleague);

        CopiedWeek copied = asLead(() -> planning.copyWeekBefore(week));
        CopiedWeek again = asLead(() -> planning.copyWeekBefore(week));

        assertThat(copied.planned()).isEqualTo(1 + there);
        assertThat(copied.opened()).isEqualTo(1);
        assertThat(again).isEqualTo(new CopiedWeek(0, 0, 1 + there));
        assertThat(asLead(() -> overview.week(week)))
                .filteredOn(line -> line.note().equals("Så"))
                .filteredOn(line -> line.team().stream()
                        .anyMatch(member -> member.who().id().equals(worker.id())))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.from()).isEqualTo(then);
                    assertThat(line.wanted()).isEqualTo(2);
                    assertThat(line.openPlaces()).isEqualTo(1);
                });
        assertThat(source.plan().team()).hasSize(2);
    }

    @Test
    void theLeadSeesWhatIsShortOfPeopleThisWeek() {
        Instant soon = town.now().plusSeconds(5);
        boolean thisWeek = PlanOverview.mondayOf(SwedishTime.dayOf(soon))
                .equals(PlanOverview.mondayOf(SwedishTime.dayOf(town.now())));
        PlannedShift alone = plan(soon, 1, worker);
        PlannedShift enough = plan(soon.plusSeconds(7200), 1, worker, colleague);

        List<ShiftId> few =
                asLead(overview::shortThisWeek).stream().map(PlannedLine::id).toList();
        if (thisWeek) {
            assertThat(few).contains(alone.id());
        }
        assertThat(few).doesNotContain(enough.id());
    }

    private ShiftPlan plan(Instant from, SignedInUser... team) {
        return new ShiftPlan(
                from,
                from.plus(Duration.ofHours(6)),
                Arrays.stream(team).map(SignedInUser::id).toList(),
                List.of(),
                "");
    }

    private PlannedShift plan(Instant from, int hours, SignedInUser... team) {
        return planned(new ShiftPlan(
                from,
                from.plus(Duration.ofHours(hours)),
                Arrays.stream(team).map(SignedInUser::id).toList(),
                List.of(),
                ""));
    }

    private PlannedShift planned(ShiftPlan plan) {
        SaveOutcome<Shift> outcome = asLead(() -> planning.plan(ShiftId.next(), plan));
        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        return (PlannedShift) ((SaveOutcome.Saved<Shift>) outcome).stored();
    }

    private <T> T asLead(Supplier<T> work) {
        return town.as().call(lead, work);
    }

    private Shift stored(ShiftId id) {
        return asLead(() -> shifts.find(id)).orElseThrow().shift();
    }

    private List<String> noticesOf(SignedInUser who) {
        return town.as().call(who, () -> notices.newest(10)).stream()
                .map(notice -> notice.textKey())
                .toList();
    }

    private List<String> actions(ShiftId shift) {
        return sql.select(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_ID.eq(shift.value()))
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .fetch(AUDIT_ROW.ACTION);
    }
}
