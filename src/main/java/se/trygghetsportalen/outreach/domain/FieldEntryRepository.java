package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.shared.ActorId;

/** What phones have sent: known again by id and bytes. */
public interface FieldEntryRepository {
    /**
     * What is known of an entry that was stored.
     *
     * @param worker who sent it
     * @param sha256 of its bytes
     */
    record Known(ActorId worker, String sha256) {}

    /**
     * Which of two versions a lead has chosen.
     *
     * @param entry the id that both came under
     * @param sha256 of the bytes that came second
     * @param choice which one counts
     */
    record Chosen(UUID entry, String sha256, FieldConflict.Choice choice) {}

    /** Waits until no other transaction takes in what this phone sent. To be called before anything is read. */
    void hold(DeviceId device);

    Optional<Known> find(UUID entry);

    /** Those of them that were stored. */
    Set<UUID> knownAmong(Set<UUID> ids);

    /** Takes the id. False, and nothing stored, when it is taken already; waits for whoever is taking it. */
    boolean add(FieldEntry entry, ActorId worker, DeviceId device, String sha256, Instant receivedAt);

    /** As {@link #add} for each entry with the hash of its bytes: false, and some perhaps stored, when any id is taken. */
    boolean addAll(Map<FieldEntry, String> hashes, ActorId worker, DeviceId device, Instant receivedAt);

    /** Keeps other bytes under a known id. False when the same bytes are kept already. */
    boolean addConflict(FieldConflict conflict);

    /** Conflicts that nobody has settled, the oldest first. */
    List<FieldConflict> openConflicts(int limit);

    Optional<FieldConflict> findConflictToChange(UUID conflict);

    /** What leads have chosen of what this person sent, the latest first. */
    List<Chosen> chosenOf(ActorId worker, int limit);

    /** Marks a conflict as settled. */
    void settle(UUID conflict, Mark mark, FieldConflict.Choice choice);

    /** The stop that a phone's own stop turned out to be. */
    Optional<StopId> findStopMeantBy(StopId alias);

    void addStopAlias(StopId alias, StopId meant);

    /**
     * Other bytes under a known id.
     *
     * @param id which conflict
     * @param entry the id that both came under
     * @param shift during which shift
     * @param worker who sent these
     * @param workerName what they are called; null when written
     * @param kind what sort of entry
     * @param sha256 of these bytes
     * @param body these bytes, as text
     * @param receivedAt when they came
     */
    record FieldConflict(
            UUID id,
            UUID entry,
            ShiftId shift,
            ActorId worker,
            @Nullable String workerName,
            String kind,
            String sha256,
            String body,
            Instant receivedAt) {
        /** What a lead can choose. The names are stored. */
        public enum Choice {
            /** What came first stays. */
            STORED,
            /** What came second takes its place. */
            OTHER
        }
    }
}
