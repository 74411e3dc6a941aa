package se.trygghetsportalen.bonus.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an application has come. What is not a {@link Step} cannot happen. */
public enum ApplicationState {
    /** The association's own; nobody else sees it. */
    DRAFT,
    /** Handed in; an officer looks at it. */
    SUBMITTED,
    /** Something is missing; the association adds it in a new revision. */
    SUPPLEMENT_ASKED,
    /** Everything is there; it is assessed. */
    COMPLETE;

    /** The state after the step, or empty where the step does not begin here. */
    public Optional<ApplicationState> after(Step step) {
        return step.from == this ? Optional.of(step.to) : Optional.empty();
    }

    /** Whether the association may write in it. */
    public boolean mayBeWritten() {
        return this == DRAFT || this == SUPPLEMENT_ASKED;
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "bonus.application.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Translation key of what happens next, said to the association. */
    public String nextKey() {
        return "bonus.application.next." + name().toLowerCase(Locale.ROOT);
    }

    /** The one table of what may happen to an application before it is assessed. */
    public enum Step {
        /** The signatories hand it in. */
        SUBMIT(ApplicationState.DRAFT, ApplicationState.SUBMITTED),
        /** An officer asks for more. */
        ASK(ApplicationState.SUBMITTED, ApplicationState.SUPPLEMENT_ASKED),
        /** The signatories hand in what was asked for. */
        SUPPLEMENT(ApplicationState.SUPPLEMENT_ASKED, ApplicationState.SUBMITTED),
        /** An officer finds everything there. */
        COMPLETE(ApplicationState.SUBMITTED, ApplicationState.COMPLETE),
        /** Nothing more came; it is taken as it is. */
        TAKE_AS_IS(ApplicationState.SUPPLEMENT_ASKED, ApplicationState.COMPLETE),
        /** An officer finds that something is missing after all. */
        ASK_AGAIN(ApplicationState.COMPLETE, ApplicationState.SUPPLEMENT_ASKED);

        private final ApplicationState from;
        private final ApplicationState to;

        Step(ApplicationState from, ApplicationState to) {
            this.from = from;
            this.to = to;
        }

        public ApplicationState from() {
            return from;
        }

        public ApplicationState to() {
            return to;
        }

        /** What leads from one state straight to the other, or empty where nothing does. */
        public static Optional<Step> between(ApplicationState from, ApplicationState to) {
            return Arrays.stream(values())
                    .filter(step -> step.from == from && step.to == to)
                    .findFirst();
        }
    }
}
