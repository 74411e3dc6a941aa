package se.trygghetsportalen.platform.files.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which stored file. */
public record FileId(UUID value) {
    /** The id of a file that is about to be handed in. */
    public static FileId next() {
        return new FileId(Ids.next());
    }

    /** Reads the form that {@link #toString()} writes. */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    /** Where a browser fetches it, relative to the root. The answer depends on who asks. */
    public String path() {
        return "filer/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
