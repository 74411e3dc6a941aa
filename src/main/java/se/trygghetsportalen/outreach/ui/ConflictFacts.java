package se.trygghetsportalen.outreach.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.FieldConflictSight;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ShiftSummary;

/** What each of two versions from the field says, by the same labels. */
final class ConflictFacts {
    private final ContactWords words;
    private final ContactFacts contacts;
    private final Function<String, String> texts;

    ConflictFacts(ContactWords words, Function<String, String> texts) {
        this.words = words;
        this.texts = texts;
        contacts = new ContactFacts(words, texts);
    }

    /** What came first. */
    Map<String, String> of(FieldConflictSight.@Nullable Stored stored) {
        return switch (stored) {
            case FieldConflictSight.StoredContact contact -> contacts.all(contact.content());
            case FieldConflictSight.StoredEnd end -> summary(end.summary());
            case FieldConflictSight.StoredObservation seen -> observation(seen.content());
            case null -> Map.of();
        };
    }

    /** What came second. */
    Map<String, String> of(FieldEntry other) {
        return switch (other) {
            case FieldEntry.Contact contact -> contacts.all(contact.content());
            case FieldEntry.End end -> summary(end.summary());
            case FieldEntry.Observation seen -> observation(seen.content());
            default ->
                Map.of(
                        texts.apply("outreach.contacts.column.when"),
                        words.when(other.stamp().at()));
        };
    }

    private Map<String, String> summary(ShiftSummary summary) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.apply("outreach.conflicts.mood"), summary.mood());
        facts.put(texts.apply("outreach.conflicts.next-team"), summary.nextTeam());
        return facts;
    }

    private Map<String, String> observation(ObservationContent content) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                texts.apply("outreach.observation.category"),
                texts.apply(content.category().textKey()));
        facts.put(texts.apply("outreach.conflicts.where"), content.where());
        facts.put(
                texts.apply("outreach.observation.severity"),
                texts.apply(content.severity().textKey()));
        facts.put(texts.apply("outreach.conflicts.description"), content.description());
        return facts;
    }
}
