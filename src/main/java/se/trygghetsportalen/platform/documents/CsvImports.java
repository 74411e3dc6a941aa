package se.trygghetsportalen.platform.documents;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.shared.Problem;

/**
 * Reads CSV files that people upload, as they come: UTF-8, Windows-1252 or what Excel calls Unicode, separated by
 * semicolons, commas or tabs, with line breaks inside quotes. Stores nothing.
 */
@Component
public class CsvImports {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\Asep=(.)\\R");
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 100_000;

    private final MessageSource texts;

    CsvImports(MessageSource texts) {
        this.texts = texts;
    }

    /** What the file would bring. The stream is read to its end or to the cap, and left open. */
    public <T> CsvPreview<T> preview(CsvImport<T> rules, InputStream file) throws IOException {
        return switch (CsvText.read(file)) {
            case CsvText.Refused(Problem problem) -> new CsvPreview.Unreadable<>(problem);
            case CsvText.Decoded(String text) -> preview(rules, text);
        };
    }

    private <T> CsvPreview<T> preview(CsvImport<T> rules, String whole) {
        CsvHeadings known = new CsvHeadings(rules.columns(), texts);
        Matcher told = SEPARATOR_LINE.matcher(whole);
        boolean isTold = told.find();
        String text = isTold ? whole.substring(told.end()) : whole;
        char separator = isTold ? told.group(1).charAt(0) : separator(text, known);
        if (separator == '"') {
            return unreadable("", "documents.problem.noText");
        }
        long linesBefore = isTold ? 1 : 0;
        long readTo = linesBefore;
        try {
            Iterator<CsvRecord> records = records(text, separator);
            if (!records.hasNext()) {
                return unreadable("", "documents.problem.empty");
            }
            List<String> headings =
                    records.next().getFields().stream().map(String::strip).toList();
            Optional<Problem> wrong = wrongHeadings(rules, known, headings);
            if (wrong.isPresent()) {
                return new CsvPreview.Unreadable<>(wrong.get());
            }
            Reading<T> reading = new Reading<>(rules, known, headings);
            int rows = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                readTo = linesBefore + record.getStartingLineNumber();
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (++rows > rules.mostRows()) {
                    return unreadable("", "documents.problem.tooManyRows", rules.mostRows());
                }
                reading.take(readTo, record.getFields());
            }
            return reading.preview();
        } catch (CsvParseException malformed) {
            // The reader's own message is in English and speaks of buffers.
            return unreadable("", "documents.problem.quotes", readTo + 1);
        }
    }

    private static <T> CsvPreview<T> unreadable(String field, String textKey, Object... arguments) {
        return new CsvPreview.Unreadable<>(Problem.of(field, textKey, arguments));
    }

    private static Iterator<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .build(),
                        text)
                .iterator();
    }

    /** What finds the most known headings; among equals what makes the most columns. */
    private static char separator(String text, CsvHeadings known) {
        return SEPARATORS.stream()
                .max(Comparator.<Character>comparingLong(candidate -> known.known(firstRecord(text, candidate)))
                        .thenComparingInt(
                                candidate -> firstRecord(text, candidate).size()))
                .orElseThrow();
    }

    private static List<String> firstRecord(String text, char separator) {
        try {
            Iterator<CsvRecord> records = records(text, separator);
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException notThisOne) {
            return List.of();
        }
    }

    private Optional<Problem> wrongHeadings(CsvImport<?> rules, CsvHeadings known, List<String> headings) {
        Locale reader = LocaleContextHolder.getLocale();
        List<CsvColumn<?>> doubled = known.doubled(headings);
        if (!doubled.isEmpty()) {
            CsvColumn<?> column = doubled.getFirst();
            return Optional.of(Problem.of(column.field(), "documents.problem.doubled", heading(column, reader)));
        }
        List<CsvColumn<?>> present = headings.stream()
                .<CsvColumn<?>>flatMap(heading -> known.find(heading).stream())
                .toList();
        List<CsvColumn<?>> missing = rules.columns().stream()
                .filter(CsvColumn::required)
                .filter(column -> !present.contains(column))
                .toList();
        if (missing.isEmpty() && !present.isEmpty()) {
            return Optional.empty();
        }
        List<CsvColumn<?>> named = missing.isEmpty() ? rules.columns() : missing;
        return Optional.of(Problem.of(
                named.getFirst().field(),
                "documents.problem.missing",
                String.join(
                        ", ",
                        named.stream().map(column -> heading(column, reader)).toList())));
    }

    private String heading(CsvColumn<?> column, Locale locale) {
        return texts.getMessage(column.headingKey(), null, locale);
    }

    /** Collects the rows of one file. */
    private static final class Reading<T> {
        private final CsvImport<T> rules;
        private final List<String> headings;
        private final Map<CsvColumn<?>, Integer> places = new HashMap<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<CsvPreview.GoodRow<T>> good = new ArrayList<>();
        private final List<CsvPreview.RowProblem> problems = new ArrayList<>();

        Reading(CsvImport<T> rules, CsvHeadings known, List<String> headings) {
            this.rules = rules;
            this.headings = headings;
            for (int place = 0; place < headings.size(); place++) {
                int at = place;
                String heading = headings.get(place);
                known.find(heading).ifPresentOrElse(column -> places.put(column, at), () -> {
                    if (!heading.isBlank()) {
                        unknown.add(heading);
                    }
                });
            }
        }

        void take(long line, List<String> cells) {
            int before = problems.size();
            if (cells.stream().skip(headings.size()).anyMatch(cell -> !cell.isBlank())) {
                add(line, Problem.of("", "documents.problem.tooManyCells", cells.size(), headings.size()));
            }
            Map<CsvColumn<?>, Object> values = new HashMap<>();
            for (CsvColumn<?> column : rules.columns()) {
                String cell = cell(column, cells);
                if (!cell.isEmpty()) {
                    read(line, column, cell, values);
                } else if (column.required()) {
                    add(line, Problem.of(column.field(), "documents.problem.required"));
                }
            }
            if (problems.size() > before) {
                return;
            }
            T value = rules.mapper().map(new CsvRow(line, values), problem -> add(line, problem));
            if (problems.size() == before) {
                good.add(new CsvPreview.GoodRow<>(line, value));
            }
        }

        private String cell(CsvColumn<?> column, List<String> cells) {
            Integer place = places.get(column);
            return place == null || place >= cells.size()
                    ? ""
                    : FormulaGuard.unguard(cells.get(place)).strip();
        }

        private <V> void read(long line, CsvColumn<V> column, String cell, Map<CsvColumn<?>, Object> values) {
            switch (column.parser().apply(cell)) {
                case Parsed.Value<V>(V value) -> values.put(column, value);
                case Parsed.Wrong<V>(String textKey, List<Object> arguments) ->
                    add(line, new Problem(column.field(), textKey, arguments));
            }
        }

        private void add(long line, Problem problem) {
            String heading = places.entrySet().stream()
                    .filter(entry -> entry.getKey().field().equals(problem.field()))
                    .map(entry -> headings.get(entry.getValue()))
                    .findFirst()
                    .orElse("");
            problems.add(new CsvPreview.RowProblem(line, heading, problem));
        }

        CsvPreview<T> preview() {
            return new CsvPreview.Read<>(good, problems, unknown);
        }
    }
}
