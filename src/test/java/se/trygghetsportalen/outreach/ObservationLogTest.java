package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.Observations;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

class ObservationLogTest extends ObservationTest {
    @Autowired
    FileStore files;

    @Autowired
    Settings settings;

    @Test
    void anObservationIsStoredWholeWithItsPhotoAndAuditedOnce() {
        FileId photoId = FileId.next();
        AcceptedFile photo = photo();
        ObservationDraft draft = draft(Observations.content(), photoId);

        Observation observation = saved(report(worker, draft, photo));

        assertThat(observation.state()).isEqualTo(ObservationState.REPORTED);
        assertThat(observation.version()).isOne();
        assertThat(observation.report().content()).isEqualTo(draft.content());
        assertThat(observation.report().arena()).isEqualTo(stop.arena());
        assertThat(observation.report().reported().by()).isEqualTo(worker.id());
        assertThat(stored(draft.id())).as("as it comes back").isEqualTo(observation);
        assertThat(history(draft.id())).containsExactly(ObservationEvent.Kind.REPORTED);
        assertThat(actions(draft.id().value())).containsExactly("observation.reported");
        assertThat(as(colleague, () -> files.find(photoId)).orElseThrow().receivedSha256())
                .isEqualTo(photo.receivedSha256());
    }

    /** Whatever is not a photo or a word stands in an enum: each comes back as it was, with its clock. */
    @ParameterizedTest
    @EnumSource(ObservationCategory.class)
    void theClockFollowsTheCategory(ObservationCategory category) {
        Observation observation = stored(reported(category).id());

        Duration hours = observation.report().fixBy() == null
                ? null
                : Duration.between(
                        observation.report().reported().at(),
                        observation.report().fixBy());
        assertThat(observation.report().content().category()).isEqualTo(category);
        assertThat(hours)
                .isEqualTo(
                        switch (category) {
                            case GRAFFITI, LITTER -> Duration.ofHours(24);
                            case VANDALISM -> Duration.ofHours(settings.value(SettingKeys.VANDALISM_HOURS));
                            case LIGHTING, VEGETATION, TRAFFIC, SCHOOL_ROUTE, BUILDING, SURVEILLANCE_NEED -> null;
                        });
    }

    @Test
    void theSameAgainAnswersTheSameAlsoWhenTheShiftIsOver() {
        FileId photoId = FileId.next();
        ObservationDraft draft = draft(Observations.content(), photoId);
        Observation first = saved(report(worker, draft, photo()));

        assertThat(report(worker, draft, photo())).isEqualTo(new SaveOutcome.Saved<>(first));
        town.ended(shift, worker);
        assertThat(report(worker, draft, photo())).isEqualTo(new SaveOutcome.Saved<>(first));
        assertThat(history(draft.id())).hasSize(1);
        assertThat(actions(draft.id().value())).hasSize(1);
        assertThat(actions(photoId.value())).containsExactly("file.stored");
    }

    @Test
    void theSameAgainAnswersWhatBecameOfIt() {
        ObservationDraft draft = draft();
        Observation assigned = assign(saved(report(worker, draft, null)), OWNER);

        assertThat(report(worker, draft, null)).isEqualTo(new SaveOutcome.Saved<>(assigned));
    }

    @Test
    void somethingElseUnderTheSameIdIsRefusedWithWhatIsStored() {
        ObservationDraft draft = draft();
        Observation first = saved(report(worker, draft, null));
        ObservationDraft other = new ObservationDraft(
                draft.id(),
                draft.shift(),
                draft.stop(),
                new ObservationContent(ObservationCategory.LITTER, "Lekplatsen", Severity.LOW, ""),
                null);

        assertThat(report(worker, other, null)).isEqualTo(new SaveOutcome.Stale<>(first));
        assertThat(report(colleague, draft, null))
                .as("the same words from somebody else are not the same observation")
                .isEqualTo(new SaveOutcome.Stale<>(first));
        assertThat(stored(draft.id())).isEqualTo(first);
    }

    @RepeatedTest(3)
    void eightAtOnceStoreItOnce() throws Exception {
        FileId photoId = FileId.next();
        ObservationDraft draft = draft(Observations.content(), photoId);
        AcceptedFile photo = photo();

        List<SaveOutcome<Observation>> answers = Together.call(8, i -> () -> report(worker, draft, photo));

        Observation stored = stored(draft.id());
        assertThat(answers).allMatch(answer -> answer.equals(new SaveOutcome.Saved<>(stored)));
        assertThat(history(draft.id())).hasSize(1);
        assertThat(actions(draft.id().value())).hasSize(1);
        assertThat(actions(photoId.value())).hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStoredNotEvenThePhoto() {
        FileId photoId = FileId.next();
        ObservationDraft draft = draft(
                new ObservationContent(ObservationCategory.LITTER, " ", Severity.LOW, "Ring 070-123 45 67"), photoId);

        assertThat(report(worker, draft, photo()))
                .isInstanceOfSatisfying(
                        SaveOutcome.Invalid.class,
                        invalid -> assertThat(((SaveOutcome.Invalid<?>) invalid).problems())
                                .extracting(Problem::field)
                                .containsExactly("where", "description"));
        assertThat(as(worker, () -> overview.find(draft.id()))).isEmpty();
        assertThat(as(worker, () -> files.find(photoId))).isEmpty();
    }

    @Test
    void nothingIsReportedAfterTheEnd() {
        town.ended(shift, worker);
        ObservationDraft draft = draft();

        assertThat(report(worker, draft, null))
                .isEqualTo(SaveOutcome.Invalid.of(Problem.of("shift", "outreach.observation.problem.over")));
        assertThat(as(worker, () -> overview.find(draft.id()))).isEmpty();
    }

    @RepeatedTest(3)
    void nothingIsReportedInAShiftThatEndsAtTheSameMoment() throws Exception {
        ObservationDraft draft = draft();
        List<Object> answers =
                Together.call(2, i -> () -> i == 0 ? town.ended(shift, colleague) : report(worker, draft, null));

        boolean stored = as(worker, () -> overview.find(draft.id())).isPresent();
        assertThat(answers.get(1)).isInstanceOf(stored ? SaveOutcome.Saved.class : SaveOutcome.Invalid.class);
    }

    @Test
    void anObservationNeedsAShiftAndAStopOfIt() {
        SignedInUser another = town.worker();
        StartedShift other = town.started(another);
        Stop elsewhere = town.arrived(other, another);
        ObservationContent content = Observations.content();
        for (ObservationDraft lost : List.of(
                new ObservationDraft(ObservationId.next(), shift.id(), elsewhere.id(), content, null),
                new ObservationDraft(ObservationId.next(), shift.id(), StopId.next(), content, null),
                new ObservationDraft(ObservationId.next(), ShiftId.next(), stop.id(), content, null))) {
            assertThatThrownBy(() -> report(worker, lost, null)).isInstanceOf(NoSuchElementException.class);
            assertThat(sql.fetchExists(OBSERVATION, OBSERVATION.ID.eq(lost.id().value())))
                    .isFalse();
        }
    }

    @Test
    void nobodyButTheTeamReports() {
        assertThatThrownBy(() -> report(town.worker(), draft(), null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> report(lead, draft(), null))
                .as("a lead who is not out has seen nothing")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anIdOfAnotherShiftTellsNothing() {
        ObservationDraft draft = draft();
        report(worker, draft, null);
        SignedInUser stranger = town.worker();
        StartedShift other = town.started(stranger);
        Stop elsewhere = town.arrived(other, stranger);
        ObservationDraft guess = new ObservationDraft(draft.id(), shift.id(), elsewhere.id(), draft.content(), null);

        assertThatThrownBy(() -> report(stranger, guess, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPhotoAndItsIdComeTogether() {
        assertThatThrownBy(() -> report(worker, draft(Observations.content(), FileId.next()), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> report(worker, draft(), photo())).isInstanceOf(IllegalArgumentException.class);
    }
}
