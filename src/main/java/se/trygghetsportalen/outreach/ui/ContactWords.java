package se.trygghetsportalen.outreach.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
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

    /** "13–15 år: Kille 2, Tjej 1" for each band that anybody is in, and their number: the whole matrix in words. */
    String cells(HeadCounts heads) {
        if (heads.total() == 0) {
            return text("outreach.contacts.nobody");
        }
        List<String> bands = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            List<String> genders = new ArrayList<>();
            for (Gender gender : Gender.values()) {
                if (heads.in(band, gender) > 0) {
                    genders.add(text(gender.textKey()) + " " + heads.in(band, gender));
                }
            }
            if (!genders.isEmpty()) {
                bands.add(text(band.textKey()) + ": " + String.join(", ", genders));
            }
        }
        return heads(heads) + " (" + String.join("; ", bands) + ")";
    }

    /** "Discord, Ekånge ungdom", or nothing for a contact that was not on the net. */
    String online(@Nullable OnlinePlace place) {
        if (place == null) {
            return "";
        }
        String platform = text(place.platform().textKey());
        return place.channel().isEmpty() ? platform : platform + ", " + place.channel();
    }

    /** "10 min". */
    String minutes(int minutes) {
        return text("outreach.contacts.minutes", minutes);
    }

    private String text(String key, Object... arguments) {
        return texts.apply(key, arguments);
    }
}
