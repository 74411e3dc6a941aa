package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/**
 * An association's report about one decision with money, as it was handed in last. Before it is handed in there is none.
 *
 * @param decision about which decision
 * @param askedFor what an officer asked for last; empty where nothing is asked for
 * @param handedInBy who handed it in last
 * @param since since when it has been in its state
 * @param version goes up by one with every change
 */
public record Report(
        BonusDecisionId decision,
        ReportState state,
        ReportContent content,
        String askedFor,
        ActorId handedInBy,
        Instant handedInAt,
        Instant since,
        int version) {
    public static final int MAX_ASKED_FOR = 2000;

    /** Handed in for the first time. */
    public static Report handedIn(BonusDecisionId decision, ReportContent content, ActorId by, Instant at) {
        return new Report(decision, ReportState.REPORTED, content, "", by, at, at, 1);
    }

    /** Handed in again, or empty where nothing was asked for. */
    public Optional<Report> handedInAgain(ReportContent other, ActorId by, Instant at) {
        return state.after(ReportState.Step.HAND_IN_AGAIN)
                .map(next -> new Report(decision, next, other, "", by, at, at, version + 1));
    }

    /** After an officer has asked for more, or empty where that cannot be. */
    public Optional<Report> asked(String words, Instant at) {
        return state.after(ReportState.Step.ASK).map(next -> in(next, words, at));
    }

    /** After an officer has accepted it, or empty where that cannot be. */
    public Optional<Report> accepted(Instant at) {
        return state.after(ReportState.Step.ACCEPT).map(next -> in(next, "", at));
    }

    private Report in(ReportState next, String asked, Instant at) {
        return new Report(decision, next, content, asked, handedInBy, handedInAt, at, version + 1);
    }
}
