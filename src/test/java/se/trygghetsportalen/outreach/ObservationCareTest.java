package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.outreach.domain.AssignedObservation;
import se.trygghetsportalen.outreach.domain.FixedObservation;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationEvent.Kind;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.Observations;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.BlurredImage;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.ImageSquare;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

class ObservationCareTest extends ObservationTest {
    private static final SaveOutcome<Observation> NOT_POSSIBLE =
            SaveOutcome.Invalid.of(Problem.of("state", "outreach.observation.problem.state"));
    private static final SaveOutcome<Observation> NOT_LATER =
            SaveOutcome.Invalid.of(Problem.of("shift", "outreach.observation.problem.later-round"));

    @Autowired
    FileStore files;

    enum Step {
        ASSIGN,
        FIX,
        VERIFY,
        REOPEN
    }

    /** Every state against every step; where nothing is named the step is refused and nothing changes. */
    @ParameterizedTest
    @CsvSource({
        "REPORTED, ASSIGN, ASSIGNED",
        "REPORTED, FIX,",
        "REPORTED, VERIFY,",
        "REPORTED, REOPEN,",
        "ASSIGNED, ASSIGN, ASSIGNED",
        "ASSIGNED, FIX, FIXED",
        "ASSIGNED, VERIFY,",
        "ASSIGNED, REOPEN,",
        "FIXED, ASSIGN,",
        "FIXED, FIX,",
        "FIXED, VERIFY, VERIFIED",
        "FIXED, REOPEN, ASSIGNED",
        "VERIFIED, ASSIGN,",
        "VERIFIED, FIX,",
        "VERIFIED, VERIFY,",
        "VERIFIED, REOPEN,",
    })
    void aStepIsTakenFromWhereItMayBe(ObservationState from, Step step, @Nullable ObservationState to) {
        Observation before = in(from);
        StartedShift round = laterRound(worker);
        List<Kind> history = history(before.id());
        List<String> actions = actions(before.id().value());

        SaveOutcome<Observation> outcome = take(step, before.id(), before.version(), round.id());

        if (to == null) {
            assertThat(outcome).isEqualTo(NOT_POSSIBLE);
            assertThat(stored(before.id())).isEqualTo(before);
            assertThat(history(before.id())).isEqualTo(history);
            assertThat(actions(before.id().value())).isEqualTo(actions);
        } else {
            Observation after = saved(outcome);
            assertThat(after.state()).isEqualTo(to);
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(after.report()).isEqualTo(before.report());
            assertThat(stored(before.id())).as("as it comes back").isEqualTo(after);
            assertThat(history(before.id())).hasSize(history.size() + 1);
            assertThat(actions(before.id().value())).hasSize(actions.size() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepOnAnotherVersionIsRefusedWithWhatIsStored(Step step) {
        ObservationState from = switch (step) {
            case ASSIGN, FIX -> ObservationState.ASSIGNED;
            case VERIFY, REOPEN -> ObservationState.FIXED;
        };
        Observation before = in(from);
        StartedShift round = laterRound(worker);

        for (int version : new int[] {before.version() - 1, before.version() + 1}) {
            assertThat(take(step, before.id(), version, round.id())).isEqualTo(new SaveOutcome.Stale<>(before));
        }
        assertThat(stored(before.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void whatDoesNotExistIsMissing(Step step) {
        assertThat(take(step, ObservationId.next(), 1, laterRound(worker).id())).isEqualTo(new SaveOutcome.Missing<>());
    }

    @Test
    void theWholeWayIsToldInOrderAndAudited() {
        Observation first = reported();
        Observation assigned = assign(first, OWNER);
        Observation other = assign(assigned, "Parkenheten");
        Observation fixed = fix(other, "Sanerat");
        StartedShift second = laterRound(worker);
        Observation again = saved(as(worker, () -> care.reopen(fixed.id(), fixed.version(), second.id())));
        assertThat(((AssignedObservation) again).assignment().owner())
                .as("the same is asked again")
                .isEqualTo("Parkenheten");
        Observation fixedAgain = fix(again, "Sanerat på nytt");
        StartedShift third = laterRound(colleague);
        saved(as(colleague, () -> care.verify(fixedAgain.id(), fixedAgain.version(), third.id())));

        assertThat(history(first.id()))
                .containsExactly(
                        Kind.REPORTED,
                        Kind.ASSIGNED,
                        Kind.REASSIGNED,
                        Kind.FIXED,
                        Kind.REOPENED,
                        Kind.FIXED,
                        Kind.VERIFIED);
        assertThat(actions(first.id().value()))
                .containsExactly(
                        "observation.reported",
                        "observation.assigned",
                        "observation.reassigned",
                        "observation.fixed",
                        "observation.reopened",
                        "observation.fixed",
                        "observation.verified");
    }

    @Test
    void aStepThatHasBeenTakenAnswersTheSameAgain() {
        Observation reported = reported();
        Observation assigned = assign(reported, OWNER);
        assertThat(as(lead, () -> care.assign(reported.id(), reported.version(), " " + OWNER + " ")))
                .isEqualTo(new SaveOutcome.Saved<>(assigned));

        FileId photoId = FileId.next();
        Observation fixed =
                saved(as(worker, () -> care.fix(assigned.id(), assigned.version(), "Sanerat", photoId, photo())));
        assertThat(as(worker, () -> care.fix(assigned.id(), assigned.version(), "Sanerat", photoId, photo())))
                .isEqualTo(new SaveOutcome.Saved<>(fixed));
        assertThat(as(colleague, () -> care.fix(assigned.id(), assigned.version(), "Sanerat", photoId, photo())))
                .as("said by somebody else it is not the same")
                .isEqualTo(new SaveOutcome.Stale<>(fixed));

        StartedShift round = laterRound(worker);
        Observation verified = saved(as(worker, () -> care.verify(fixed.id(), fixed.version(), round.id())));
        assertThat(as(worker, () -> care.verify(fixed.id(), fixed.version(), round.id())))
                .isEqualTo(new SaveOutcome.Saved<>(verified));

        assertThat(history(reported.id())).containsExactly(Kind.REPORTED, Kind.ASSIGNED, Kind.FIXED, Kind.VERIFIED);
        assertThat(actions(photoId.value())).containsExactly("file.stored");
    }

    @Test
    void reopeningAgainAnswersTheSameUntilSomethingElseHappens() {
        Observation fixed = in(ObservationState.FIXED);
        StartedShift round = laterRound(worker, colleague);
        Observation reopened = saved(as(worker, () -> care.reopen(fixed.id(), fixed.version(), round.id())));

        assertThat(as(worker, () -> care.reopen(fixed.id(), fixed.version(), round.id())))
                .isEqualTo(new SaveOutcome.Saved<>(reopened));
        assertThat(as(colleague, () -> care.reopen(fixed.id(), fixed.version(), round.id())))
                .as("said by somebody else it is not the same")
                .isEqualTo(new SaveOutcome.Stale<>(reopened));
        assertThat(history(fixed.id())).containsExactly(Kind.REPORTED, Kind.ASSIGNED, Kind.FIXED, Kind.REOPENED);

        Observation other = assign(reopened, "Parkenheten");
        assertThat(as(worker, () -> care.reopen(fixed.id(), fixed.version(), round.id())))
                .as("two versions on")
                .isEqualTo(new SaveOutcome.Stale<>(other));
        assertThat(as(worker, () -> care.reopen(fixed.id(), reopened.version(), round.id())))
                .as("the next version came of naming somebody else")
                .isEqualTo(new SaveOutcome.Stale<>(other));
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStoredNotEvenThePhoto() {
        Observation assigned = in(ObservationState.ASSIGNED);
        FileId photoId = FileId.next();

        assertThat(fields(as(lead, () -> care.assign(assigned.id(), assigned.version(), "  "))))
                .containsExactly("owner");
        assertThat(fields(as(lead, () -> care.assign(assigned.id(), assigned.version(), "Ring 070-123 45 67"))))
                .containsExactly("owner");
        assertThat(fields(as(
                        worker,
                        () -> care.fix(assigned.id(), assigned.version(), "Ring 070-123 45 67", photoId, photo()))))
                .containsExactly("note");
        assertThat(fields(as(worker, () -> care.fix(assigned.id(), assigned.version(), "Å".repeat(1001), null, null))))
                .containsExactly("note");
        assertThat(stored(assigned.id())).isEqualTo(assigned);
        assertThat(as(worker, () -> files.find(photoId))).isEmpty();
    }

    @Test
    void onlyALaterRoundThatIsOutSeesWhetherItIsSo() {
        Observation fixed = in(ObservationState.FIXED);

        assertThat(as(worker, () -> care.verify(fixed.id(), fixed.version(), shift.id())))
                .as("the round that reported it")
                .isEqualTo(NOT_LATER);
        assertThat(as(worker, () -> care.reopen(fixed.id(), fixed.version(), shift.id())))
                .isEqualTo(NOT_LATER);
        SignedInUser another = town.worker();
        StartedShift earlier = town.started(another);
        assertThat(as(another, () -> care.verify(fixed.id(), fixed.version(), earlier.id())))
                .as("out before it was reported")
                .isEqualTo(NOT_LATER);
        StartedShift over = laterRound(worker);
        town.ended(over, worker);
        assertThat(as(worker, () -> care.verify(fixed.id(), fixed.version(), over.id())))
                .as("over")
                .isEqualTo(NOT_LATER);
        var planned = town.plannedLater(List.of(stop.arena()), colleague);
        assertThat(as(colleague, () -> care.verify(fixed.id(), fixed.version(), planned.id())))
                .as("not out yet")
                .isEqualTo(NOT_LATER);
        assertThat(stored(fixed.id())).isEqualTo(fixed);
        assertThatThrownBy(() -> as(worker, () -> care.verify(fixed.id(), fixed.version(), ShiftId.next())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void onlyTheRoundsOwnTeamSaysWhatTheRoundSaw() {
        Observation fixed = in(ObservationState.FIXED);
        StartedShift round = laterRound(worker);

        for (var stranger : List.of(colleague, lead)) {
            assertThatThrownBy(() -> as(stranger, () -> care.verify(fixed.id(), fixed.version(), round.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(stranger, () -> care.reopen(fixed.id(), fixed.version(), round.id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(stored(fixed.id())).isEqualTo(fixed);
    }

    @RepeatedTest(3)
    void ofTwoWhoNameSomebodyAtOnceOneIsFirstAndTheOtherSeesWhom() throws Exception {
        Observation reported = reported();

        List<SaveOutcome<Observation>> answers = Together.call(
                2, i -> () -> as(lead, () -> care.assign(reported.id(), 1, i == 0 ? OWNER : "Parkenheten")));

        Observation stored = stored(reported.id());
        assertThat(stored.version()).isEqualTo(2);
        assertThat(answers).containsExactlyInAnyOrder(new SaveOutcome.Saved<>(stored), new SaveOutcome.Stale<>(stored));
    }

    @Test
    void theLeadRemovesAPhotoForGoodAndRemovingAgainChangesNothing() {
        FileId photoId = FileId.next();
        Observation observation = saved(report(worker, draft(Observations.content(), photoId), photo()));

        town.as().run(lead, () -> care.removePhoto(observation.id(), photoId));
        town.as().run(lead, () -> care.removePhoto(observation.id(), photoId));

        assertThat(as(lead, () -> files.open(photoId))).as("nobody opens it").isEmpty();
        assertThat(history(observation.id())).containsExactly(Kind.REPORTED, Kind.PHOTO_REMOVED);
        assertThat(actions(observation.id().value()))
                .containsExactly("observation.reported", "observation.photo-removed");
        assertThat(actions(photoId.value())).containsExactly("file.stored", "file.removed");
        assertThat(stored(observation.id())).as("the report stays as it was").isEqualTo(observation);
    }

    @Test
    void thePhotoOfHowItLooksNowIsRemovedLikeTheFirst() {
        Observation assigned = in(ObservationState.ASSIGNED);
        FileId photoId = FileId.next();
        Observation fixed = saved(as(worker, () -> care.fix(assigned.id(), assigned.version(), "", photoId, photo())));
        assertThat(((FixedObservation) fixed).fix().photo()).isEqualTo(photoId);

        town.as().run(lead, () -> care.removePhoto(fixed.id(), photoId));

        assertThat(as(lead, () -> files.open(photoId))).isEmpty();
    }

    @Test
    void theLeadBlursPartsOfAPhotoForGood() {
        FileId photoId = FileId.next();
        Observation observation = saved(report(worker, draft(Observations.content(), photoId), photo()));
        FileStore.Opened seen = as(lead, () -> files.open(photoId)).orElseThrow();
        BlurredImage once = intake.blur(seen, List.of(new ImageSquare(0, 0, 2)));

        assertThat(as(lead, () -> care.blurPhoto(observation.id(), once))).isTrue();
        assertThat(as(lead, () -> care.blurPhoto(observation.id(), once)))
                .as("of what is gone")
                .isFalse();
        FileStore.Opened then = as(worker, () -> files.open(photoId)).orElseThrow();
        assertThat(then.content()).isNotEqualTo(seen.content());
        BlurredImage twice = intake.blur(then, List.of(new ImageSquare(1, 1, 2)));
        assertThat(as(lead, () -> care.blurPhoto(observation.id(), twice))).isTrue();

        assertThat(history(observation.id())).containsExactly(Kind.REPORTED, Kind.PHOTO_BLURRED, Kind.PHOTO_BLURRED);
        assertThat(actions(observation.id().value()))
                .containsExactly("observation.reported", "observation.photo-blurred", "observation.photo-blurred");
        assertThat(actions(photoId.value())).containsExactly("file.stored", "file.blurred", "file.blurred");
        assertThat(stored(observation.id())).as("the report stays as it was").isEqualTo(observation);
        Observation other = reported();
        assertThatThrownBy(() -> as(lead, () -> care.blurPhoto(other.id(), twice)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void onlyAPhotoOfTheObservationIsRemoved() {
        FileId theirs = FileId.next();
        saved(report(worker, draft(Observations.content(), theirs), photo()));
        Observation mine = reported();

        assertThatThrownBy(() -> town.as().run(lead, () -> care.removePhoto(mine.id(), theirs)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> town.as().run(lead, () -> care.removePhoto(ObservationId.next(), theirs)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(as(lead, () -> files.open(theirs))).isPresent();
    }

    @Test
    void aPhotoAndItsIdComeTogether() {
        Observation assigned = in(ObservationState.ASSIGNED);
        assertThatThrownBy(() -> as(worker, () -> care.fix(assigned.id(), assigned.version(), "", FileId.next(), null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> as(worker, () -> care.fix(assigned.id(), assigned.version(), "", null, photo())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SaveOutcome<Observation> take(Step step, ObservationId id, int version, ShiftId round) {
        return switch (step) {
            case ASSIGN -> as(lead, () -> care.assign(id, version, "Fastighetsenheten"));
            case FIX -> as(worker, () -> care.fix(id, version, "Lagat", null, null));
            case VERIFY -> as(worker, () -> care.verify(id, version, round));
            case REOPEN -> as(worker, () -> care.reopen(id, version, round));
        };
    }

    private static List<String> fields(SaveOutcome<Observation> outcome) {
        assertThat(outcome).isInstanceOf(SaveOutcome.Invalid.class);
        return ((SaveOutcome.Invalid<Observation>) outcome)
                .problems().stream().map(Problem::field).toList();
    }
}
