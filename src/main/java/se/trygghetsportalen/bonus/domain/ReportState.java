package se.trygghetsportalen.bonus.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an association has come with reporting what it did with its bonus. What is not a {@link Step} cannot happen. A
 * missing report is information for whoever decides; by itself it takes nothing back and keeps nobody from applying.
 */
public enum ReportState {
    /** The day has not passed. */
    ASKED,
    /** The day has passed without a report. */
    MISSING,
    /** Handed in; waits for an officer. */
    REPORTED,
    /** An officer asked for more. */
    SUPPLEMENT_ASKED,
    /** An officer has accepted it. */
    ACCEPTED;

    /** Where it stands: the day itself is in time, until midnight in Sweden. */
    public static ReportState of(@Nullable Report report, LocalDate reportBy, LocalDate today) {
        if (report != null) {
            return report.state();
        }
        return today.isAfter(reportBy) ? MISSING : ASKED;
    }

    /** The state after the step, or empty where the step does not begin here. */
    public Optional<ReportState> after(Step step) {
        return step.from == this ? Optional.of(step.to) : Optional.empty();
    }

    /** Whether it is the association's turn. */
    public boolean waitsForTheAssociation() {
        return this == ASKED || this == MISSING || this == SUPPLEMENT_ASKED;
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "bonus.report.state." + name().toLowerCase(Locale.ROOT);
    }

    /** The one table of what may happen to a report. */
    public enum Step {
        /** The day passes. */
        LAPSE(ReportState.ASKED, ReportState.MISSING),
        /** The association hands it in. */
        HAND_IN(ReportState.ASKED, ReportState.REPORTED),
        /** The association hands it in after the day. */
        HAND_IN_LATE(ReportState.MISSING, ReportState.REPORTED),
        /** An officer asks for more. */
        ASK(ReportState.REPORTED, ReportState.SUPPLEMENT_ASKED),
        /** The association hands in more. */
        HAND_IN_AGAIN(ReportState.SUPPLEMENT_ASKED, ReportState.REPORTED),
        /** An officer finds it enough. */
        ACCEPT(ReportState.REPORTED, ReportState.ACCEPTED);

        private final ReportState from;
        private final ReportState to;

        Step(ReportState from, ReportState to) {
            this.from = from;
            this.to = to;
        }

        public ReportState from() {
            return from;
        }

        public ReportState to() {
            return to;
        }

        /** What leads from one state straight to the other, or empty where nothing does. */
        public static Optional<Step> between(ReportState from, ReportState to) {
            return Arrays.stream(values())
                    .filter(step -> step.from == from && step.to == to)
                    .findFirst();
        }
    }
}
