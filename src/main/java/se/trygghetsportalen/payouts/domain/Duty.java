package se.trygghetsportalen.payouts.domain;

/** What somebody does to a run, in the order in which it is done. The names are stored. */
public enum Duty {
    /** Granskningsattest: that each payment is right. */
    REVIEW,
    /** Beslutsattest: that it is to be paid. */
    APPROVE,
    /** Takes the file to the bank. */
    EXPORT
}
