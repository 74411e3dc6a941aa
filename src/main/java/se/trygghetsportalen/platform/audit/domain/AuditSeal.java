package se.trygghetsportalen.platform.audit.domain;

import java.util.UUID;

/**
 * A row's place in the chain.
 *
 * @param number 1 for the first sealed row, then one more each
 * @param rowId the row that was given the number
 * @param chain the keyed hash over the number, the chain value before it, and the row's mac
 */
public record AuditSeal(long number, UUID rowId, Digest chain) {
    /** The chain's head when this seal is the newest. */
    public ChainHead head() {
        return new ChainHead(number, chain);
    }
}
