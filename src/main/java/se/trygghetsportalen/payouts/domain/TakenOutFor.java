package se.trygghetsportalen.payouts.domain;

/** Why a row was taken out of a run that had not left the portal. The names are stored. */
public enum TakenOutFor {
    /** The decision was annulled or lowered. */
    ANNULLED,
    /** It was frozen, or the account to pay to was another one. */
    FROZEN
}
