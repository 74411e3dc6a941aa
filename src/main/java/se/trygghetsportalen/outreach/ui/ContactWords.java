package se.trygghetsportalen.outreach.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.shared.SwedishTime;

/** Says what a contact holds, in the reader's language and as short as a list needs it. */
final class ContactWords {
    private final Locale locale;
    private final BiFunction<String, Object[], String> texts;

    /**
     * @param locale the reader's
     * @param texts finds a text by its key, filled in with the arguments
     */
    ContactWords(Locale locale, BiFunction<String, Object[], String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** "sön 22 nov 21.14", on a Swedish clock. */
    String when(Instant instant) {
        return SwedishTime.clockOf(instant)
                .format(DateTimeFormatter.ofPattern(text("outreach.contacts.when-pattern"), locale));
    }

    /** "3 · 13–15 år": how many, and the age bands they are in. */
    String heads(HeadCounts heads) {
        if (heads.total() == 0) {
            return text("outreach.contacts.nobody");
        }
        List<String> bands = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            if (heads.in(band) > 0) {
                bands.add(text(band.textKey()));
            }
        }
        return heads.total() + " · " + String.join(", ", bands);
    }

    /** "2 tjejer, 1 kille" as far as the words go: each gender with its number. */
    String genders(HeadCounts heads) {
        List<String> parts = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            if (heads.in(gender) > 0) {
                parts.add(text(gender.textKey()) + " " + heads.in(gender));
            }
        }
        return String.join(", ", parts);
    }

    /** The themes, each as a word. */
    String themes(Collection<Theme> themes) {
        return themes.stream().map(theme -> text(theme.textKey())).collect(Collectors.joining(", "));
    }

    /** What was done, each as a word. */
    String actions(Collection<Action> actions) {
        return actions.stream().map(action -> text(action.textKey())).collect(Collectors.joining(", "));
    }

    /** "Samtal", or "Samtal (försök)" where nobody answered. */
    String type(ContactContent content) {
        String word = text(content.type().textKey());
        return content.made() ? word : text("outreach.contacts.attempted", word);
    }

    private String text(String key, Object... arguments) {
        return texts.apply(key, arguments);
    }
}
