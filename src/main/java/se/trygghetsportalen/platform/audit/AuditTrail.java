package se.trygghetsportalen.platform.audit;

/** Where services write down what was done. */
public interface AuditTrail {
    /**
     * Writes the entry in the transaction of the caller: either both the work and its entry are stored, or neither.
     *
     * @throws IllegalStateException when no transaction is active
     */
    void record(AuditEntry entry);
}
