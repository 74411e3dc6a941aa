package se.trygghetsportalen.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.platform.documents.SampleTable.SWEDISH;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class SpreadsheetTableWriterTest {
    private final Tables tables = new Tables(SampleTable.texts());

    @Test
    void keepsEachCellsKind() throws IOException {
        List<Row> rows = rows(write(SampleTable.Row.saying("Lugnt i Östervik")));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().stream().map(Cell::getText))
                .containsExactly("Anteckning", "Antal", "Dag", "Klockslag");
        Row row = rows.getLast();
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(0)).isEqualTo("Lugnt i Östervik");
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsNumber(1)).contains(BigDecimal.valueOf(3));
        assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("hh:mm");
        assertThat(row.getCellAsDate(3).orElseThrow().toLocalTime()).isEqualTo(LocalTime.of(21, 14));
    }

    @Test
    void storesAFormulaAsTheTextThatItIs() throws IOException {
        byte[] file = write(SampleTable.Row.saying("=1+1"), new SampleTable.Row("-2", -2, null, null));

        assertThat(rows(file).get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows(file).get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows(file).get(2).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(entry(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void freezesTheHeadingsAndSetsWidths() throws IOException {
        byte[] file = write(SampleTable.Row.saying("x"));

        assertThat(entry(file, "xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"", "width=\"40.0\"", "width=\"12.0\"");
        assertThat(entry(file, "xl/styles.xml")).contains("<b/>");
    }

    @Test
    void writesLineBreaksAndEmojiAndDropsWhatNoFileCanHold() throws IOException {
        assertThat(rows(write(SampleTable.Row.saying("a\nb <&> \0🙂\uD83D")))
                        .getLast()
                        .getCellText(0))
                .isEqualTo("a\nb <&> 🙂");
    }

    @Test
    void cutsVisiblyWhatACellCannotHold() throws IOException {
        String written = rows(write(SampleTable.Row.saying("x".repeat(40_000))))
                .getLast()
                .getCellText(0);

        assertThat(written).hasSize(SpreadsheetTableWriter.LONGEST_TEXT).endsWith("x…");
    }

    @Test
    void goesOnOnTheNextSheetWithTheHeadingsAgain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpreadsheetTableWriter writer =
                new SpreadsheetTableWriter(SampleTable.TABLE.head(SampleTable.texts(), SWEDISH), out, 2, 4);
        for (int number = 1; number <= 7; number++) {
            writer.write(SampleTable.TABLE.row(new SampleTable.Row("rad " + number, number, null, null)));
        }
        writer.finish();

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Kontakter", "Kontakter 2", "Kontakter 3");
            assertThat(book.getSheets().flatMap(SpreadsheetTableWriterTest::firstCells))
                    .containsExactly(
                            "Anteckning",
                            "rad 1",
                            "rad 2",
                            "rad 3",
                            "Anteckning",
                            "rad 4",
                            "rad 5",
                            "rad 6",
                            "Anteckning",
                            "rad 7");
        }
    }

    @Test
    void writesTheHeadingsOfAnEmptyTable() throws IOException {
        assertThat(rows(write())).hasSize(1);
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        UnclosableStream out = new UnclosableStream();
        tables.open(TableFormat.XLSX, SampleTable.TABLE, SWEDISH, out).finish();

        assertThat(rows(out.toByteArray())).hasSize(1);
    }

    @Test
    void refusesARowThatDoesNotFitTheHeadings() throws IOException {
        TableWriter writer = tables.open(TableFormat.XLSX, SampleTable.TABLE, SWEDISH, new ByteArrayOutputStream());

        assertThatThrownBy(() -> writer.write(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] write(SampleTable.Row... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.write(
                TableFormat.XLSX,
                SampleTable.TABLE,
                SWEDISH,
                out,
                Stream.of(rows),
                rows.length,
                ExportProgress.UNWATCHED);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }

    private static Stream<String> firstCells(Sheet sheet) {
        try {
            return sheet.read().stream().map(row -> row.getCellText(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(byte[] file, String name) throws IOException {
        Path book = Files.createTempFile("book", ".xlsx");
        try {
            Files.write(book, file);
            try (ZipFile zip = new ZipFile(book.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(book);
        }
    }
}
