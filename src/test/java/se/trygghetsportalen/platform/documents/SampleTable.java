package se.trygghetsportalen.platform.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;

/** A list with a column of each kind, and texts for it in both languages. */
final class SampleTable {
    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    static final Table<Row> TABLE = new Table<>(
            "sample.title",
            List.of(
                    new Table.Column<>("sample.note", 40, row -> Cell.text(row.note())),
                    new Table.Column<>("sample.heads", 8, row -> Cell.whole(row.heads())),
                    new Table.Column<>("sample.day", 12, row -> Cell.day(row.day())),
                    new Table.Column<>("sample.time", 8, row -> Cell.time(row.time()))));

    private SampleTable() {}

    record Row(
            @Nullable String note,
            @Nullable Integer heads,
            @Nullable LocalDate day,
            @Nullable LocalTime time) {
        static Row saying(String note) {
            return new Row(note, 3, LocalDate.of(2026, 11, 22), LocalTime.of(21, 14));
        }
    }

    static StaticMessageSource texts() {
        StaticMessageSource texts = new StaticMessageSource();
        both(texts, "sample.title", "Kontakter", "Contacts");
        both(texts, "sample.note", "Anteckning", "Note");
        both(texts, "sample.heads", "Antal", "Heads");
        both(texts, "sample.day", "Dag", "Day");
        both(texts, "sample.time", "Klockslag", "Time");
        both(texts, "sample.kind", "Slag", "Kind");
        return texts;
    }

    private static void both(StaticMessageSource texts, String key, String swedish, String english) {
        texts.addMessage(key, Locale.forLanguageTag("sv"), swedish);
        texts.addMessage(key, Locale.ENGLISH, english);
        texts.addMessage(key, SWEDISH, swedish);
        texts.addMessage(key, ENGLISH, english);
    }
}
