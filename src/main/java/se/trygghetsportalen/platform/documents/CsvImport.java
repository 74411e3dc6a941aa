package se.trygghetsportalen.platform.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import se.trygghetsportalen.shared.Problem;

/**
 * What a room can read from a CSV file.
 *
 * @param <T> what one row becomes
 * @param columns the columns it knows
 * @param mapper from a row, all of whose cells could be read, to what it becomes
 * @param mostRows how many rows a file may have
 */
public record CsvImport<T>(List<CsvColumn<?>> columns, RowMapper<T> mapper, int mostRows) {
    /** Enough for every register of a municipality, and little enough to look through. */
    public static final int DEFAULT_MOST_ROWS = 10_000;

    public CsvImport {
        columns = List.copyOf(columns);
        Set<String> fields = new HashSet<>();
        for (CsvColumn<?> column : columns) {
            if (!fields.add(column.field())) {
                throw new IllegalArgumentException("Two columns for " + column.field());
            }
        }
        if (columns.isEmpty() || mostRows < 1) {
            throw new IllegalArgumentException("An import knows at least one column and takes at least one row");
        }
    }

    public CsvImport(List<CsvColumn<?>> columns, RowMapper<T> mapper) {
        this(columns, mapper, DEFAULT_MOST_ROWS);
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        /**
         * @param row the cells' values
         * @param problems takes what is wrong with the row as a whole, each at its field; a row with a problem is bad, and
         *     what was made of it is dropped
         */
        T map(CsvRow row, Consumer<Problem> problems);
    }
}
