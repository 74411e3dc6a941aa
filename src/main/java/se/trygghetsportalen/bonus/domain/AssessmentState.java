package se.trygghetsportalen.bonus.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far one assessor has come with one application. What is not a {@link Step} cannot happen. */
public enum AssessmentState {
    /** Asked; has not answered. */
    ASSIGNED,
    /** Has accepted and scores; nobody else sees the points. */
    ACCEPTED,
    /** The points count, and the other assessors who have submitted see them. */
    SUBMITTED,
    /** Has said no, with a reason. */
    DECLINED;

    /** The state after the step, or empty where the step does not begin here. */
    public Optional<AssessmentState> after(Step step) {
        return step.from == this ? Optional.of(step.to) : Optional.empty();
    }

    /** Whether the allocation has to wait for it. */
    public boolean isOutstanding() {
        return this == ASSIGNED || this == ACCEPTED;
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "bonus.assessment.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The one table of what may happen to an assessment. */
    public enum Step {
        /** The assessor takes it on. */
        ACCEPT(AssessmentState.ASSIGNED, AssessmentState.ACCEPTED),
        /** The assessor says no. */
        DECLINE(AssessmentState.ASSIGNED, AssessmentState.DECLINED),
        /** The assessor finds out later that it will not do. */
        WITHDRAW(AssessmentState.ACCEPTED, AssessmentState.DECLINED),
        /** The points are given. */
        SUBMIT(AssessmentState.ACCEPTED, AssessmentState.SUBMITTED),
        /** The assessor scores again; what was submitted stays as a round. */
        REOPEN(AssessmentState.SUBMITTED, AssessmentState.ACCEPTED),
        /** Asked once more. */
        ASK_AGAIN(AssessmentState.DECLINED, AssessmentState.ASSIGNED);

        private final AssessmentState from;
        private final AssessmentState to;

        Step(AssessmentState from, AssessmentState to) {
            this.from = from;
            this.to = to;
        }

        public AssessmentState from() {
            return from;
        }

        public AssessmentState to() {
            return to;
        }

        /** What leads from one state straight to the other, or empty where nothing does. */
        public static Optional<Step> between(AssessmentState from, AssessmentState to) {
            return Arrays.stream(values())
                    .filter(step -> step.from == from && step.to == to)
                    .findFirst();
        }
    }
}
