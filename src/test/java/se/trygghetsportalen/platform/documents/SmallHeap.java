package se.trygghetsportalen.platform.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** An export in a process of its own with {@value #HEAP}, about a third of what the rows' texts alone would take. */
final class SmallHeap {
    private static final String HEAP = "-Xmx24m";
    private static final int TEXT = 700;

    private SmallHeap() {}

    /** What the process said. */
    static String run(String how, String rows) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        how,
                        rows)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return "still running";
        }
        return said.strip();
    }

    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println("wrote " + write(arguments[0], Integer.parseInt(arguments[1])));
        } catch (OutOfMemoryError full) {
            System.out.println("out of memory");
        }
    }

    private static long write(String how, int rows) throws IOException {
        TableHead head = SampleTable.TABLE.head(SampleTable.texts(), Locale.forLanguageTag("sv-SE"));
        OutputStream nowhere = OutputStream.nullOutputStream();
        TableWriter writer = switch (how) {
            case "CSV" -> new CsvTableWriter(head, ';', nowhere);
            case "XLSX" -> new SpreadsheetTableWriter(head, nowhere);
            case "KEPT" -> new SpreadsheetTableWriter(head, nowhere, Integer.MAX_VALUE, 1_000_000);
            default -> throw new IllegalArgumentException(how);
        };
        String filling = "å".repeat(TEXT);
        for (int number : (Iterable<Integer>) IntStream.range(0, rows)::iterator) {
            writer.write(SampleTable.TABLE.row(SampleTable.Row.saying(number + filling)));
        }
        writer.finish();
        return rows;
    }
}
