package se.trygghetsportalen.platform.mail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call to the municipality's own receiver, such as a gateway for text messages, where {@code portal.webhook.address}
 * names one. The secret that it asks for is read from a file, never from an argument.
 */
@Component
class WebhookTransport {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;

    private final String address;
    private final String secretFile;

    WebhookTransport(
            @Value("${portal.webhook.address:}") String address,
            @Value("${portal.webhook.secret-file:}") String secretFile) {
        this.address = address;
        this.secretFile = secretFile;
    }

    boolean isConfigured() {
        return !address.isBlank();
    }

    /**
     * Tells the receiver. Told again, it has the same {@code Idempotency-Key}.
     *
     * @throws IOException when the receiver does not answer that it has taken it
     */
    void send(UUID id, String text, String link) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .POST(HttpRequest.BodyPublishers.ofString(
                        MAPPER.writeValueAsString(Map.of("id", id.toString(), "text", text, "link", link))));
        if (!secretFile.isBlank()) {
            request.header(
                    "Authorization",
                    "Bearer " + Files.readString(Path.of(secretFile)).strip());
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() < SUCCESS || answer.statusCode() >= REDIRECT) {
                throw new IOException("Answered " + answer.statusCode());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
