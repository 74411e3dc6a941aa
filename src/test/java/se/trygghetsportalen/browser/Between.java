package se.trygghetsportalen.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What may stand between a phone and the portal, at a port of its own: passes calls on, or answers as it pleases. */
final class Between implements AutoCloseable {
    /** Where the page hands in what waits. */
    static final String ENTRIES = "/falt/api/entries";

    private static final Set<String> NOT_PASSED_ON = Set.of(
            "if-none-match",
            "if-modified-since",
            "accept-encoding",
            "connection",
            "host",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Answers a call in the portal's place. */
    interface Answer {
        void to(HttpExchange call, Portal portal) throws IOException;
    }

    /** The portal behind, which hears of a call when it is asked, and not before. */
    interface Portal {
        HttpResponse<byte[]> hears() throws IOException;
    }

    private record Change(String address, Answer answer) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger answered = new AtomicInteger();
    private final HttpServer server;
    private final int portal;
    private volatile @Nullable Change change;

    Between(int portal) throws IOException {
        this.portal = portal;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** From now on calls to addresses that begin so are answered so. */
    void answer(String address, Answer inItsPlace) {
        answered.set(0);
        change = new Change(address, inItsPlace);
    }

    /** From now on everything is passed on. */
    void passOn() {
        change = null;
    }

    /** How many calls were answered otherwise than by the portal, since that was last chosen. */
    int answered() {
        return answered.get();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            byte[] body = call.getRequestBody().readAllBytes();
            Change now = change;
            if (now == null || !call.getRequestURI().getPath().startsWith(now.address())) {
                pass(call, ofThePortal(call, body));
                return;
            }
            answered.incrementAndGet();
            now.answer().to(call, () -> ofThePortal(call, body));
        }
    }

    private HttpResponse<byte[]> ofThePortal(HttpExchange call, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + portal + call.getRequestURI()))
                .method(
                        call.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        call.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The portal's own answer. */
    static void pass(HttpExchange call, HttpResponse<byte[]> answer) throws IOException {
        pass(call, answer, answer.body());
    }

    /** The portal's answer with another body. */
    static void pass(HttpExchange call, HttpResponse<byte[]> answer, byte[] body) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":") && !NOT_PASSED_ON.contains(name)) {
                call.getResponseHeaders().put(name, List.copyOf(values));
            }
        });
        send(call, answer.statusCode(), body);
    }

    static void say(HttpExchange call, int status, String type, String body) throws IOException {
        call.getResponseHeaders().set("Content-Type", type);
        send(call, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        http.close();
    }
}
