package se.trygghetsportalen.bench;

import java.lang.ref.Reference;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;

/**
 * P1 and P2: many people who open the list of contacts and filter it, and as many who open a contact's form, fill it in
 * and save; beside as many at a bare view. They run on the same machine as the portal and its database.
 */
final class FlowFigures {
    private static final double KIBIBYTE = 1024.0;
    private static final List<String> FILTERS = List.of("?tema=SCHOOL", "", "?tema=FAMILY", "?tema=SAFETY");
    private static final String OPEN = "open";
    private static final String FILTER = "filter";
    private static final String FORM = "open the form";
    private static final String FILL = "fill in a field";
    private static final String SAVE = "save";

    private final Table table;
    private final int port;
    private final String password;

    FlowFigures(Table table, int port, String password) {
        this.table = table;
        this.port = port;
        this.password = password;
    }

    /** What it took, and live heap for each session. */
    private record Weighed(Crowd.Measured measured, double kibibytes) {}

    /** What a session weighs at a list as long as it is now. */
    double weigh(String lead) throws Exception {
        return read(lead, "kontakter", FILTERS).kibibytes;
    }

    /**
     * @param few what a session weighed when the list was short
     * @param lead who sees the list; the round's workers come from {@link Fill#rounds}
     */
    void measure(double few, String lead, Connection owner) throws Exception {
        Weighed bare = read(lead, "bench-bare", List.of("?a", "?b"));
        Weighed list = read(lead, "kontakter", FILTERS);
        for (String step : List.of(OPEN, FILTER)) {
            rows(step, list.measured, bare.measured);
        }
        Crowd.Measured bareForm = write(user -> lead, user -> "bench-bare-form");
        List<String> shifts = Fill.rounds(owner, Crowd.USERS);
        Crowd.Measured form = write(Fill::worker, user -> "pass/" + shifts.get(user % shifts.size()) + "/kontakt");
        for (String step : List.of(FORM, FILL, SAVE)) {
            rows(step, form, bareForm);
        }
        table.row(
                "P1",
                "errors of " + Crowd.USERS + " people who read and as many who save",
                "%d (bare views: %d)"
                        .formatted(list.measured.errors() + form.errors(), bare.measured.errors() + bareForm.errors()),
                "none");
        table.row(
                "P2",
                "live heap for a session",
                "%.0f KiB".formatted(list.kibibytes),
                "bare view: %.0f KiB".formatted(bare.kibibytes),
                String.format(Locale.ROOT, "%.2f", list.kibibytes / bare.kibibytes),
                "≤ 1.5");
        table.row(
                "P2",
                "live heap for a session",
                "%.0f KiB".formatted(list.kibibytes),
                "at the demo's contacts alone: %.0f KiB".formatted(few),
                String.format(Locale.ROOT, "%.2f", list.kibibytes / few),
                "≤ 1.1");
    }

    private void rows(String step, Crowd.Measured measured, Crowd.Measured bare) {
        table.row(
                "P1", step + ", p95", measured.percentile(step, 95), "bare view", bare.percentile(step, 95), "≤ 25 ms");
        table.row(
                "P1", step + ", p99", measured.percentile(step, 99), "bare view", bare.percentile(step, 99), "≤ 60 ms");
    }

    private Weighed read(String username, String path, List<String> queries) throws Exception {
        Crowd.Step opening = (user, visit) -> visit.time(OPEN, () -> {
            user.load(path);
            user.goToRows(path, "");
            return null;
        });
        Crowd.Step filtering = (user, visit) -> {
            String query = visit.oneOf(queries);
            visit.time(FILTER, () -> {
                user.goToRows(path, query);
                return null;
            });
        };
        try (Crowd crowd = new Crowd(port, password)) {
            crowd.warmUp(user -> username, opening, filtering);
            double before = used();
            crowd.arrive(user -> username);
            Crowd.Measured measured = crowd.visit(opening, filtering);
            double kibibytes = (used() - before) / KIBIBYTE / Crowd.USERS;
            // Whoever is weighed has to be there until here.
            Reference.reachabilityFence(crowd);
            return new Weighed(measured, kibibytes);
        }
    }

    /** The form is opened, two fields are filled in with a moment between, and it is saved. */
    private Crowd.Measured write(Crowd.Names names, Crowd.Names path) throws Exception {
        Crowd.Step arriving = (user, visit) -> user.load("");
        Crowd.Step saving = (user, visit) -> {
            visit.time(FORM, () -> {
                // Another address each time, or a page that is there already would not be opened again.
                user.go(path.of(visit.user()), "?nr=" + visit.next());
                return null;
            });
            visit.think();
            visit.time(FILL, () -> {
                user.fill("portal-head-count", "{\"AGE_13_15\":{\"GIRL\":2}}");
                return null;
            });
            visit.think();
            visit.time(FILL, () -> {
                user.fill("vaadin-text-area", "\"Vill ha hjälp med läxorna\"");
                return null;
            });
            visit.think();
            visit.time(SAVE, () -> {
                user.press("Spara kontakt", "Sparad ");
                return null;
            });
        };
        try (Crowd crowd = new Crowd(port, password)) {
            crowd.warmUp(names, arriving, saving);
            crowd.arrive(names);
            return crowd.visit(arriving, saving);
        }
    }

    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
