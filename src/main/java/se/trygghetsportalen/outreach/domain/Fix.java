package se.trygghetsportalen.outreach.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * That it has been seen to.
 *
 * @param mark who said so, and when
 * @param note what was done; may be empty
 * @param photo what it looks like now, or null without a photo
 */
public record Fix(Mark mark, String note, @Nullable FileId photo) {
    public static final int MAX_NOTE = 1000;

    public Fix {
        note = note.strip();
    }
}
