package se.trygghetsportalen.bench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * P1 without its saving, and P2: many people who open the list of contacts and filter it, beside as many at a bare view.
 * They run on the same machine as the portal and its database.
 */
final class FlowFigures {
    private static final int USERS = 200;
    private static final int ROUNDS = 10;
    private static final int THINKING_MS = 2_000;
    private static final int SIGN_IN_AT_ONCE = 4;
    private static final double KIBIBYTE = 1024.0;
    private static final List<String> FILTERS = List.of("?tema=SCHOOL", "", "?tema=FAMILY", "?tema=SAFETY");

    private FlowFigures() {}

    /** What it took: times in milliseconds, and live heap for each session. */
    private record Measured(Timing opening, Timing filtering, int errors, double kibibytes) {}

    static void measure(Table table, int port, String username, String password) throws Exception {
        Measured bare = run(port, username, password, "bench-bare", List.of("?a", "?b"));
        Measured list = run(port, username, password, "kontakter", FILTERS);
        table.row("P1", "open, p95", list.opening.percentile(95), "bare view", bare.opening.percentile(95), "≤ 25 ms");
        table.row("P1", "open, p99", list.opening.percentile(99), "bare view", bare.opening.percentile(99), "≤ 60 ms");
        table.row(
                "P1",
                "filter, p95",
                list.filtering.percentile(95),
                "bare view",
                bare.filtering.percentile(95),
                "≤ 25 ms");
        table.row(
                "P1",
                "filter, p99",
                list.filtering.percentile(99),
                "bare view",
                bare.filtering.percentile(99),
                "≤ 60 ms");
        table.row("P1", "errors", "%d (bare view: %d)".formatted(list.errors, bare.errors), "none");
        table.row(
                "P2",
                "live heap for a session, list over bare view (%.0f KiB)".formatted(bare.kibibytes),
                String.format(Locale.ROOT, "%.0f KiB, ratio %.2f", list.kibibytes, list.kibibytes / bare.kibibytes),
                "≤ 1.5");
    }

    private static Measured run(int port, String username, String password, String path, List<String> queries)
            throws Exception {
        List<Double> opening = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger errors = new AtomicInteger();
        List<Double> filtering = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newHttpClient()) {
            // One comes before the others and is not counted: classes load, plans are made.
            FlowUser first = new FlowUser(port, client);
            first.signIn(username, password);
            for (int round = 0; round < ROUNDS; round++) {
                first.load(path);
                first.go(path, queries.get(round % queries.size()));
            }
            System.gc();
            long before = used();
            Semaphore door = new Semaphore(SIGN_IN_AT_ONCE);
            List<FlowUser> users = new ArrayList<>();
            List<Callable<Void>> arrivals = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                FlowUser each = new FlowUser(port, client);
                users.add(each);
                arrivals.add(() -> {
                    door.acquire();
                    try {
                        each.signIn(username, password);
                    } finally {
                        door.release();
                    }
                    return null;
                });
            }
            all(threads, arrivals);
            List<Callable<Void>> visits = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                FlowUser each = users.get(user);
                Random random = new Random(user);
                visits.add(() -> {
                    Thread.sleep(random.nextInt(USERS * 50));
                    try {
                        opening.add(Timing.once(() -> {
                            each.load(path);
                            each.go(path, "");
                            return null;
                        }));
                        for (int round = 0; round < ROUNDS; round++) {
                            Thread.sleep(THINKING_MS / 2 + random.nextInt(THINKING_MS));
                            String query = queries.get(random.nextInt(queries.size()));
                            filtering.add(Timing.once(() -> {
                                each.go(path, query);
                                return null;
                            }));
                        }
                    } catch (IllegalStateException | IOException failed) {
                        errors.incrementAndGet();
                    }
                    return null;
                });
            }
            try {
                all(threads, visits);
                System.gc();
                return new Measured(
                        timing(opening), timing(filtering), errors.get(), (used() - before) / KIBIBYTE / USERS);
            } finally {
                // Whoever is measured has to be there until here.
                Reference.reachabilityFence(users);
            }
        }
    }

    private static void all(ExecutorService threads, List<Callable<Void>> work) throws Exception {
        for (Future<Void> each : threads.invokeAll(work)) {
            each.get();
        }
    }

    private static Timing timing(List<Double> ms) {
        return Timing.of(ms.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
