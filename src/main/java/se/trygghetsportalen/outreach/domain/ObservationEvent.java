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
 * @param photo the photo that came with it, that was removed or of which a part was blurred; or null
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
        PHOTO_REMOVED,
        PHOTO_BLURRED;

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
     * That parts of a photo were made unrecognisable; of one photo it can happen again.
     *
     * @param before the hash of the photo as it was
     */
    public static ObservationEvent blurred(Observation observation, Mark mark, FileId photo, String before) {
        String what = observation.id() + "/" + Kind.PHOTO_BLURRED + "/" + photo + "/" + before;
        UUID id = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return new ObservationEvent(id, observation.id(), Kind.PHOTO_BLURRED, mark, "", photo);
    }

    /**
     * An event with the name of who did it.
     *
     * @param event what happened
     * @param actor what they are called
     */
    public record Named(ObservationEvent event, String actor) {}
}
