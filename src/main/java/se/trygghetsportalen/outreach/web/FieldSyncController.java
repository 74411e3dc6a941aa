package se.trygghetsportalen.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import se.trygghetsportalen.outreach.FieldEntryReading;
import se.trygghetsportalen.outreach.FieldSync;
import se.trygghetsportalen.outreach.FieldSync.Received;
import se.trygghetsportalen.outreach.domain.FieldResult;
import se.trygghetsportalen.people.Devices;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.shared.Problem;

/**
 * Where phones hand in what was written on them. What is hashed are the bytes of an entry as they came: the body of a
 * single entry, or one line of many.
 */
@RestController
class FieldSyncController {
    /** The most bytes of one call, unpacked: a photo and more, or hundreds of contacts. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    /** The most entries of one call. */
    static final int MOST_ENTRIES = 500;

    private final FieldSync sync;
    private final FieldEntryReading reading;
    private final MessageSource texts;

    FieldSyncController(FieldSync sync, FieldEntryReading reading, MessageSource texts) {
        this.sync = sync;
        this.reading = reading;
        this.texts = texts;
    }

    /**
     * What became of an entry, as the phone reads it.
     *
     * @param id which entry, or null when its id could not be read
     * @param result {@code stored}, {@code conflict} or {@code refused}
     * @param sha256 of the bytes received; null when refused
     * @param field what is wrong, when refused
     * @param reason a sentence for the person, when refused
     */
    record Answer(
            @Nullable UUID id,
            String result,
            @Nullable String sha256,
            @Nullable String field,
            @Nullable String reason) {}

    /** One entry: 201 stored, 409 conflict, 422 refused, 413 too large. */
    @PutMapping("/falt/api/entries/{id}")
    ResponseEntity<Answer> one(
            @PathVariable UUID id,
            @RequestAttribute(Devices.OF_REQUEST) Devices.Recognised phone,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        byte[] body = read(request);
        Answer answer = take(List.of(body), phone.device().id(), locale).getFirst();
        if (!id.equals(answer.id())) {
            answer = refused(answer.id(), Problem.of("id", "outreach.field.problem.unreadable"), locale);
        }
        HttpStatus status = switch (answer.result()) {
            case "stored" -> HttpStatus.CREATED;
            case "conflict" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return ResponseEntity.status(status).body(answer);
    }

    /** Many entries, one a line: one answer for each, in the same order. */
    @PostMapping(path = "/falt/api/entries", consumes = "application/x-ndjson")
    ResponseEntity<List<Answer>> many(
            @RequestAttribute(Devices.OF_REQUEST) Devices.Recognised phone, HttpServletRequest request, Locale locale)
            throws IOException {
        List<byte[]> lines = lines(read(request));
        if (lines.size() > MOST_ENTRIES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return ResponseEntity.ok(take(lines, phone.device().id(), locale));
    }

    private List<Answer> take(List<byte[]> bodies, DeviceId device, Locale locale) {
        @Nullable Answer[] answers = new Answer[bodies.size()];
        List<Received> readable = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < bodies.size(); at++) {
            byte[] body = bodies.get(at);
            try {
                readable.add(new Received(reading.read(body), sha256(body), new String(body, StandardCharsets.UTF_8)));
                places.add(at);
            } catch (FieldEntryReading.UnreadableException unreadable) {
                answers[at] = refused(
                        reading.idOf(body),
                        Problem.of(unreadable.field(), "outreach.field.problem.unreadable"),
                        locale);
            }
        }
        List<FieldResult> results = readable.isEmpty() ? List.of() : sync.take(device, readable);
        for (int at = 0; at < results.size(); at++) {
            answers[places.get(at)] = answer(results.get(at), locale);
        }
        List<Answer> inOrder = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer != null) {
                inOrder.add(answer);
            }
        }
        return inOrder;
    }

    private Answer answer(FieldResult result, Locale locale) {
        return switch (result) {
            case FieldResult.Stored stored -> new Answer(stored.id(), "stored", stored.sha256(), null, null);
            case FieldResult.Conflict conflict -> new Answer(conflict.id(), "conflict", conflict.sha256(), null, null);
            case FieldResult.Refused refused -> refused(refused.id(), refused.problem(), locale);
        };
    }

    private Answer refused(@Nullable UUID id, Problem problem, Locale locale) {
        String reason = texts.getMessage(problem.textKey(), problem.arguments().toArray(), locale);
        return new Answer(id, "refused", null, problem.field(), reason);
    }

    private static List<byte[]> lines(byte[] body) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                if (at > from) {
                    lines.add(Arrays.copyOfRange(body, from, at));
                }
                from = at + 1;
            }
        }
        return lines;
    }

    /** Reads the body whole, unpacked where it was packed; a body that is cut is an error, never half an entry. */
    private static byte[] read(HttpServletRequest request) throws IOException {
        boolean packed = "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
        try (InputStream body = packed ? new GZIPInputStream(request.getInputStream()) : request.getInputStream()) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            int count;
            while ((count = body.read(part)) >= 0) {
                whole.write(part, 0, count);
                if (whole.size() > MOST_BYTES) {
                    throw new FieldFailures.TooLargeException();
                }
            }
            return whole.toByteArray();
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
