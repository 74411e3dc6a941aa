package se.trygghetsportalen.platform.documents;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * CSV as RFC 4180 has it, with what Excel needs: a byte-order mark, without which it reads UTF-8 as Windows-1252, and
 * in Swedish a semicolon, because there the comma is the decimal sign. Days and times are ISO 8601 in every language.
 */
final class CsvTableWriter implements TableWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** A cell must stay one cell also where the file is split at another sign than ours. */
    private static final QuoteStrategy WHAT_ANYBODY_MIGHT_SPLIT_AT = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return value.indexOf(';') >= 0 || value.indexOf(',') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    private final Writer out;
    private final CsvWriter csv;
    private final int columns;

    CsvTableWriter(TableHead head, char separator, OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(WHAT_ANYBODY_MIGHT_SPLIT_AT)
                .build(out);
        columns = head.headings().size();
        record(head.headings().stream().map(heading -> safe(heading.text())).toList());
    }

    /** What Excel splits at in the language. */
    static char separatorFor(Locale locale) {
        return locale.getLanguage().equals("sv") ? ';' : ',';
    }

    @Override
    public void write(List<Cell> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("The table has " + columns + " columns, the row " + cells.size());
        }
        record(cells.stream().map(CsvTableWriter::text).toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }

    private void record(List<String> values) throws IOException {
        try {
            csv.writeRecord(values);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(String value) -> safe(value);
            case Cell.Whole(long value) -> Long.toString(value);
            case Cell.Day(var value) -> value.toString();
            case Cell.TimeOfDay(var value) -> MINUTES.format(value);
        };
    }

    private static String safe(String text) {
        return FormulaGuard.guard(CellText.writable(text));
    }
}
