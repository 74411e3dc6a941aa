package se.trygghetsportalen.platform.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The usual ways to read a cell, each with a sentence for what it cannot read. */
public final class CsvValues {
    private static final Pattern GROUPED =
            Pattern.compile("[-+\u2212]?\\d{1,3}(?:[\\s\\u00a0\\u202f]?\\d{3})*|[-+\u2212]?\\d+");
    private static final List<DateTimeFormatter> DAYS = List.of(
            strict("uuuu-MM-dd"), strict("uuuuMMdd"), strict("d/M uuuu"), strict("d/M/uuuu"), strict("d.M.uuuu"));
    private static final List<DateTimeFormatter> TIMES = List.of(strict("H:mm"), strict("H.mm"), strict("H:mm:ss"));
    private static final Map<String, Boolean> ANSWERS =
            Map.of("ja", true, "nej", false, "yes", true, "no", false, "j", true, "n", false, "1", true, "0", false);
    /** How much of a cell is repeated in a sentence. */
    private static final int SHOWN = 40;

    private CsvValues() {}

    /** Words, at most so many characters of them. */
    public static Function<String, Parsed<String>> text(int most) {
        return cell -> cell.length() <= most
                ? new Parsed.Value<>(cell)
                : Parsed.wrong("documents.problem.long", most, cell.length());
    }

    /** A whole number within limits, both of them allowed. Spaces between thousands do no harm. */
    public static Function<String, Parsed<Integer>> whole(int least, int most) {
        return cell -> {
            if (GROUPED.matcher(cell).matches()) {
                try {
                    int value = Integer.parseInt(
                            cell.replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-'));
                    if (value >= least && value <= most) {
                        return new Parsed.Value<>(value);
                    }
                } catch (NumberFormatException larger) {
                    // Answered below: beyond the limits all the same.
                }
            }
            return Parsed.wrong("documents.problem.whole", shown(cell), least, most);
        };
    }

    /** A calendar day as 2026-11-22, 20261122, 22/11 2026 or 22.11.2026; a day that the month lacks is refused. */
    public static Function<String, Parsed<LocalDate>> day() {
        return cell -> first(DAYS, cell, LocalDate::parse, "documents.problem.day");
    }

    /** A time of day as 21:14 or 21.14. */
    public static Function<String, Parsed<LocalTime>> time() {
        return cell -> first(TIMES, cell, LocalTime::parse, "documents.problem.time");
    }

    /** Yes or no, in Swedish or English, or 1 or 0. */
    public static Function<String, Parsed<Boolean>> yesOrNo() {
        return cell -> {
            Boolean answer = ANSWERS.get(cell.toLowerCase(Locale.ROOT));
            return answer == null ? Parsed.wrong("documents.problem.yesOrNo", shown(cell)) : new Parsed.Value<>(answer);
        };
    }

    /**
     * One of a few words. Upper and lower case are the same.
     *
     * @param words every word that is understood, in both languages, with what it means
     * @param offered the words to name in the sentence when none fits
     */
    public static <V> Function<String, Parsed<V>> oneOf(Map<String, V> words, List<String> offered) {
        Map<String, V> known = words.entrySet().stream()
                .collect(Collectors.toMap(
                        word -> word.getKey().strip().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        // The same word in both languages means the same.
                        (one, other) -> one));
        return cell -> {
            V value = known.get(cell.toLowerCase(Locale.ROOT));
            return value == null
                    ? Parsed.wrong("documents.problem.oneOf", shown(cell), String.join(", ", offered))
                    : new Parsed.Value<>(value);
        };
    }

    private static <V> Parsed<V> first(List<DateTimeFormatter> forms, String cell, Reader<V> reader, String textKey) {
        for (DateTimeFormatter form : forms) {
            try {
                return new Parsed.Value<>(reader.read(cell, form));
            } catch (DateTimeParseException anotherForm) {
                // The next form is tried.
            }
        }
        return Parsed.wrong(textKey, shown(cell));
    }

    private static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN - 1) + "…";
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    @FunctionalInterface
    private interface Reader<V> {
        V read(CharSequence cell, DateTimeFormatter form);
    }
}
