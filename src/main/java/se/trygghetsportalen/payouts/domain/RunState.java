package se.trygghetsportalen.payouts.domain;

/** The states of a run. The names are stored. */
public enum RunState {
    DRAFT,
    REVIEWED,
    APPROVED,
    EXPORTED,
    SETTLED,
    CANCELLED
}
