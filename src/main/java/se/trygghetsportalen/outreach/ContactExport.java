package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactOverviewQuery;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.documents.ExportOutcome;
import se.trygghetsportalen.platform.documents.ExportProgress;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.platform.documents.Tables;
import se.trygghetsportalen.shared.Ids;

/**
 * Takes a selection of contacts out as a file. For leads: a file leaves the portal with everything that the team wrote.
 *
 * <p>The rows are read in one transaction, so that the file is of one moment, and written as they are read. What is
 * asked for goes into the trail before the first byte leaves, and how much was given when it ends, also where the reader
 * hung up: both in transactions of their own, which nothing that happens to the file can undo.
 */
@Service
@RolesAllowed(Roles.TEAM_LEAD)
public class ContactExport {
    private static final String SUBJECT = "contact-export";

    private final ContactOverviewQuery query;
    private final Tables tables;
    private final MessageSource texts;
    private final ShiftAuthority authority;
    private final TransactionTemplate recording;
    private final TransactionTemplate reading;

    ContactExport(
            ContactOverviewQuery query,
            Tables tables,
            MessageSource texts,
            ShiftAuthority authority,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.tables = tables;
        this.texts = texts;
        this.authority = authority;
        this.recording = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes the selection, latest first, into the stream, which stays open. A stream that was cancelled does not hold a
     * whole file.
     *
     * @param expected how many rows there will be, for the progress alone
     * @throws IOException when whoever reads has hung up
     */
    public ExportOutcome write(
            ContactFilter filter,
            TableFormat format,
            Locale locale,
            OutputStream out,
            long expected,
            ExportProgress progress)
            throws IOException {
        UUID id = Ids.next();
        Map<String, @Nullable String> asked = fields(filter, format);
        record("contact.export-begun", id, asked);
        CountedProgress counted = new CountedProgress(progress);
        try {
            ExportOutcome outcome = Objects.requireNonNull(
                    reading.execute(transaction -> stream(filter, format, locale, out, expected, counted)));
            counted.done = outcome.rows();
            counted.whole = outcome instanceof ExportOutcome.Complete;
            return outcome;
        } catch (UncheckedIOException hungUp) {
            throw hungUp.getCause();
        } finally {
            asked.put("rows", Long.toString(counted.done));
            asked.put("whole", Boolean.toString(counted.whole));
            record("contact.exported", id, asked);
        }
    }

    private ExportOutcome stream(
            ContactFilter filter,
            TableFormat format,
            Locale locale,
            OutputStream out,
            long expected,
            ExportProgress progress) {
        try (Stream<ContactLine> rows = query.stream(filter)) {
            return tables.write(format, new ContactTable(texts, locale).table(), locale, out, rows, expected, progress);
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }

    private void record(String action, UUID id, Map<String, @Nullable String> fields) {
        recording.executeWithoutResult(transaction -> authority.record(action, SUBJECT, id, fields));
    }

    private static Map<String, @Nullable String> fields(ContactFilter filter, TableFormat format) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("format", format.name());
        put(fields, "from", filter.from());
        put(fields, "to", filter.to());
        put(fields, "district_id", filter.district());
        put(fields, "arena_id", filter.arena());
        put(fields, "theme", filter.theme());
        put(fields, "type", filter.type());
        put(fields, "worker_id", filter.worker());
        put(fields, "follow_up", filter.followUp());
        put(fields, "words", filter.words().isEmpty() ? null : filter.words());
        return fields;
    }

    private static void put(Map<String, @Nullable String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** Remembers how far it came, for what is written down when the reader hangs up. */
    private static final class CountedProgress implements ExportProgress {
        private final ExportProgress watched;
        private long done;
        private boolean whole;

        CountedProgress(ExportProgress watched) {
            this.watched = watched;
        }

        @Override
        public boolean reached(long rows, long expected) {
            done = rows;
            return watched.reached(rows, expected);
        }
    }
}
