package se.trygghetsportalen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, row by row as Markdown: printed at once, and written when all is done. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table() {
        line("| Goal | Measured | Figure | Yardstick of the same run | Ratio | Asked for |");
        line("|---|---|---|---|---|---|");
    }

    /** A figure beside its yardstick, both in milliseconds. */
    void row(String goal, String what, double figure, String yardstickName, double yardstick, String asked) {
        line(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s: %s | %.2f | %s |",
                goal,
                what,
                ms(figure),
                yardstickName,
                ms(yardstick),
                figure / yardstick,
                asked));
    }

    /** A figure beside its yardstick, in whatever they are measured in. */
    void row(String goal, String what, String figure, String yardstick, String ratio, String asked) {
        line("| %s | %s | %s | %s | %s | %s |".formatted(goal, what, figure, yardstick, ratio, asked));
    }

    /** A figure that stands alone. */
    void row(String goal, String what, String figure, String asked) {
        line("| %s | %s | %s | | | %s |".formatted(goal, what, figure, asked));
    }

    /** What it runs on, and how busy that is: other work on the machine makes every figure worse. */
    void machine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        row(
                "",
                "%s %s, %d processors, Java %s; work waiting for a processor (load average)"
                        .formatted(
                                system.getName(),
                                system.getArch(),
                                system.getAvailableProcessors(),
                                Runtime.version().feature()),
                String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage()),
                "");
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    static String ms(double ms) {
        return ms < 100 ? String.format(Locale.ROOT, "%.1f ms", ms) : String.format(Locale.ROOT, "%.0f ms", ms);
    }

    private void line(String text) {
        lines.add(text);
        System.out.println(text);
    }
}
