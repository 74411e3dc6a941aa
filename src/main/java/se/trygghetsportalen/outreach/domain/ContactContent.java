package se.trygghetsportalen.outreach.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a contact. Admits doubt: it may break rules, and {@link ContactRule} says which.
 *
 * @param occurredAt when it was, to the microsecond
 * @param minutes how long it was
 * @param medium through what they met
 * @param made whether there was contact, or only an attempt
 * @param type what sort of meeting it was
 * @param depth how deep it went
 * @param heads with whom, by age and gender
 * @param themes what it was about
 * @param actions what the team did
 * @param followUp what comes after
 * @param note free text that identifies nobody
 * @param online where on the net it was, or null for one that was not there
 */
public record ContactContent(
        Instant occurredAt,
        int minutes,
        Medium medium,
        boolean made,
        ContactType type,
        Depth depth,
        HeadCounts heads,
        Set<Theme> themes,
        Set<Action> actions,
        FollowUp followUp,
        String note,
        @Nullable OnlinePlace online) {
    /** The longest contact: a day and a night. */
    public static final int MAX_MINUTES = 1440;

    /** The longest note. */
    public static final int MAX_NOTE = 4000;

    public ContactContent {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        themes = themes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(themes));
        actions = actions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(actions));
        note = note.strip();
    }

    /** One that was not on the net. */
    public ContactContent(
            Instant occurredAt,
            int minutes,
            Medium medium,
            boolean made,
            ContactType type,
            Depth depth,
            HeadCounts heads,
            Set<Theme> themes,
            Set<Action> actions,
            FollowUp followUp,
            String note) {
        this(occurredAt, minutes, medium, made, type, depth, heads, themes, actions, followUp, note, null);
    }

    /** The same with another note. */
    public ContactContent withNote(String other) {
        return new ContactContent(
                occurredAt, minutes, medium, made, type, depth, heads, themes, actions, followUp, other, online);
    }

    /** The same, there on the net. */
    public ContactContent at(@Nullable OnlinePlace other) {
        return new ContactContent(
                occurredAt, minutes, medium, made, type, depth, heads, themes, actions, followUp, note, other);
    }

    /**
     * SHA-256 of everything that was said, in hexadecimal digits. Two contents have the same fingerprint exactly when
     * they are equal, so that what is sent twice is known again also after the stored contact has been corrected.
     */
    public String fingerprint() {
        return fingerprintWith("");
    }

    /** The same over something more that belongs to it. */
    String fingerprintWith(String more) {
        String canonical = String.join(
                "\n",
                more,
                occurredAt.toString(),
                Integer.toString(minutes),
                medium.name(),
                Boolean.toString(made),
                type.name(),
                Integer.toString(depth.level()),
                heads.cells().entrySet().stream()
                        .map(cell -> cell.getKey().age() + "/" + cell.getKey().gender() + "=" + cell.getValue())
                        .collect(Collectors.joining(",")),
                names(themes),
                names(actions),
                followUp.name(),
                note);
        if (online != null) {
            // Only where there is one: what was sent before there could be one keeps its fingerprint.
            canonical += "\n" + online.platform().name() + "\n" + online.channel();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
