package se.trygghetsportalen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A trail for the tests of other rooms: keeps the entries as they were recorded, values included, and wants no
 * transaction.
 */
public final class RecordingAuditTrail implements AuditTrail {
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(AuditEntry entry) {
        entries.add(entry);
    }

    /** What was recorded, oldest first. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** Forgets everything, for the next test. */
    public void clear() {
        entries.clear();
    }

    /** Asserts that the action was recorded exactly once for the subject, and answers the entry. */
    public AuditEntry assertRecorded(String action, UUID subjectId) {
        List<AuditEntry> found = entries.stream()
                .filter(entry ->
                        entry.action().equals(action) && entry.subjectId().equals(subjectId))
                .toList();
        assertThat(found)
                .as("entries of %s for %s among %s", action, subjectId, entries)
                .hasSize(1);
        return found.getFirst();
    }

    /** As {@link #assertRecorded(String, UUID)}, with exactly these fields. */
    public AuditEntry assertRecorded(String action, UUID subjectId, Set<String> fieldNames) {
        AuditEntry entry = assertRecorded(action, subjectId);
        assertThat(entry.fields()).containsOnlyKeys(fieldNames);
        return entry;
    }

    /** Asserts that nothing was recorded: what was refused leaves no trace of having been done. */
    public void assertNothingRecorded() {
        assertThat(entries).isEmpty();
    }
}
