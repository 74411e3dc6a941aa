package se.trygghetsportalen.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** P10: the portal in a process of its own, started as {@code ./mvnw} does, until it serves, at first and on what is there. */
final class StartFigures {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DEMO_BUILT = " steps in ";
    /** One for all that is asked: whoever asks works on the same processors as the portal that starts. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private StartFigures() {}

    static void measure(Table table, Path home) throws Exception {
        Path data = home.resolve("start");
        Path log = home.resolve("start.log");
        double[] first = start(data, log, true);
        table.row("P10", "first start, until the demo is whole", Table.ms(first[1]), "≤ 30 s");
        table.row("P10", "first start, until it serves", Table.ms(first[0]), "");
        double[] again = start(data, log, false);
        table.row("P10", "start on existing data, until it serves", Table.ms(again[0]), "≤ 8 s");
    }

    /** Milliseconds until it serves, and until the demo has been built. */
    private static double[] start(Path data, Path log, boolean untilBuilt) throws Exception {
        int port = freePort();
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "se.trygghetsportalen.TrygghetsportalenApplication"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PORTAL_DATA_DIR", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        Process portal = builder.start();
        try {
            while (!isReady(port)) {
                pause(portal, begun);
            }
            double served = since(begun);
            while (untilBuilt && !Files.readString(log).contains(DEMO_BUILT)) {
                pause(portal, begun);
            }
            return new double[] {served, since(begun)};
        } finally {
            portal.destroy();
            if (!portal.waitFor(30, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }
    }

    private static void pause(Process portal, long begun) throws InterruptedException {
        if (!portal.isAlive() || since(begun) > PATIENCE.toMillis()) {
            throw new IllegalStateException("The portal did not start; see its log");
        }
        Thread.sleep(100);
    }

    private static boolean isReady(int port) throws InterruptedException {
        return answer(port).filter(status -> status == 200).isPresent();
    }

    private static Optional<Integer> answer(int port) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return Optional.of(CLIENT.send(
                            HttpRequest.newBuilder(health)
                                    .timeout(Duration.ofSeconds(2))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000.0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
