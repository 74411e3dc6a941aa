package se.trygghetsportalen.platform.drafts.domain;

import java.time.Instant;

/**
 * What somebody typed and has not saved.
 *
 * @param key which form it belongs to
 * @param content what the form made of itself; nobody else reads it
 * @param savedAt when it was last kept
 * @param expiresAt from when on it is gone
 */
public record Draft(DraftKey key, String content, Instant savedAt, Instant expiresAt) {
    /** Without the content, which may be personal, and messages are logged. */
    @Override
    public String toString() {
        return "Draft[" + key.form() + ", " + savedAt + "]";
    }
}
