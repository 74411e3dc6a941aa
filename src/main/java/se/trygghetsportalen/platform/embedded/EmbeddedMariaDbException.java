package se.trygghetsportalen.platform.embedded;

import org.jspecify.annotations.Nullable;

/**
 * The embedded database cannot be started. The message is one sentence a newcomer can read, {@link #remedy()} says what
 * to do about it.
 */
public final class EmbeddedMariaDbException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    EmbeddedMariaDbException(String message, String remedy) {
        this(message, remedy, null);
    }

    EmbeddedMariaDbException(String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
