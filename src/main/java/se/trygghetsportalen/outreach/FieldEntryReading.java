package se.trygghetsportalen.outreach;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
import se.trygghetsportalen.outreach.domain.Platform;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.places.domain.ArenaId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an entry of the field page from its JSON, whose form {@code docs/field-api.md} describes. Strict: what is missing
 * or of another kind is refused with the field's name, and nothing is guessed.
 */
@Component
public class FieldEntryReading {
    private final JsonMapper json;

    FieldEntryReading(JsonMapper json) {
        this.json = json;
    }

    /** A field that cannot be read. */
    public static final class UnreadableException extends Exception {
        private final String field;

        UnreadableException(String field) {
            super("Cannot read " + field, null, false, false);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** The id that the entry claims, so that the answer can name it, or null when there is none to be read. */
    public @Nullable UUID idOf(byte[] body) {
        try {
            return uuid(json.readTree(body), "id");
        } catch (JacksonException | UnreadableException unreadable) {
            return null;
        }
    }

    /** Reads the entry whole. */
    public FieldEntry read(byte[] body) throws UnreadableException {
        JsonNode entry;
        try {
            entry = json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException unreadable) {
            throw new UnreadableException("entry");
        }
        FieldEntry.Stamp stamp = new FieldEntry.Stamp(
                uuid(entry, "id"), number(entry, "seq"), new ShiftId(uuid(entry, "shift")), instant(entry, "at"));
        return switch (text(entry, "kind")) {
            case "start" -> new FieldEntry.Start(stamp);
            case "arrive" -> new FieldEntry.Arrive(stamp, stop(entry), new ArenaId(uuid(entry, "arena")));
            case "leave" -> new FieldEntry.Leave(stamp, stop(entry));
            case "contact" -> new FieldEntry.Contact(stamp, stop(entry), contact(entry, stamp.at()));
            case "take-back" -> new FieldEntry.TakeBack(stamp, new ContactId(uuid(entry, "contact")));
            case "observation" ->
                new FieldEntry.Observation(stamp, stop(entry), observation(entry), photo(entry.path("photo")));
            case "check-in" -> new FieldEntry.CheckIn(stamp);
            case "alone" -> new FieldEntry.Alone(stamp, (int) number(entry, "minutes"));
            case "together" -> new FieldEntry.Together(stamp);
            case "end" -> new FieldEntry.End(stamp, new ShiftSummary(text(entry, "mood"), text(entry, "nextTeam")));
            default -> throw new UnreadableException("kind");
        };
    }

    private static StopId stop(JsonNode entry) throws UnreadableException {
        return new StopId(uuid(entry, "stop"));
    }

    private static ContactContent contact(JsonNode entry, Instant at) throws UnreadableException {
        JsonNode made = entry.path("made");
        if (!made.isBoolean()) {
            throw new UnreadableException("made");
        }
        return new ContactContent(
                at,
                (int) number(entry, "minutes"),
                known(entry, "medium", Medium::valueOf),
                made.booleanValue(),
                known(entry, "type", ContactType::valueOf),
                level(entry, "depth", Depth::of),
                heads(entry.path("heads")),
                several(entry, "themes", Theme.class),
                several(entry, "actions", Action.class),
                known(entry, "followUp", FollowUp::valueOf),
                text(entry, "note"),
                online(entry.path("online")));
    }

    private static @Nullable OnlinePlace online(JsonNode online) throws UnreadableException {
        if (online.isMissingNode() || online.isNull()) {
            return null;
        }
        try {
            return new OnlinePlace(known(online, "platform", Platform::valueOf), text(online, "channel"));
        } catch (UnreadableException unreadable) {
            throw new UnreadableException("online");
        }
    }

    private static ObservationContent observation(JsonNode entry) throws UnreadableException {
        return new ObservationContent(
                known(entry, "category", ObservationCategory::valueOf),
                text(entry, "where"),
                level(entry, "severity", Severity::of),
                text(entry, "description"));
    }

    private static FieldEntry.@Nullable Photo photo(JsonNode photo) throws UnreadableException {
        if (photo.isMissingNode() || photo.isNull()) {
            return null;
        }
        try {
            return new FieldEntry.Photo(uuid(photo, "id"), Base64.getDecoder().decode(text(photo, "jpeg")));
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableException("photo");
        }
    }

    private static HeadCounts heads(JsonNode heads) throws UnreadableException {
        if (!heads.isObject()) {
            throw new UnreadableException("heads");
        }
        HeadCounts counts = HeadCounts.NONE;
        for (var band : heads.properties()) {
            for (var cell : band.getValue().properties()) {
                try {
                    if (!cell.getValue().isInt()) {
                        throw new UnreadableException("heads");
                    }
                    counts = counts.with(
                            AgeBand.valueOf(band.getKey()),
                            Gender.valueOf(cell.getKey()),
                            cell.getValue().intValue());
                } catch (IllegalArgumentException unknown) {
                    throw new UnreadableException("heads");
                }
            }
        }
        return counts;
    }

    private static <E extends Enum<E>> Set<E> several(JsonNode entry, String field, Class<E> kind)
            throws UnreadableException {
        JsonNode values = entry.path(field);
        if (!values.isArray()) {
            throw new UnreadableException(field);
        }
        EnumSet<E> several = EnumSet.noneOf(kind);
        for (JsonNode value : values) {
            try {
                several.add(Enum.valueOf(kind, value.asString("")));
            } catch (IllegalArgumentException unknown) {
                throw new UnreadableException(field);
            }
        }
        return several;
    }

    private static <T> T known(JsonNode entry, String field, Function<String, T> reader) throws UnreadableException {
        try {
            return reader.apply(text(entry, field));
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableException(field);
        }
    }

    private static <T> T level(JsonNode entry, String field, Function<Integer, T> reader) throws UnreadableException {
        try {
            return reader.apply((int) number(entry, field));
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableException(field);
        }
    }

    private static String text(JsonNode entry, String field) throws UnreadableException {
        JsonNode value = entry.path(field);
        if (!value.isString()) {
            throw new UnreadableException(field);
        }
        return value.stringValue();
    }

    private static long number(JsonNode entry, String field) throws UnreadableException {
        JsonNode value = entry.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnreadableException(field);
        }
        return value.longValue();
    }

    private static UUID uuid(JsonNode entry, String field) throws UnreadableException {
        try {
            return UUID.fromString(text(entry, field));
        } catch (IllegalArgumentException notAnId) {
            throw new UnreadableException(field);
        }
    }

    private static Instant instant(JsonNode entry, String field) throws UnreadableException {
        try {
            return Instant.parse(text(entry, field));
        } catch (DateTimeParseException notATime) {
            throw new UnreadableException(field);
        }
    }
}
