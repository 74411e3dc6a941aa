package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import se.trygghetsportalen.outreach.domain.ContactContent;

/** Everything that was said of a contact, each with its label. What was not said is left out. */
final class ContactFacts {
    private final ContactWords words;
    private final Function<String, String> texts;

    ContactFacts(ContactWords words, Function<String, String> texts) {
        this.words = words;
        this.texts = texts;
    }

    /** Every field by its label, those that were not said with an empty text: two contacts have the same fields. */
    Map<String, String> all(ContactContent content) {
        Map<String, String> facts = new LinkedHashMap<>();
        fact(facts, "when", words.when(content.occurredAt()));
        fact(facts, "heads", words.cells(content.heads()));
        fact(facts, "type", words.type(content));
        fact(facts, "medium", texts.apply(content.medium().textKey()));
        fact(facts, "platform", words.online(content.online()));
        fact(facts, "depth", texts.apply(content.depth().textKey()));
        fact(facts, "minutes", words.minutes(content.minutes()));
        fact(facts, "themes", words.themes(content.themes()));
        fact(facts, "actions", words.actions(content.actions()));
        fact(facts, "follow-up", texts.apply(content.followUp().textKey()));
        fact(facts, "note", content.note());
        return facts;
    }

    /** Adds a fact to a list, unless there is nothing to say. */
    static void add(DescriptionList list, String label, String value) {
        if (!value.isBlank()) {
            list.add(new DescriptionList.Term(label));
            list.add(new DescriptionList.Description(value));
        }
    }

    private void fact(Map<String, String> facts, String key, String value) {
        facts.put(texts.apply("outreach.contacts.column." + key), value);
    }
}
