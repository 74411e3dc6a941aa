package se.trygghetsportalen.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.platform.documents.SampleTable.SWEDISH;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import se.trygghetsportalen.shared.Problem;

class CsvImportsTest {
    private static final CsvColumn<String> NOTE = CsvColumn.required("note", "sample.note", CsvValues.text(30));
    private static final CsvColumn<Integer> HEADS =
            CsvColumn.required("heads", "sample.heads", CsvValues.whole(1, 500));
    private static final CsvColumn<LocalDate> DAY = CsvColumn.optional("day", "sample.day", CsvValues.day());
    private static final CsvColumn<LocalTime> TIME = CsvColumn.optional("time", "sample.time", CsvValues.time());
    private static final CsvImport<Visit> VISITS =
            new CsvImport<>(List.of(NOTE, HEADS, DAY, TIME), CsvImportsTest::visit, 5);

    private final CsvImports imports = new CsvImports(SampleTable.texts());

    record Visit(
            String note,
            int heads,
            @Nullable LocalDate day,
            @Nullable LocalTime time) {}

    private static Visit visit(CsvRow row, Consumer<Problem> problems) {
        if (row.find(TIME).isPresent() && row.find(DAY).isEmpty()) {
            problems.accept(Problem.of("day", "sample.timeWithoutDay"));
        }
        return new Visit(
                row.require(NOTE),
                row.require(HEADS),
                row.find(DAY).orElse(null),
                row.find(TIME).orElse(null));
    }

    @BeforeEach
    void readInSwedish() {
        LocaleContextHolder.setLocale(SWEDISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** Every one of them says the same: one visit, "Lugnt, å ä ö", four heads, on 22 November at 21.14. */
    static Stream<String> waysToSayIt() {
        return Stream.of(
                "Anteckning;Antal;Dag;Klockslag\nLugnt, å ä ö;4;2026-11-22;21:14\n",
                "Anteckning;Antal;Dag;Klockslag\r\nLugnt, å ä ö;4;2026-11-22;21:14\r\n",
                "Anteckning;Antal;Dag;Klockslag\rLugnt, å ä ö;4;2026-11-22;21:14",
                "Note,Heads,Day,Time\n\"Lugnt, å ä ö\",4,20261122,21.14\n",
                "note\theads\tday\ttime\nLugnt, å ä ö\t4\t22/11 2026\t21:14:00\n",
                "Klockslag;Dag;Antal;Anteckning\n21:14;22.11.2026;4;Lugnt, å ä ö\n",
                "  ANTECKNING * ;antal:;DAG;klockslag\n  Lugnt, å ä ö  ; 4 ;2026-11-22 ; 21:14\n",
                "\"Anteckning\";\"Antal\";\"Dag\";\"Klockslag\"\n\"Lugnt, å ä ö\" ; \"4\" ; \"2026-11-22\";\"21:14\"",
                "sep=;\nAnteckning;Antal;Dag;Klockslag\nLugnt, å ä ö;4;2026-11-22;21:14\n",
                "sep=|\r\nAnteckning|Antal|Dag|Klockslag\r\nLugnt, å ä ö|4|2026-11-22|21:14\r\n",
                "Anteckning;Antal;Dag;Klockslag\n\n;;;\nLugnt, å ä ö;4;2026-11-22;21:14\n;;;\n\n",
                "Anteckning;Antal;Dag;Klockslag;;\nLugnt, å ä ö;4;2026-11-22;21:14;;\n");
    }

    @ParameterizedTest
    @MethodSource("waysToSayIt")
    void readsFilesAsTheyCome(String file) throws IOException {
        CsvPreview.Read<Visit> preview = read(file.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.unknownColumns()).isEmpty();
        assertThat(preview.values())
                .containsExactly(new Visit("Lugnt, å ä ö", 4, LocalDate.of(2026, 11, 22), LocalTime.of(21, 14)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "\uFEFFUTF-8", "\uFEFFUTF-16LE", "\uFEFFUTF-16BE"})
    void findsOutHowTheLettersAreWritten(String how) throws IOException {
        boolean marked = how.startsWith("\uFEFF");
        String text = (marked ? "\uFEFF" : "") + "Anteckning;Antal\nLugnt i Östervik – så är det;4\n";

        assertThat(read(text.getBytes(Charset.forName(marked ? how.substring(1) : how)))
                        .values())
                .extracting(Visit::note)
                .containsExactly("Lugnt i Östervik – så är det");
    }

    @Test
    void keepsLineBreaksInsideQuotesAndCountsTheLinesOfTheFile() throws IOException {
        CsvPreview.Read<Visit> preview = read("Anteckning;Antal\n\"Först\r\nsedan \"\"så\"\"\";4\nTyst;5\nFel;inget\n");

        assertThat(preview.values())
                .containsExactly(new Visit("Först\r\nsedan \"så\"", 4, null, null), new Visit("Tyst", 5, null, null));
        assertThat(preview.good()).extracting(CsvPreview.GoodRow::line).containsExactly(2L, 4L);
        assertThat(preview.badLines()).containsExactly(5L);
    }

    @Test
    void namesEachBadRowWithItsColumnAndWhatToDo() throws IOException {
        CsvPreview.Read<Visit> preview = read("""
                Antal;Anteckning;Dag;Klockslag;Väder
                4;Lugnt;2026-11-22;21:14;sol
                fyra;;2026-02-30;25:00;
                501;%s;;;
                2;Utan dag;;21:14;
                """.formatted("x".repeat(31)));

        assertThat(preview.values()).extracting(Visit::note).containsExactly("Lugnt");
        assertThat(preview.unknownColumns()).containsExactly("Väder");
        assertThat(preview.badLines()).containsExactly(3L, 4L, 5L);
        assertThat(preview.problems())
                .containsExactlyInAnyOrder(
                        problem(3, "Anteckning", "note", "documents.problem.required"),
                        problem(3, "Antal", "heads", "documents.problem.whole", "fyra", 1, 500),
                        problem(3, "Dag", "day", "documents.problem.day", "2026-02-30"),
                        problem(3, "Klockslag", "time", "documents.problem.time", "25:00"),
                        problem(4, "Anteckning", "note", "documents.problem.long", 30, 31),
                        problem(4, "Antal", "heads", "documents.problem.whole", "501", 1, 500),
                        problem(5, "Dag", "day", "sample.timeWithoutDay"));
    }

    @Test
    void noticesCellsThatBelongToNoColumn() throws IOException {
        assertThat(read("Anteckning;Antal\nLugnt; men kallt;4\n").problems())
                .contains(problem(2, "", "", "documents.problem.tooManyCells", 3, 2));
    }

    @Test
    void takesMissingCellsForEmptyOnes() throws IOException {
        assertThat(read("Anteckning;Antal;Dag\nLugnt;4\n").values()).containsExactly(new Visit("Lugnt", 4, null, null));
        assertThat(read("Anteckning;Antal;Dag\nLugnt\n").problems())
                .containsExactly(problem(2, "Antal", "heads", "documents.problem.required"));
    }

    @Test
    void readsWhatTheExportWroteFormulasAndAll() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleTable.Row row =
                new SampleTable.Row("=1+1; \"så\",\nsade hen", 4, LocalDate.of(2026, 11, 22), LocalTime.of(21, 14));
        for (var locale : List.of(SWEDISH, SampleTable.ENGLISH)) {
            out.reset();
            new Tables(SampleTable.texts())
                    .write(
                            TableFormat.CSV,
                            SampleTable.TABLE,
                            locale,
                            out,
                            Stream.of(row),
                            1,
                            ExportProgress.UNWATCHED);

            assertThat(read(out.toByteArray()).values())
                    .containsExactly(
                            new Visit("=1+1; \"så\",\nsade hen", 4, LocalDate.of(2026, 11, 22), LocalTime.of(21, 14)));
        }
    }

    @Test
    void storesNothingAndMapsNoRowThatCouldNotBeRead() throws IOException {
        AtomicLong mapped = new AtomicLong();
        CsvImport<Long> counting = new CsvImport<>(List.of(HEADS), (row, problems) -> {
            mapped.incrementAndGet();
            return row.line();
        });

        CsvPreview<Long> preview = imports.preview(counting, stream("Antal\n1\nx\n3\n"));

        assertThat(((CsvPreview.Read<Long>) preview).values()).containsExactly(2L, 4L);
        assertThat(mapped).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                                  | documents.problem.empty",
                "'  \\n '                            | documents.problem.empty",
                "Anteckning;Dag\\nLugnt;2026-11-22   | documents.problem.missing",
                "Lugnt;4\\nTyst;5                    | documents.problem.missing",
                "Anteckning;Antal;note\\na;1;b       | documents.problem.doubled",
                "Anteckning;Antal\\n\"Lugnt;4\\n     | documents.problem.quotes",
                "Anteckning;Antal\\n\"Lug\"nt;4\\n   | documents.problem.quotes",
                "Anteckning;Antal\\na\u0000b;4       | documents.problem.noText",
                "PK\u0003\u0004blad                  | documents.problem.workbook",
            })
    void saysWhyAFileCannotBeRead(String file, String textKey) throws IOException {
        assertThat(imports.preview(VISITS, stream(file.replace("\\n", "\n"))))
                .isInstanceOfSatisfying(
                        CsvPreview.Unreadable.class,
                        refused -> assertThat(refused.problem().textKey()).isEqualTo(textKey));
    }

    @Test
    void namesTheMissingColumnsInTheReadersLanguage() throws IOException {
        assertThat(imports.preview(VISITS, stream("Dag\n2026-11-22\n")))
                .isEqualTo(new CsvPreview.Unreadable<>(
                        Problem.of("note", "documents.problem.missing", "Anteckning, Antal")));
    }

    @Test
    void saysWhereTheQuotesGoWrong() throws IOException {
        assertThat(imports.preview(VISITS, stream("Anteckning;Antal\nLugnt;4\nTyst;5\n\"Öppet;6\nMer;7\n")))
                .isEqualTo(new CsvPreview.Unreadable<>(Problem.of("", "documents.problem.quotes", 4L)));
    }

    @Test
    void takesAsManyRowsAsItMayAndNotOneMore() throws IOException {
        String five = "Anteckning;Antal\n" + "Lugnt;4\n".repeat(5);

        assertThat(read(five).values()).hasSize(5);
        assertThat(imports.preview(VISITS, stream(five + "Lugnt;4\n")))
                .isEqualTo(new CsvPreview.Unreadable<>(Problem.of("", "documents.problem.tooManyRows", 5)));
    }

    @Test
    void readsNoMoreThanTheCapHoweverMuchIsSent() throws IOException {
        AtomicLong sent = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                sent.incrementAndGet();
                return 'a';
            }
        };

        assertThat(imports.preview(VISITS, endless))
                .isEqualTo(new CsvPreview.Unreadable<>(Problem.of("", "documents.problem.tooLarge", 5)));
        assertThat(sent).hasValueLessThanOrEqualTo(CsvText.MOST_BYTES + 1L);
    }

    @Test
    void refusesColumnsThatCannotBeToldApart() {
        CsvColumn<String> again = CsvColumn.optional("other", "sample.note", CsvValues.text(5));

        assertThatThrownBy(() -> imports.preview(
                        new CsvImport<>(List.of(NOTE, again), (row, problems) -> 0), stream("Anteckning\nx\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("note and other");
        assertThatThrownBy(() -> new CsvImport<>(List.of(NOTE, NOTE), (row, problems) -> 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"4,4", "'1 234',1234", "1\u00a0234,1234", "-7,-7", "\u22127,-7", "+5,5"})
    void readsWholeNumbersAsPeopleWriteThem(String cell, int number) {
        assertThat(CsvValues.whole(-10, 2_000).apply(cell)).isEqualTo(new Parsed.Value<>(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4,5", "4.0", "1 2", "12 34", "99999999999999999999", "2001", "4st", "١"})
    void refusesOtherNumbers(String cell) {
        assertThat(CsvValues.whole(-10, 2_000).apply(cell))
                .isEqualTo(Parsed.wrong("documents.problem.whole", cell, -10, 2_000));
    }

    @Test
    void readsYesAndNoAndWordsInAnyCase() {
        var kinds = CsvValues.oneOf(Map.of("Skola", 1, "school", 1, "Park", 2), List.of("Skola", "Park"));

        assertThat(CsvValues.yesOrNo().apply("JA")).isEqualTo(new Parsed.Value<>(true));
        assertThat(CsvValues.yesOrNo().apply("no")).isEqualTo(new Parsed.Value<>(false));
        assertThat(CsvValues.yesOrNo().apply("kanske")).isEqualTo(Parsed.wrong("documents.problem.yesOrNo", "kanske"));
        assertThat(kinds.apply("SCHOOL")).isEqualTo(new Parsed.Value<>(1));
        assertThat(kinds.apply("x".repeat(50)))
                .isEqualTo(Parsed.wrong("documents.problem.oneOf", "x".repeat(39) + "…", "Skola, Park"));
    }

    private CsvPreview.Read<Visit> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private CsvPreview.Read<Visit> read(byte[] file) throws IOException {
        CsvPreview<Visit> preview = imports.preview(VISITS, new ByteArrayInputStream(file));
        assertThat(preview).isInstanceOf(CsvPreview.Read.class);
        return (CsvPreview.Read<Visit>) preview;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsvPreview.RowProblem problem(
            long line, String column, String field, String textKey, Object... arguments) {
        return new CsvPreview.RowProblem(line, column, Problem.of(field, textKey, arguments));
    }
}
