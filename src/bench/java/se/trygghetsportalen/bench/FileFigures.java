package se.trygghetsportalen.bench;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import se.trygghetsportalen.outreach.ContactExport;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;

/** P5: every contact as a CSV file, beside the database's own client that reads the same columns. */
final class FileFigures {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final double MEBIBYTE = 1024.0 * 1024;

    private static final String STATEMENT = "SELECT c.*, (SELECT GROUP_CONCAT(CONCAT(age_band, gender, heads)) FROM"
            + " contact_head h WHERE h.contact_id = c.id), (SELECT GROUP_CONCAT(theme) FROM contact_theme t WHERE"
            + " t.contact_id = c.id), (SELECT GROUP_CONCAT(action) FROM contact_action x WHERE x.contact_id = c.id)"
            + " FROM contact c ORDER BY c.occurred_at DESC, c.id DESC";

    private FileFigures() {}

    /** @param asLead runs its argument as somebody who may take contacts out */
    static void measure(
            Table table, ContactExport export, Bench.As asLead, EmbeddedMariaDb database, Path programs, int contacts)
            throws Exception {
        double client = Timing.once(() -> client(database, programs));
        Counted first = new Counted();
        double begun = Timing.once(() -> asLead.call(() -> write(export, first, contacts, false)));
        Counted second = new Counted();
        double again = Timing.once(() -> asLead.call(() -> write(export, second, contacts, false)));
        table.row("P5", "all contacts as CSV", Math.min(begun, again), "mariadb --quick", client, "≤ 2");
        table.row("P5", "first byte", Table.ms(second.firstAfterMs), "≤ 200 ms");
        System.gc();
        Counted watched = new Counted();
        long before = used();
        asLead.call(() -> write(export, watched, contacts, true));
        table.row(
                "P5",
                "live heap half way, over before",
                String.format(Locale.ROOT, "%.1f MiB", (watched.halfWay - before) / MEBIBYTE),
                "≤ 32 MB");
        table.row("P5", "size", "%.0f MiB".formatted(second.bytes / MEBIBYTE), "");
    }

    private static Boolean write(ContactExport export, Counted out, int contacts, boolean watched) throws Exception {
        export.write(ContactFilter.ALL, TableFormat.CSV, SWEDISH, out, contacts, (done, expected) -> {
            if (watched && out.halfWay == 0 && done > contacts / 2) {
                System.gc();
                out.halfWay = used();
            }
            return true;
        });
        return Boolean.TRUE;
    }

    private static Boolean client(EmbeddedMariaDb database, Path programs) throws Exception {
        EmbeddedMariaDb.Access owner = database.owner();
        ProcessBuilder builder = new ProcessBuilder(
                        programs.resolve("bin").resolve("mariadb").toString(),
                        "--no-defaults",
                        "--quick",
                        "--skip-ssl-verify-server-cert",
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--user=" + owner.username(),
                        "--execute=" + STATEMENT,
                        EmbeddedMariaDb.SCHEMA)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MYSQL_PWD", owner.password());
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("The client failed");
        }
        return Boolean.TRUE;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Throws the file away and remembers when it began and how long it was. */
    private static final class Counted extends OutputStream {
        private final long begun = System.nanoTime();
        private double firstAfterMs;
        private long bytes;
        private long halfWay;

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] content, int from, int length) {
            count(length);
        }

        private void count(int length) {
            if (bytes == 0) {
                firstAfterMs = (System.nanoTime() - begun) / 1_000_000.0;
            }
            bytes += length;
        }
    }
}
