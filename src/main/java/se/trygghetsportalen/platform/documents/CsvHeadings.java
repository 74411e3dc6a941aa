package se.trygghetsportalen.platform.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;

/** The columns of an import by every name that their headings may have. */
final class CsvHeadings {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);

    private final Map<String, CsvColumn<?>> byName = new HashMap<>();

    CsvHeadings(List<CsvColumn<?>> columns, MessageSource texts) {
        for (CsvColumn<?> column : columns) {
            Set<String> names = new HashSet<>();
            names.add(plain(column.field()));
            for (Locale language : LANGUAGES) {
                names.add(plain(texts.getMessage(column.headingKey(), null, language)));
            }
            for (String name : names) {
                CsvColumn<?> other = byName.put(name, column);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "Both " + other.field() + " and " + column.field() + " are called " + name);
                }
            }
        }
    }

    Optional<CsvColumn<?>> find(String heading) {
        return Optional.ofNullable(byName.get(plain(heading)));
    }

    /** How many of the headings are known; what separates the most known ones is the separator. */
    long known(List<String> headings) {
        return headings.stream().filter(heading -> find(heading).isPresent()).count();
    }

    /** Headings that stand twice, once each. */
    List<CsvColumn<?>> doubled(List<String> headings) {
        List<CsvColumn<?>> seen = new ArrayList<>();
        List<CsvColumn<?>> doubled = new ArrayList<>();
        for (String heading : headings) {
            find(heading).ifPresent(column -> (seen.contains(column) ? doubled : seen).add(column));
        }
        return doubled;
    }

    /** As people write the same heading: another case, more spaces, an asterisk for "required". */
    private static String plain(String heading) {
        return Normalizer.normalize(FormulaGuard.unguard(heading), Normalizer.Form.NFKC)
                .replaceAll("[\\s*:]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
