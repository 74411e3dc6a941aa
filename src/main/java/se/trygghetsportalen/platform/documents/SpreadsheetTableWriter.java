package se.trygghetsportalen.platform.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * XLSX with cells of their own kinds, written as it goes. Text is stored as text, in place: a shared table of strings
 * would grow with the rows, and text is never a formula here. Rows beyond what a sheet holds go on on the next sheet.
 */
final class SpreadsheetTableWriter implements TableWriter {
    /** What Excel takes in one cell. */
    static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_NAME = 31;
    private static final int ROWS_HELD = 200;
    private static final String DAY = "yyyy-mm-dd";
    private static final String TIME = "hh:mm";
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final String HEADING_GROUND = "E1ECE8";

    private final Workbook book;
    private final TableHead head;
    private final int rowsHeld;
    private final int rowsOfASheet;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int nextRow;

    SpreadsheetTableWriter(TableHead head, OutputStream stream) {
        this(head, stream, ROWS_HELD, Worksheet.MAX_ROWS);
    }

    /**
     * @param rowsHeld rows kept before they are written
     * @param rowsOfASheet rows of one sheet, the headings' row among them
     */
    SpreadsheetTableWriter(TableHead head, OutputStream stream, int rowsHeld, int rowsOfASheet) {
        this.book = new Workbook(new KeptOpen(stream), "Trygghetsportalen", "1.0");
        this.head = head;
        this.rowsHeld = rowsHeld;
        this.rowsOfASheet = rowsOfASheet;
    }

    @Override
    public void write(List<Cell> cells) throws IOException {
        if (cells.size() != head.headings().size()) {
            throw new IllegalArgumentException(
                    "The table has " + head.headings().size() + " columns, the row " + cells.size());
        }
        Worksheet current = roomySheet();
        for (int column = 0; column < cells.size(); column++) {
            write(current, column, cells.get(column));
        }
        nextRow++;
        if (nextRow % rowsHeld == 0) {
            current.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        roomySheet();
        book.finish();
    }

    private Worksheet roomySheet() throws IOException {
        Worksheet current = sheet;
        if (current != null && nextRow < rowsOfASheet) {
            return current;
        }
        if (current != null) {
            current.finish();
        }
        sheets++;
        Worksheet next = book.newWorksheet(name(sheets));
        next.freezePane(0, 1);
        for (int column = 0; column < head.headings().size(); column++) {
            TableHead.Heading heading = head.headings().get(column);
            next.width(column, heading.width());
            next.inlineString(0, column, text(heading.text()));
        }
        next.range(0, 0, 0, head.headings().size() - 1)
                .style()
                .bold()
                .fillColor(HEADING_GROUND)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet = next;
        nextRow = 1;
        return next;
    }

    /** A sheet's name has at most 31 characters, the number included. */
    private String name(int number) {
        String end = number == 1 ? "" : " " + number;
        String title = CellText.writable(head.title());
        return title.substring(0, Math.min(title.length(), LONGEST_NAME - end.length())) + end;
    }

    private void write(Worksheet current, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Text(String value) -> current.inlineString(nextRow, column, text(value));
            case Cell.Whole(long value) -> current.value(nextRow, column, value);
            case Cell.Day(var value) -> {
                current.value(nextRow, column, value);
                current.style(nextRow, column).format(DAY).set();
            }
            case Cell.TimeOfDay(var value) -> {
                current.value(nextRow, column, partOfDay(value));
                current.style(nextRow, column).format(TIME).set();
            }
        }
    }

    /** A spreadsheet keeps a time as the part of the day that has passed. */
    private static BigDecimal partOfDay(LocalTime time) {
        return BigDecimal.valueOf(time.toSecondOfDay())
                .divide(SECONDS_OF_A_DAY, new MathContext(15, RoundingMode.HALF_UP));
    }

    /** What does not fit into a cell is cut, and the cut is visible: a file with a longer cell would not open. */
    private static String text(String value) {
        String writable = CellText.writable(value);
        return writable.length() <= LONGEST_TEXT ? writable : writable.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** The stream belongs to the caller; the archive's end must not close it. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
