package se.trygghetsportalen.outreach.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the trail is told of a contact, by field. */
public final class ContactFields {
    private ContactFields() {}

    public static Map<String, @Nullable String> of(Contact contact) {
        ContactContent content = contact.content();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("shift_id", contact.shift().toString());
        fields.put("stop_id", contact.stop().toString());
        fields.put("arena_id", contact.arena().toString());
        fields.put("occurred_at", content.occurredAt().toString());
        fields.put("minutes", Integer.toString(content.minutes()));
        fields.put("medium", content.medium().name());
        fields.put("made", Boolean.toString(content.made()));
        fields.put("type", content.type().name());
        fields.put("depth", Integer.toString(content.depth().level()));
        fields.put("heads", content.heads().cells().toString());
        fields.put("themes", content.themes().toString());
        fields.put("actions", content.actions().toString());
        fields.put("follow_up", content.followUp().name());
        fields.put("note", content.note());
        if (content.online() != null) {
            fields.put("platform", content.online().platform().name());
            fields.put("channel", content.online().channel());
        }
        return fields;
    }
}
