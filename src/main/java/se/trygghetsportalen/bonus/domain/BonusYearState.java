package se.trygghetsportalen.bonus.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a bonus year has come. What is not a {@link Step} cannot happen. */
public enum BonusYearState {
    PLANNED,
    OPEN,
    ASSESSMENT,
    PROPOSAL,
    DECIDED,
    CLOSED;

    /** The state after the step, or empty where the step does not begin here. */
    public Optional<BonusYearState> after(Step step) {
        return step.from == this ? Optional.of(step.to) : Optional.empty();
    }

    /** Whether the dates, the pot, the rules and the scheme may still be changed: nobody has applied by them yet. */
    public boolean mayBeChanged() {
        return this == PLANNED;
    }

    /** Whether associations hand in. Late ones do so after the last day too, until the assessment has been closed. */
    public boolean takesApplications() {
        return this == OPEN || this == ASSESSMENT;
    }

    /** Whether every application has its decision, and what the amounts were computed from is for everybody. */
    public boolean isPublished() {
        return this == DECIDED || this == CLOSED;
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "bonus.year.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The one table of what may happen to a year. */
    public enum Step {
        /** Associations may apply; the scheme is locked. */
        OPEN(BonusYearState.PLANNED, BonusYearState.OPEN),
        /** The last day has passed; assessors begin. */
        ASSESS(BonusYearState.OPEN, BonusYearState.ASSESSMENT),
        /** Everybody has scored; points become kronor. */
        PROPOSE(BonusYearState.ASSESSMENT, BonusYearState.PROPOSAL),
        /** Something has to be scored again. */
        RETURN(BonusYearState.PROPOSAL, BonusYearState.ASSESSMENT),
        /** Every application has its decision. */
        DECIDE(BonusYearState.PROPOSAL, BonusYearState.DECIDED),
        /** A decision was annulled. */
        REOPEN(BonusYearState.DECIDED, BonusYearState.ASSESSMENT),
        /** Reports are in, nothing is open. */
        CLOSE(BonusYearState.DECIDED, BonusYearState.CLOSED);

        private final BonusYearState from;
        private final BonusYearState to;

        Step(BonusYearState from, BonusYearState to) {
            this.from = from;
            this.to = to;
        }

        public BonusYearState from() {
            return from;
        }

        public BonusYearState to() {
            return to;
        }

        /** Translation key of the verb on its button. */
        public String textKey() {
            return "bonus.year.step." + name().toLowerCase(Locale.ROOT);
        }

        /** What leads from one state straight to the other, or empty where nothing does. */
        public static Optional<Step> between(BonusYearState from, BonusYearState to) {
            return Arrays.stream(values())
                    .filter(step -> step.from == from && step.to == to)
                    .findFirst();
        }
    }
}
