package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.AssessmentDesk.OpenOutcome;
import se.trygghetsportalen.bonus.AssessmentDesk.Sheet;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.ConsensusNote;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentTest {
    @Autowired
    private AssessmentTown town;

    @Autowired
    private AssessmentDesk desk;

    @Autowired
    private AssessmentSteps steps;

    @Autowired
    private ApplicationInbox inbox;

    @Autowired
    private Engagements engagements;

    private BonusYear year;

    @BeforeAll
    void open() {
        year = town.year();
    }

    @Test
    void nobodySeesAnothersPointsBeforeSubmittingTheirOwn() {
        Case about = town.complete(year);
        SignedInUser first = officer();
        SignedInUser second = officer();
        town.submitted(about, first, 8);
        Assessment mine = town.accepted(about, second);

        assertThat(sheet(second, about).shown()).isNull();
        assertThat(sheet(second, about).rounds()).isEmpty();
        assertThat(sheet(officer(), about).shown())
                .as("an officer who is no assessor")
                .isNull();

        as(second, () -> steps.submit(mine.id(), mine.version(), 1, town.card(year, 9)));

        assertThat(Objects.requireNonNull(sheet(second, about).shown()).submitted())
                .hasSize(2);
        assertThat(sheet(officer(), about).shown()).isNotNull();
        assertThat(row(first, about).obstacles()).isEmpty();
    }

    @Test
    void aTieBlocksTheApplicationAlsoByAddressAndInTheList() {
        Case about = town.complete(year);
        SignedInUser tied = officer();
        Assessment asked = town.assigned(about, tied);
        declareTie(tied, about);

        assertThat(as(tied, () -> desk.open(about.application()))).isEqualTo(new OpenOutcome.Disqualified());
        assertThat(row(tied, about).disqualified()).isTrue();
        assertThat(row(tied, about).asked()).isEmpty();
        assertThat(as(tied, () -> desk.candidates(about.application()))).isEmpty();
        assertThatThrownBy(() -> as(tied, () -> steps.accept(asked.id(), asked.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        tied,
                        () -> steps.assign(
                                AssessmentId.next(),
                                about.application(),
                                officer().id())))
                .isInstanceOf(AccessDeniedException.class);

        SignedInUser another = officer();
        declareTie(another, about);
        assertThat(as(officer(), () -> steps.assign(AssessmentId.next(), about.application(), another.id())))
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(as(officer(), () -> desk.candidates(about.application())))
                .filteredOn(candidate -> candidate.id().equals(another.id()))
                .allMatch(AssessmentDesk.Candidate::tied);
        assertThat(sheet(officer(), about)).as("without a tie it opens").isNotNull();
    }

    @Test
    void whoDeclinesForAConflictOpensNothingAfterwards() {
        Case about = town.complete(year);
        SignedInUser busy = officer();
        SignedInUser tied = officer();
        Assessment first = town.assigned(about, busy);
        Assessment second = town.assigned(about, tied);

        assertThat(as(busy, () -> steps.decline(first.id(), 1, DeclineReason.OTHER, " ")))
                .isInstanceOf(SaveOutcome.Invalid.class);
        as(busy, () -> steps.decline(first.id(), 1, DeclineReason.TOO_MANY, ""));
        as(tied, () -> steps.decline(second.id(), 1, DeclineReason.CONFLICT, ""));

        assertThat(sheet(busy, about).own()).extracting(Assessment::state).isEqualTo(AssessmentState.DECLINED);
        assertThat(as(tied, () -> desk.open(about.application()))).isEqualTo(new OpenOutcome.Disqualified());
        assertThat(as(tied, () -> inbox.open(about.application())))
                .isEqualTo(new ApplicationInbox.OpenOutcome.Disqualified());
        assertThat(as(busy, () -> inbox.open(about.application())))
                .as("too much to do is no conflict")
                .isInstanceOf(ApplicationInbox.OpenOutcome.Opened.class);
        assertThat(as(tied, () -> inbox.ofYear(year.id())))
                .filteredOn(waiting -> waiting.line().application().id().equals(about.application()))
                .singleElement()
                .matches(ApplicationInbox.Waiting::disqualified);
        assertThatThrownBy(() -> as(tied, () -> inbox.complete(about.application(), 2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(town.assigned(about, busy).state()).isEqualTo(AssessmentState.ASSIGNED);
        assertThat(as(officer(), () -> steps.assign(AssessmentId.next(), about.application(), tied.id())))
                .isInstanceOf(SaveOutcome.Invalid.class);
    }

    @Test
    void everyPointNeedsItsReasonAndKeepsWithinTheCriterion() {
        Case about = town.complete(year);
        SignedInUser assessor = officer();
        Assessment own = town.accepted(about, assessor);
        Criterion first = town.criteria(year).getFirst();
        Scorecard outside = town.card(year, 5)
                .with(new Scorecard.Line(first.id(), first.maxPoints() + 1, false, "Mer än det finns."));
        Scorecard bare = town.card(year, 5).with(new Scorecard.Line(first.id(), 3, false, "Kort"));

        assertThat(as(assessor, () -> steps.save(own.id(), own.version(), outside)))
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(as(assessor, () -> steps.submit(own.id(), own.version(), 1, bare)))
                .isInstanceOfSatisfying(
                        SaveOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems()).hasSize(1));
        assertThat(as(assessor, () -> steps.submit(own.id(), own.version(), 2, town.card(year, 5))))
                .as("a revision that is not the latest")
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(as(assessor, () -> steps.save(own.id(), own.version(), bare)))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThat(as(assessor, () -> steps.save(own.id(), own.version(), town.card(year, 5))))
                .as("from another window")
                .isInstanceOf(SaveOutcome.Stale.class);
    }

    @Test
    void aWideSpreadDemandsANoteWrittenAfterThePoints() {
        Case about = town.complete(year);
        SignedInUser mild = officer();
        SignedInUser strict = officer();
        CriterionId criterion = town.criteria(year).getFirst().id();
        town.submitted(about, mild, 10);
        assertThatThrownBy(() ->
                        as(strict, () -> steps.note(about.application(), criterion, 0, "Vi står fast vid medlet.")))
                .isInstanceOf(AccessDeniedException.class);
        Assessment second = town.submitted(about, strict, 2);

        assertThat(row(mild, about).obstacles()).containsExactly(Panel.Obstacle.NO_CONSENSUS);
        assertThat(as(mild, () -> steps.note(about.application(), criterion, 0, "Kort")))
                .isInstanceOf(SaveOutcome.Invalid.class);
        for (Criterion each : town.criteria(year)) {
            as(mild, () -> steps.note(about.application(), each.id(), 0, "Vi läser planen olika, medlet är rimligt."));
        }
        assertThat(as(strict, () -> steps.note(about.application(), criterion, 0, "Något helt annat.")))
                .isInstanceOfSatisfying(
                        SaveOutcome.Stale.class,
                        stale -> assertThat(((ConsensusNote) stale.stored()).number())
                                .isEqualTo(1));
        assertThat(row(mild, about).obstacles()).isEmpty();

        Assessment again =
                BonusTown.saved(as(strict, () -> steps.reopen(second.id(), second.version(), "Vi har talats vid.")));
        assertThat(row(mild, about).obstacles()).containsExactly(Panel.Obstacle.OUTSTANDING);
        as(strict, () -> steps.submit(again.id(), again.version(), 1, town.card(year, 4)));

        assertThat(row(mild, about).obstacles()).containsExactly(Panel.Obstacle.NO_CONSENSUS);
        assertThat(sheet(mild, about).rounds()).hasSize(3);
    }

    @Test
    void twoOfficersWhoAskAtOnceAskOnce() {
        Case about = town.complete(year);
        SignedInUser assessor = officer();
        SignedInUser one = officer();
        SignedInUser other = officer();
        CompletableFuture<SaveOutcome<Assessment>> first = CompletableFuture.supplyAsync(
                () -> as(one, () -> steps.assign(AssessmentId.next(), about.application(), assessor.id())));
        CompletableFuture<SaveOutcome<Assessment>> second = CompletableFuture.supplyAsync(
                () -> as(other, () -> steps.assign(AssessmentId.next(), about.application(), assessor.id())));

        assertThat(BonusTown.saved(first.join()).id())
                .isEqualTo(BonusTown.saved(second.join()).id());
        assertThat(row(one, about).asked()).hasSize(1);
    }

    @Test
    void anotherOfficersAssessmentIsLeftAlone() {
        Case about = town.complete(year);
        Assessment own = town.accepted(about, officer());
        SignedInUser other = officer();

        assertThatThrownBy(() -> as(other, () -> steps.save(own.id(), own.version(), town.card(year, 5))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(other, () -> steps.submit(own.id(), own.version(), 1, town.card(year, 5))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyRoleIsTriedAgainstEveryMethod() {
        ApplicationId id = ApplicationId.next();
        AssessmentId assessment = AssessmentId.next();
        List<Runnable> calls = List.of(
                () -> desk.ofYear(year.id()),
                () -> desk.open(id),
                () -> desk.candidates(id),
                () -> desk.waitingForMe(),
                () -> steps.assign(assessment, id, officer().id()),
                () -> steps.accept(assessment, 1),
                () -> steps.decline(assessment, 1, DeclineReason.OTHER, ""),
                () -> steps.save(assessment, 1, Scorecard.EMPTY),
                () -> steps.submit(assessment, 1, 1, Scorecard.EMPTY),
                () -> steps.reopen(assessment, 1, ""),
                () -> steps.note(id, new CriterionId(UUID.randomUUID()), 0, ""));
        for (Role role : Role.values()) {
            SignedInUser user = town.town().person(role);
            for (int at = 0; at < calls.size(); at++) {
                Runnable call = calls.get(at);
                boolean refused;
                try {
                    town.town().as().run(user, call);
                    refused = false;
                } catch (AccessDeniedException denied) {
                    refused = true;
                } catch (NoSuchElementException nothingThere) {
                    refused = false;
                }
                assertThat(refused).as("%s call %s", role, at).isEqualTo(role != Role.PROGRAMME_OFFICER);
            }
        }
    }

    private SignedInUser officer() {
        return town.town().officer();
    }

    private <T> T as(SignedInUser who, java.util.function.Supplier<T> work) {
        return town.town().as().call(who, work);
    }

    private Sheet sheet(SignedInUser who, Case about) {
        return ((OpenOutcome.Opened) as(who, () -> desk.open(about.application()))).sheet();
    }

    private AssessmentDesk.Row row(SignedInUser who, Case about) {
        return as(who, () -> desk.ofYear(year.id())).stream()
                .filter(row -> row.line().application().id().equals(about.application()))
                .findFirst()
                .orElseThrow();
    }

    private void declareTie(SignedInUser who, Case about) {
        as(
                who,
                () -> engagements.declare(
                        EngagementId.next(),
                        new EngagementDetails(
                                about.association().number().written(),
                                EngagementRelation.values()[0],
                                EngagementRole.values()[0],
                                town.town().today().minusYears(3),
                                town.town().today().minusYears(2))));
    }
}
