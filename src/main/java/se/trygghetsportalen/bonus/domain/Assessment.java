package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * One assessor's work on one application.
 *
 * @param id which one
 * @param application of which application
 * @param assessor whose
 * @param state how far it has come
 * @param scores what stands there now
 * @param revision the number of the revision that was read; 0 before anything was
 * @param reason why the assessor declined, or null
 * @param words what the assessor said when declining or scoring again; may be empty
 * @param since since when it has been in its state
 * @param version goes up by one with every change
 */
public record Assessment(
        AssessmentId id,
        ApplicationId application,
        ActorId assessor,
        AssessmentState state,
        Scorecard scores,
        int revision,
        @Nullable DeclineReason reason,
        String words,
        Instant since,
        int version) {
    /** The longest words. */
    public static final int MAX_WORDS = 1000;

    /** Somebody is asked to assess. */
    public static Assessment assigned(AssessmentId id, ApplicationId application, ActorId assessor, Instant at) {
        return new Assessment(id, application, assessor, AssessmentState.ASSIGNED, Scorecard.EMPTY, 0, null, "", at, 1);
    }

    /** After the step, or empty where the step does not begin in its state. */
    public Optional<Assessment> after(AssessmentState.Step step, Instant at) {
        return state.after(step)
                .map(next ->
                        new Assessment(id, application, assessor, next, scores, revision, null, "", at, version + 1));
    }

    /** The same with other points, as read from that revision. */
    public Assessment with(Scorecard other, int read) {
        return new Assessment(id, application, assessor, state, other, read, reason, words, since, version + 1);
    }

    /** The same with what was said to it. It has been stepped already and keeps its version. */
    public Assessment saying(@Nullable DeclineReason why, String inWords) {
        return new Assessment(id, application, assessor, state, scores, revision, why, inWords, since, version);
    }

    /** Submitted with these points: stepped, scored and one version up. Empty where it cannot be submitted. */
    public Optional<Assessment> submitted(Scorecard own, int read, Instant at) {
        return after(AssessmentState.Step.SUBMIT, at)
                .map(next ->
                        new Assessment(id, application, assessor, next.state, own, read, null, "", at, version + 1));
    }

    /** Whether the person kept away from it for a conflict of interest. */
    public boolean isDeclinedForConflict() {
        return state == AssessmentState.DECLINED && reason == DeclineReason.CONFLICT;
    }

    /**
     * What was submitted once.
     *
     * @param assessment of which assessment
     * @param number 1 for the first
     * @param scores the points
     * @param revision the revision that was read
     * @param at when
     */
    public record Round(AssessmentId assessment, int number, Scorecard scores, int revision, Instant at) {}
}
