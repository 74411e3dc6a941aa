package se.trygghetsportalen.payouts.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Money;

/**
 * One payment in a run.
 *
 * @param run the run
 * @param number counts the run's rows from one
 * @param decision which decision is paid
 * @param payee the association's name when the run was put together
 * @param account where to; the one that was confirmed when the run was put together
 * @param amount how much
 * @param endToEndId what the bank calls it in its answers; unique for ever
 * @param state what the bank has said
 * @param reason the bank's code for a refusal, or why it was taken out; null otherwise
 */
public record PayoutRow(
        RunId run,
        int number,
        DecisionId decision,
        String payee,
        PayeeAccount account,
        Money amount,
        String endToEndId,
        State state,
        @Nullable String reason) {
    /** What the bank has said about it. The names are stored. */
    public enum State {
        WAITING,
        /** The bank has taken it and not paid yet. */
        ACCEPTED,
        PAID,
        REJECTED,
        /** It was paid and came back. */
        RETURNED,
        /** It was taken out of the run before the file was made: the bank has never heard of it. */
        TAKEN_OUT;

        /** Whether the bank is done with it. */
        public boolean isEnd() {
            return this == PAID || this == REJECTED || this == RETURNED;
        }

        /** Whether the bank may say this next. Saying the same again changes nothing and is no step. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case WAITING -> next == ACCEPTED || next == PAID || next == REJECTED;
                case ACCEPTED -> next == PAID || next == REJECTED;
                case PAID -> next == RETURNED;
                case REJECTED, RETURNED, TAKEN_OUT -> false;
            };
        }
    }

    /** The id by which the bank knows an attempt to pay a decision: at most 35 characters, Latin. */
    public static String endToEndId(DecisionId decision, int attempt) {
        return decision.value().toString().replace("-", "") + "-" + attempt;
    }

    /** Whether it still stands in its run. */
    public boolean stands() {
        return state != State.TAKEN_OUT;
    }

    /** The row once it has been taken out of its run. */
    public PayoutRow takenOut(TakenOutFor why) {
        return said(State.TAKEN_OUT, why.name());
    }

    /** The row after the bank has said something about it. */
    public PayoutRow said(State next, @Nullable String code) {
        return new PayoutRow(run, number, decision, payee, account, amount, endToEndId, next, code);
    }
}
