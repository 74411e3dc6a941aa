package se.trygghetsportalen.platform.audit;

/** Where services write down what was done. */
public interface AuditTrail {
    /**
     * Writes the entry in the transaction of the caller: either both the work and its entry are stored, or neither.
     *
     * @throws IllegalStateException when no transaction is active
     */
    void record(AuditEntry entry);

    /**
     * Does the work and stores what it records in one go at its end, still in the transaction of the caller: for what
     * records very much. Each entry has the time at which it was recorded.
     */
    default void inOneGo(Runnable work) {
        work.run();
    }
}
