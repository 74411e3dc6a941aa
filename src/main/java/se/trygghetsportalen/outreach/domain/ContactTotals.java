package se.trygghetsportalen.outreach.domain;

/**
 * What a selection of contacts adds up to.
 *
 * @param contacts how many contacts, attempts among them
 * @param heads how many heads; who is met twice is counted twice
 */
public record ContactTotals(long contacts, long heads) {}
