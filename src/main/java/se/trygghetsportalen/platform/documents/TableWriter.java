package se.trygghetsportalen.platform.documents;

import java.io.IOException;
import java.util.List;

/**
 * Writes a table row by row and keeps no row: a million rows need no more memory than ten. Made by {@link Tables};
 * the headings are already written.
 */
public interface TableWriter {
    /**
     * Writes the next row.
     *
     * @param cells as many as the table has columns
     * @throws IllegalArgumentException when there are more or fewer
     */
    void write(List<Cell> cells) throws IOException;

    /** Ends the file; only then is it whole. The stream is flushed and left open: it belongs to the caller. */
    void finish() throws IOException;
}
