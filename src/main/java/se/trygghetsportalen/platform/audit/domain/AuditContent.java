package se.trygghetsportalen.platform.audit.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of an entry's fields: a JSON object without spaces, keys in code-point order, each value a keyed
 * hash in hexadecimal, or {@code null} for an emptied field. The same fields always give the same bytes. Needs no
 * escapes, because names are limited to letters, digits and {@code _.:-}.
 */
public final class AuditContent {
    private AuditContent() {}

    /** Writes the hashes, whatever the order they come in. */
    public static String of(Map<String, @Nullable String> hashByField) {
        SortedMap<String, @Nullable String> sorted = new TreeMap<>(hashByField);
        StringBuilder text = new StringBuilder("{");
        sorted.forEach((field, hash) -> {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"').append(field).append("\":");
            if (hash == null) {
                text.append("null");
            } else {
                text.append('"').append(hash).append('"');
            }
        });
        return text.append('}').toString();
    }
}
