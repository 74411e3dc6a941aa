package se.trygghetsportalen.platform.documents;

import java.util.Map;
import java.util.Optional;

/** One row of an imported file, every cell already read. */
public final class CsvRow {
    private final long line;
    private final Map<CsvColumn<?>, Object> values;

    CsvRow(long line, Map<CsvColumn<?>, Object> values) {
        this.line = line;
        this.values = values;
    }

    /** The line of the file on which the row begins, the first being 1. */
    public long line() {
        return line;
    }

    /** The cell's value, or empty where the cell is empty or the column missing. */
    @SuppressWarnings("unchecked") // Each value was put in by the parser of its own column.
    public <V> Optional<V> find(CsvColumn<V> column) {
        return Optional.ofNullable((V) values.get(column));
    }

    /**
     * The value of a required column.
     *
     * @throws IllegalArgumentException when the column is not a required one of this import
     */
    public <V> V require(CsvColumn<V> column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException("Not required: " + column.field()));
    }
}
