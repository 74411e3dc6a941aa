package se.trygghetsportalen.payouts.domain;

import java.util.UUID;

/**
 * A line of an answer with what was done with it.
 *
 * @param answer the answer
 * @param number counts the answer's lines from one
 * @param line what it says
 * @param outcome what was done
 */
public record BankLine(UUID answer, int number, BankAnswer.Line line, Outcome outcome) {
    /** What was done with a line. The names are stored. */
    public enum Outcome {
        /** It is entered in the ledger. */
        BOOKED,
        /** It says what was known already. */
        KNOWN,
        /** It fits no payment: a person has to look. */
        UNMATCHED,
        /** A person has looked. */
        SETTLED
    }
}
