package se.trygghetsportalen.platform.documents;

import java.util.List;
import java.util.stream.Collectors;
import se.trygghetsportalen.shared.Problem;

/**
 * What an import would do. Nothing is stored: the room that asked shows it, and on the person's word hands
 * {@link Read#values()} to its own service, which checks them as if somebody had typed them.
 *
 * @param <T> what one row becomes
 */
public sealed interface CsvPreview<T> {
    /**
     * The file as a whole cannot be read.
     *
     * @param problem why; its field is the missing or doubled column's, or empty
     */
    record Unreadable<T>(Problem problem) implements CsvPreview<T> {}

    /**
     * The file can be read.
     *
     * @param good rows that can be stored, in the order of the file
     * @param problems what is wrong with the others, in the order of the file
     * @param unknownColumns headings that the import does not know; their cells are left out
     */
    record Read<T>(List<GoodRow<T>> good, List<RowProblem> problems, List<String> unknownColumns)
            implements CsvPreview<T> {
        public Read {
            good = List.copyOf(good);
            problems = List.copyOf(problems);
            unknownColumns = List.copyOf(unknownColumns);
        }

        /** What would be stored. */
        public List<T> values() {
            return good.stream().map(GoodRow::value).toList();
        }

        /** The lines of the rows that cannot be stored. */
        public List<Long> badLines() {
            return problems.stream().map(RowProblem::line).distinct().collect(Collectors.toUnmodifiableList());
        }
    }

    /**
     * A row that can be stored.
     *
     * @param line where in the file it begins, the first line being 1
     */
    record GoodRow<T>(long line, T value) {}

    /**
     * Something wrong with a row.
     *
     * @param line where in the file the row begins, the first line being 1
     * @param column the column's heading as it stands in the file; empty when it is the row as a whole
     * @param problem what is wrong, at the column's field
     */
    record RowProblem(long line, String column, Problem problem) {}
}
