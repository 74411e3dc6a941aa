package se.trygghetsportalen.platform.documents;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;

/**
 * What a list looks like as a file: written once by a room, offered in every {@link TableFormat}.
 *
 * @param titleKey translation key of what the list is called; names the sheet of a spreadsheet
 * @param columns from left to right, at least one
 * @param <T> what one row is made from
 */
public record Table<T>(String titleKey, List<Column<T>> columns) {
    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one column");
        }
    }

    /** The cells of one row. */
    public List<Cell> row(T source) {
        return columns.stream().map(column -> column.cell().apply(source)).toList();
    }

    /** Title and columns in the reader's words. */
    TableHead head(MessageSource texts, Locale locale) {
        return new TableHead(
                texts.getMessage(titleKey, null, locale),
                columns.stream()
                        .map(column -> new TableHead.Heading(
                                texts.getMessage(column.headingKey(), null, locale), column.width()))
                        .toList());
    }

    /**
     * One column.
     *
     * @param headingKey translation key of the heading
     * @param width about how many characters are wide enough; 1 to 255
     * @param cell from what the row is made from to the cell
     */
    public record Column<T>(String headingKey, int width, Function<T, Cell> cell) {
        public Column {
            if (width < 1 || width > 255) {
                throw new IllegalArgumentException("A column is 1 to 255 characters wide, not " + width);
            }
        }
    }
}
