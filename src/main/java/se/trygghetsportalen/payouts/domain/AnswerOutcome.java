package se.trygghetsportalen.payouts.domain;

/** What became of a file that the bank sent. */
public sealed interface AnswerOutcome {
    /**
     * It is read.
     *
     * @param booked lines that are entered
     * @param known lines that said what was known
     * @param unmatched lines that a person has to look at
     */
    record Read(int booked, int known, int unmatched) implements AnswerOutcome {}

    /** The same file was read before; nothing was done. */
    record ReadBefore() implements AnswerOutcome {}

    /** It is no answer from a bank that we know, or larger than we read. */
    record Unreadable() implements AnswerOutcome {}
}
