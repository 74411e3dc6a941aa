package se.trygghetsportalen.platform.documents;

/** What became of an export. */
public sealed interface ExportOutcome {
    /** How many rows were written, headings not counted. */
    long rows();

    /** The file is whole. */
    record Complete(long rows) implements ExportOutcome {}

    /** It was cancelled: what the stream holds is not a whole file, and must not be handed to anybody as one. */
    record Cancelled(long rows) implements ExportOutcome {}
}
