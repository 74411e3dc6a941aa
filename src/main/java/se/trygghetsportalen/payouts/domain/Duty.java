package se.trygghetsportalen.payouts.domain;

/** What somebody does to a run, in the order in which it is done. The names are stored. */
public enum Duty {
    /** Granskningsattest: that each payment is right. */
    REVIEW(RunState.DRAFT),
    /** Beslutsattest: that it is to be paid. */
    APPROVE(RunState.REVIEWED),
    /** Takes the file to the bank. */
    EXPORT(RunState.APPROVED);

    private final RunState from;

    Duty(RunState from) {
        this.from = from;
    }

    /** The state in which a run waits for it. */
    public RunState from() {
        return from;
    }
}
