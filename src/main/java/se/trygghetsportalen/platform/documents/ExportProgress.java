package se.trygghetsportalen.platform.documents;

/** Hears how far an export has come, and may end it. */
@FunctionalInterface
public interface ExportProgress {
    /** For exports that nobody watches. */
    ExportProgress UNWATCHED = (done, expected) -> true;

    /**
     * Called before the first row, now and then, and after the last, on the thread that writes.
     *
     * @param done rows written so far
     * @param expected rows expected in all, as the caller of the export estimated it
     * @return whether to go on; {@code false} cancels
     */
    boolean reached(long done, long expected);
}
