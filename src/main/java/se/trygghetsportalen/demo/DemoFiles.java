package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads what the demo is made of, from the CSV files in {@code db/demo}. */
final class DemoFiles {
    private DemoFiles() {}

    /** The rows of a file, by the names in its first line. */
    static List<NamedCsvRecord> rows(String name) {
        try (InputStream file = new ClassPathResource("db/demo/" + name + ".csv").getInputStream();
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
