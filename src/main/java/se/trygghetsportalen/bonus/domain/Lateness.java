package se.trygghetsportalen.bonus.domain;

/** Whether an application came in time, and what it costs if it did not. */
public sealed interface Lateness {
    /** It came in time. */
    record InTime() implements Lateness {}

    /**
     * It came late and is paid with a deduction.
     *
     * @param days how late
     * @param percent what is deducted of the amount
     */
    record Late(int days, int percent) implements Lateness {}

    /**
     * It came too late to be taken up.
     *
     * @param days how late
     */
    record Refused(int days) implements Lateness {}

    /** What is deducted of the amount, in per cent; all of it where it is refused. */
    default int deductedPercent() {
        return switch (this) {
            case InTime inTime -> 0;
            case Late late -> late.percent();
            case Refused refused -> 100;
        };
    }
}
