package se.trygghetsportalen.payouts.domain;

import java.util.Locale;

/** Why somebody may not sign a run. Each has a sentence that says so. */
public enum DutyRule {
    /** Assessed one of the applications, or decided it. */
    ASSESSED,
    /** Put the run together. */
    PREPARED,
    /** Has reviewed it. */
    REVIEWED,
    /** Has approved it. */
    APPROVED,
    /** Belongs, or has belonged, to one of the payees. */
    PAYEE,
    /** The person's superior belongs, or has belonged, to one of the payees. */
    SUPERIOR,
    /** Has no right for the responsibility code on this day. */
    NO_RIGHT,
    /** Is a deputy, and nobody is absent. */
    NOT_ABSENT,
    /** A payment is larger than the right allows. */
    ABOVE_LIMIT;

    /** Translation key of the sentence. */
    public String textKey() {
        return "payouts.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
