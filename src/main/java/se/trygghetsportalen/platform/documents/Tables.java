package se.trygghetsportalen.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes tables as files, straight into a stream. Asks nobody for permission and records nothing: the service whose
 * rows they are does both before it calls.
 */
@Component
public class Tables {
    /** How many rows pass between two calls of the progress. */
    static final int ROWS_PER_CALL = 500;

    private final MessageSource texts;

    Tables(MessageSource texts) {
        this.texts = texts;
    }

    /** A writer for somebody who makes the rows as he goes; headings in the language of the locale. */
    public TableWriter open(TableFormat format, Table<?> table, Locale locale, OutputStream out) throws IOException {
        TableHead head = table.head(texts, locale);
        return switch (format) {
            case CSV -> new CsvTableWriter(head, CsvTableWriter.separatorFor(locale), out);
            case XLSX -> new SpreadsheetTableWriter(head, out);
        };
    }

    /**
     * Writes the rows until there are no more or the progress says no. The caller closes rows and stream; rows that
     * come from the database are fetched as they are written.
     *
     * @param expected how many rows there will be, for the progress alone
     */
    public <T> ExportOutcome write(
            TableFormat format,
            Table<T> table,
            Locale locale,
            OutputStream out,
            Stream<T> rows,
            long expected,
            ExportProgress progress)
            throws IOException {
        TableWriter writer = open(format, table, locale, out);
        long done = 0;
        Iterator<T> each = rows.iterator();
        while (true) {
            boolean more = each.hasNext();
            if ((done % ROWS_PER_CALL == 0 || !more) && !progress.reached(done, expected)) {
                return new ExportOutcome.Cancelled(done);
            }
            if (!more) {
                writer.finish();
                return new ExportOutcome.Complete(done);
            }
            writer.write(table.row(each.next()));
            done++;
        }
    }
}
