package se.trygghetsportalen.outreach;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.platform.documents.Cell;
import se.trygghetsportalen.platform.documents.Table;
import se.trygghetsportalen.shared.SwedishTime;

/** Contacts as a file shows them: one row each, a column for each thing that is said, numbers as numbers. */
final class ContactTable {
    private static final String COLUMN = "outreach.contacts.column.";

    private final MessageSource texts;
    private final Locale locale;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final List<Table.Column<ContactLine>> columns = new ArrayList<>();

    ContactTable(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Table<ContactLine> table() {
        columns.clear();
        add("day", 11, line -> Cell.day(clock(line).toLocalDate()));
        add("time", 7, line -> Cell.time(clock(line).toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
        add("district", 16, line -> Cell.text(line.district()));
        add("place", 24, line -> Cell.text(line.arena()));
        said(
                "platform",
                12,
                content -> Cell.text(
                        content.online() == null
                                ? ""
                                : word(content.online().platform().textKey())));
        said(
                "channel",
                16,
                content -> Cell.text(
                        content.online() == null ? "" : content.online().channel()));
        said("type", 18, content -> Cell.text(word(content.type().textKey())));
        said("medium", 12, content -> Cell.text(word(content.medium().textKey())));
        said(
                "made",
                14,
                content -> Cell.text(word(content.made() ? "outreach.contact.made" : "outreach.contact.attempt")));
        said("depth", 7, content -> Cell.whole(content.depth().level()));
        said("minutes", 9, content -> Cell.whole(content.minutes()));
        said("heads", 9, content -> Cell.whole(content.heads().total()));
        for (AgeBand band : AgeBand.values()) {
            columns.add(new Table.Column<>(
                    band.textKey(),
                    10,
                    line -> Cell.whole(line.contact().content().heads().in(band))));
        }
        for (Gender gender : Gender.values()) {
            columns.add(new Table.Column<>(
                    gender.textKey() + ".heading",
                    10,
                    line -> Cell.whole(line.contact().content().heads().in(gender))));
        }
        said("themes", 30, content -> Cell.text(words(content.themes(), theme -> theme.textKey())));
        said("actions", 30, content -> Cell.text(words(content.actions(), action -> action.textKey())));
        said("follow-up", 16, content -> Cell.text(word(content.followUp().textKey())));
        said("note", 60, content -> Cell.text(content.note()));
        add("worker", 18, line -> Cell.text(line.worker()));
        return new Table<>("outreach.contacts.title", columns);
    }

    private void add(String key, int width, Function<ContactLine, Cell> cell) {
        columns.add(new Table.Column<>(COLUMN + key, width, cell));
    }

    private void said(String key, int width, Function<ContactContent, Cell> cell) {
        add(key, width, line -> cell.apply(line.contact().content()));
    }

    private static LocalDateTime clock(ContactLine line) {
        return SwedishTime.clockOf(line.contact().content().occurredAt());
    }

    private <T> String words(Collection<T> values, Function<T, String> textKey) {
        return values.stream().map(value -> word(textKey.apply(value))).collect(Collectors.joining(", "));
    }

    /** Found once: a file has a million rows and fifty words. */
    private String word(String key) {
        return known.computeIfAbsent(key, wanted -> texts.getMessage(wanted, null, locale));
    }
}
