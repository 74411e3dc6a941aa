package se.trygghetsportalen.outreach.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.Ids;

/** A phone at the protocol's level: writes entries by hand and sends their bytes as it pleases. */
final class FieldPhone {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI portal;
    private final DeviceSecret secret;
    private long sequence;

    FieldPhone(int port, DeviceSecret secret) {
        this.portal = URI.create("http://localhost:" + port);
        this.secret = secret;
    }

    String start(ShiftId shift, Instant at) {
        return entry(Ids.next(), "start", shift, at, "");
    }

    String arrive(ShiftId shift, StopId stop, ArenaId arena, Instant at) {
        return entry(Ids.next(), "arrive", shift, at, ",\"stop\":\"" + stop + "\",\"arena\":\"" + arena + "\"");
    }

    String contact(ShiftId shift, StopId stop, Instant at, String note) {
        return contact(Ids.next(), shift, stop, at, note);
    }

    String contact(UUID id, ShiftId shift, StopId stop, Instant at, String note) {
        return entry(id, "contact", shift, at, """
            ,"stop":"%s","minutes":10,"medium":"IN_PERSON","made":true,"type":"CONVERSATION","depth":2,\
            "heads":{"AGE_13_15":{"BOY":2}},"themes":["SCHOOL"],"actions":["CONVERSATION"],"followUp":"NONE",\
            "note":"%s"
            """.strip().formatted(stop, note));
    }

    String online(ShiftId shift, StopId stop, Instant at, String platform, String channel) {
        String contact = contact(shift, stop, at, "");
        return contact.substring(0, contact.length() - 1)
                + ",\"online\":{\"platform\":\"%s\",\"channel\":\"%s\"}}".formatted(platform, channel);
    }

    String observation(ShiftId shift, StopId stop, Instant at, String jpegBase64) {
        return entry(Ids.next(), "observation", shift, at, """
            ,"stop":"%s","category":"GRAFFITI","where":"Väggen mot torget","severity":2,"description":"",\
            "photo":{"id":"%s","jpeg":"%s"}
            """.strip().formatted(stop, Ids.next(), jpegBase64));
    }

    String end(ShiftId shift, Instant at, String mood) {
        return entry(Ids.next(), "end", shift, at, ",\"mood\":\"" + mood + "\",\"nextTeam\":\"\"");
    }

    String entry(UUID id, String kind, ShiftId shift, Instant at, String rest) {
        sequence++;
        return "{\"id\":\"%s\",\"seq\":%d,\"kind\":\"%s\",\"shift\":\"%s\",\"at\":\"%s\"%s}"
                .formatted(id, sequence, kind, shift, at, rest);
    }

    static UUID idOf(String entry) {
        return UUID.fromString(entry.substring(7, 43));
    }

    static String sha256(String entry) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> sendOne(String entry) {
        return send(request("/falt/api/entries/" + idOf(entry))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(entry)));
    }

    HttpResponse<String> sendMany(List<String> entries) {
        return sendBytes(packed(String.join("\n", entries)));
    }

    HttpResponse<String> sendBytes(byte[] packed) {
        return send(request("/falt/api/entries")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("Cookie", "falt=" + secret.value())
                .header("X-Falt", "1")
                .header("Accept-Language", "sv");
    }

    static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
