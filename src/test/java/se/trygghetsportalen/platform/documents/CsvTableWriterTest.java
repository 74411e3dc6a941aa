package se.trygghetsportalen.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.platform.documents.SampleTable.ENGLISH;
import static se.trygghetsportalen.platform.documents.SampleTable.SWEDISH;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableWriterTest {
    private final Tables tables = new Tables(SampleTable.texts());

    @Test
    void writesWhatExcelInSwedenOpensAsItIs() throws IOException {
        assertThat(csv(SWEDISH, SampleTable.Row.saying("Lugnt i Östervik")))
                .isEqualTo("\uFEFFAnteckning;Antal;Dag;Klockslag\r\nLugnt i Östervik;3;2026-11-22;21:14\r\n");
    }

    @Test
    void separatesByCommasInEnglish() throws IOException {
        assertThat(csv(ENGLISH, SampleTable.Row.saying("Calm")))
                .isEqualTo("\uFEFFNote,Heads,Day,Time\r\nCalm,3,2026-11-22,21:14\r\n");
    }

    @Test
    void leavesEmptyWhatIsMissing() throws IOException {
        assertThat(csv(SWEDISH, new SampleTable.Row(null, null, null, null))).endsWith("\r\n;;;\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\";\"y\")",
                "+46 70",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "'=1",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void letsNoTextStartAFormulaAndGivesItBackUnchanged(String typed) throws IOException {
        String cell = cells(csv(SWEDISH, SampleTable.Row.saying(typed)), ';').getFirst();

        assertThat(cell).isEqualTo("'" + typed);
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "18-25", "'citat'", "’=", "Östra torget", "mail@example", "1 + 1", "", "'"})
    void leavesOtherTextAlone(String typed) throws IOException {
        assertThat(cells(csv(SWEDISH, SampleTable.Row.saying(typed)), ';').getFirst())
                .isEqualTo(typed);
        assertThat(FormulaGuard.unguard(typed)).isEqualTo(typed);
    }

    @Test
    void keepsANegativeNumberANumber() throws IOException {
        assertThat(csv(SWEDISH, new SampleTable.Row(null, -3, null, null))).contains(";-3;");
    }

    /** The cell behind the comma would else begin with an equals sign wherever the comma separates. */
    @ParameterizedTest
    @ValueSource(strings = {"lugnt,=1+1", "lugnt;=1+1", "lugnt\t=1+1", "lugnt\n=1+1", "sade \"hej\";=1"})
    void keepsACellWholeAlsoWhereTheFileIsSplitAtAnotherSign(String typed) throws IOException {
        String file = csv(SWEDISH, new SampleTable.Row(typed, null, null, null));

        assertThat(cells(file, ';').getFirst()).isEqualTo(typed);
        assertThat(file).contains("\"" + typed.replace("\"", "\"\"") + "\"");
    }

    @Test
    void dropsWhatNoFileCanHold() throws IOException {
        assertThat(cells(csv(SWEDISH, SampleTable.Row.saying("a\0b\u0007c\uD83Dd 🙂 e\uFFFF")), ';')
                        .getFirst())
                .isEqualTo("abcd 🙂 e");
    }

    @Test
    void refusesARowThatDoesNotFitTheHeadings() throws IOException {
        TableWriter writer = tables.open(TableFormat.CSV, SampleTable.TABLE, SWEDISH, OutputStream.nullOutputStream());

        assertThatThrownBy(() -> writer.write(List.of(Cell.EMPTY))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        tables.open(TableFormat.CSV, SampleTable.TABLE, SWEDISH, new UnclosableStream())
                .finish();
    }

    private String csv(Locale locale, SampleTable.Row row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.write(TableFormat.CSV, SampleTable.TABLE, locale, out, Stream.of(row), 1, ExportProgress.UNWATCHED);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> cells(String file, char separator) {
        List<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(file.substring(1)).stream()
                .toList();
        assertThat(records).hasSize(2);
        return records.getLast().getFields();
    }
}
