package se.trygghetsportalen.platform.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * One thing that somebody did, as the trail keeps it. Names (action, kind, fields) are written as they stand and must
 * therefore be words of the program, never of a person; the values of the fields may be anything, since only a keyed
 * hash of them is kept.
 *
 * @param actor who did it
 * @param action what was done, as a dotted word in the past tense: {@code contact.logged}
 * @param subjectKind what it was done to: {@code contact}
 * @param subjectId which one
 * @param fields the fields that were set, by name; the trail keeps a keyed hash of each value and never the value. Null
 *     says that the field was emptied. Copied, and sorted by name
 */
public record AuditEntry(
        ActorId actor, String action, String subjectKind, UUID subjectId, Map<String, @Nullable String> fields) {
    private static final Pattern ACTION = Pattern.compile("(?=.{1,80}$)[a-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern KIND = Pattern.compile("[a-z][A-Za-z0-9_.-]{0,39}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]{0,79}");
    /** Keeps the content inside its column; no form has as many fields. */
    private static final int MOST_FIELDS = 400;

    /** @throws IllegalArgumentException when a name is not a word of the program, or there are too many fields */
    public AuditEntry {
        check(ACTION, "action", action);
        check(KIND, "subject kind", subjectKind);
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("An audit entry has at most " + MOST_FIELDS + " fields");
        }
        TreeMap<String, @Nullable String> sorted = new TreeMap<>(fields);
        sorted.keySet().forEach(name -> check(FIELD, "field name", name));
        fields = Collections.unmodifiableSortedMap(sorted);
    }

    /** An entry about something that has no fields worth naming: it was opened, closed, removed. */
    public static AuditEntry of(ActorId actor, String action, String subjectKind, UUID subjectId) {
        return new AuditEntry(actor, action, subjectKind, subjectId, Map.of());
    }

    // The refused text is left out of the message: it may be personal, and messages are logged.
    private static void check(Pattern pattern, String what, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("The audit trail takes no such " + what + ": it must match " + pattern);
        }
    }
}
