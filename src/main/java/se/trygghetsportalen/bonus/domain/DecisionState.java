package se.trygghetsportalen.bonus.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a decision. What is not a {@link Step} cannot happen. */
public enum DecisionState {
    DECIDED,
    /** Somebody has appealed; where the year says so, nothing is paid meanwhile. */
    APPEALED,
    /** The court let it stand, or the appeal was withdrawn or came too late. */
    UPHELD,
    /** The court annulled it: it no longer holds, and the application is assessed anew. */
    ANNULLED;

    /** The state after the step, or empty where the step does not begin here. */
    public Optional<DecisionState> after(Step step) {
        return step.from == this ? Optional.of(step.to) : Optional.empty();
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "bonus.decision.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The one table of what may happen to a decision. */
    public enum Step {
        APPEAL(DecisionState.DECIDED, DecisionState.APPEALED),
        UPHOLD(DecisionState.APPEALED, DecisionState.UPHELD),
        ANNUL(DecisionState.APPEALED, DecisionState.ANNULLED);

        private final DecisionState from;
        private final DecisionState to;

        Step(DecisionState from, DecisionState to) {
            this.from = from;
            this.to = to;
        }

        public DecisionState from() {
            return from;
        }

        public DecisionState to() {
            return to;
        }

        /** What leads from one state straight to the other, or empty where nothing does. */
        public static Optional<Step> between(DecisionState from, DecisionState to) {
            return Arrays.stream(values())
                    .filter(step -> step.from == from && step.to == to)
                    .findFirst();
        }
    }
}
