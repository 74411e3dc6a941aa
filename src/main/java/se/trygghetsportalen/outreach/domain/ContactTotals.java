package se.trygghetsportalen.outreach.domain;

/**
 * What a selection of contacts adds up to.
 *
 * @param contacts how many contacts that were made
 * @param heads how many heads in them; who is met twice is counted twice
 * @param attempts how many contacts were only attempted
 */
public record ContactTotals(long contacts, long heads, long attempts) {
    /** Everything that the list shows. */
    public long rows() {
        return contacts + attempts;
    }
}
