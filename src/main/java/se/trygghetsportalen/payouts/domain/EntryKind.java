package se.trygghetsportalen.payouts.domain;

/** What an entry in the ledger says. The names are stored. */
public enum EntryKind {
    /** The bonus was decided. */
    GRANTED,
    /** The decision was annulled or lowered. */
    REVOKED,
    /** It stands in a run, so that nobody else pays it. */
    RESERVED,
    /** It no longer stands in a run. */
    RELEASED,
    /** The bank has paid it. */
    PAID,
    /** The bank has sent it back. */
    RETURNED,
    /** The association has paid it back, or it was set off against a later bonus. */
    RECOVERED,
    /** It was kept to settle what the association owed. */
    SET_OFF
}
