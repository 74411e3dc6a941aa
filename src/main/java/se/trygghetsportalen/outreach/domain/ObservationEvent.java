package se.trygghetsportalen.outreach.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * One line of an observation's history.
 *
 * @param id which one
 * @param observation of which observation
 * @param kind what happened
 * @param mark who did it, and when
 * @param words what was said: the owner, what was done; may be empty
 * @param photo the photo that came with it or that was removed, or null
 */
public record ObservationEvent(
        UUID id,
        ObservationId observation,
        Kind kind,
        Mark mark,
        String words,
        @Nullable FileId photo) {
    /** What can happen. The names are stored. */
    public enum Kind {
        REPORTED,
        ASSIGNED,
        REASSIGNED,
        FIXED,
        VERIFIED,
        REOPENED,
        PHOTO_REMOVED;

        /** Translation key of the words for it. */
        public String textKey() {
            return "outreach.observation.event." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The event that came with this version; its id follows from that, so that it cannot be told twice. */
    public static ObservationEvent of(
            Observation observation, Kind kind, Mark mark, String words, @Nullable FileId photo) {
        String what = observation.id() + "/" + observation.version() + "/" + kind + "/" + photo;
        UUID id = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return new ObservationEvent(id, observation.id(), kind, mark, words, photo);
    }

    /**
     * An event with the name of who did it.
     *
     * @param event what happened
     * @param actor what they are called
     */
    public record Named(ObservationEvent event, String actor) {}
}
