package se.trygghetsportalen.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many people who are signed in at once and each go about the same thing, with time to think between: seven seconds on
 * average, as the buyers of TPC-W (clause 5.3.1.1) have.
 */
final class Crowd implements AutoCloseable {
    /** How many there are. Fewer are for trying the bench itself. */
    static final int USERS = Integer.getInteger("bench.users", 200);

    private static final int ROUNDS = 5;
    private static final int THINKING_MS = 7_000;
    private static final int ARRIVING_MS = 60_000;
    private static final int EARLY = 10;
    private static final int EARLY_ROUNDS = 25;
    private static final int SIGN_IN_AT_ONCE = 4;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<FlowUser> users = new ArrayList<>();
    private final int port;
    private final String password;

    Crowd(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /** How somebody is called, by number. */
    @FunctionalInterface
    interface Names {
        String of(int user);
    }

    /** What somebody does. */
    @FunctionalInterface
    interface Step {
        void take(FlowUser user, Visit visit) throws IOException, InterruptedException;
    }

    /** What was timed in milliseconds, by name, and how often something went wrong. */
    record Measured(Map<String, Timing> times, int errors) {
        double percentile(String step, int percent) {
            return times.containsKey(step) ? times.get(step).percentile(percent) : Double.NaN;
        }
    }

    /** One person's visit: chance of their own, and a watch. */
    static final class Visit {
        private final Map<String, List<Double>> times;
        private final Random random;
        private final int user;
        private final int thinkingMs;
        private int counted;

        private Visit(Map<String, List<Double>> times, int user, int thinkingMs) {
            this.times = times;
            this.random = new Random(user);
            this.user = user;
            this.thinkingMs = thinkingMs;
        }

        private static Visit withoutThinking(int user) {
            return new Visit(new ConcurrentHashMap<>(), user, 0);
        }

        /** Whose visit it is, counted from 0. */
        int user() {
            return user;
        }

        /** Another number each time. */
        int next() {
            return ++counted;
        }

        <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        void think() throws InterruptedException {
            if (thinkingMs > 0) {
                Thread.sleep(thinkingMs / 2 + random.nextInt(thinkingMs));
            }
        }

        void time(String step, Callable<?> work) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            try {
                work.call();
            } catch (IOException | InterruptedException | RuntimeException failed) {
                throw failed;
            } catch (Exception other) {
                throw new IllegalStateException(other);
            }
            times.computeIfAbsent(step, key -> Collections.synchronizedList(new ArrayList<>()))
                    .add((System.nanoTime() - begun) / 1_000_000.0);
        }
    }

    /**
     * Some come before the others, think of nothing and are not counted: a portal that has been up for a while has loaded
     * its classes and compiled what it does often.
     */
    void warmUp(Names names, Step arriving, Step each) throws Exception {
        List<Callable<Void>> early = new ArrayList<>();
        for (int user = 0; user < EARLY; user++) {
            FlowUser who = new FlowUser(port, client);
            // One after the other: of one account that signs in ten times at once, some are told to wait.
            who.signIn(names.of(user), password);
            Visit uncounted = Visit.withoutThinking(user);
            early.add(() -> {
                for (int round = 0; round < EARLY_ROUNDS; round++) {
                    arriving.take(who, uncounted);
                    each.take(who, uncounted);
                }
                return null;
            });
        }
        all(early);
    }

    /** Signs everybody in. */
    void arrive(Names names) throws Exception {
        Semaphore door = new Semaphore(SIGN_IN_AT_ONCE);
        List<Callable<Void>> arrivals = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            FlowUser each = new FlowUser(port, client);
            String name = names.of(user);
            users.add(each);
            arrivals.add(() -> {
                door.acquire();
                try {
                    each.signIn(name, password);
                } finally {
                    door.release();
                }
                return null;
            });
        }
        all(arrivals);
    }

    /** Everybody does the first once and the second again and again; afterwards all of them are still there. */
    Measured visit(Step arriving, Step each) throws Exception {
        Map<String, List<Double>> times = new ConcurrentHashMap<>();
        AtomicInteger errors = new AtomicInteger();
        List<Callable<Void>> visits = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            FlowUser who = users.get(user);
            Visit visit = new Visit(times, user, THINKING_MS);
            visits.add(() -> {
                Thread.sleep(visit.random.nextInt(ARRIVING_MS));
                try {
                    arriving.take(who, visit);
                    for (int round = 0; round < ROUNDS; round++) {
                        visit.think();
                        each.take(who, visit);
                    }
                } catch (IllegalStateException | IOException failed) {
                    if (errors.getAndIncrement() == 0) {
                        System.err.println("The first error: " + failed);
                    }
                }
                return null;
            });
        }
        all(visits);
        Map<String, Timing> timings = new ConcurrentHashMap<>();
        times.forEach((step, ms) -> timings.put(
                step, Timing.of(ms.stream().mapToDouble(Double::doubleValue).toArray())));
        return new Measured(timings, errors.get());
    }

    private void all(List<Callable<Void>> work) throws Exception {
        for (Future<Void> each : threads.invokeAll(work)) {
            each.get();
        }
    }

    @Override
    public void close() {
        threads.close();
        // Closing in good order would wait for connections that are kept alive.
        client.shutdownNow();
    }
}
