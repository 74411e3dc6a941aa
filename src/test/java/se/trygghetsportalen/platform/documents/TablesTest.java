package se.trygghetsportalen.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {
    private final Tables tables = new Tables(SampleTable.texts());

    @ParameterizedTest
    @EnumSource
    void tellsHowFarItHasCome(TableFormat format) throws IOException {
        List<Long> told = new ArrayList<>();

        ExportOutcome outcome = write(format, rows(1_200), OutputStream.nullOutputStream(), (done, expected) -> {
            assertThat(expected).isEqualTo(1_234);
            return told.add(done);
        });

        assertThat(told).containsExactly(0L, 500L, 1_000L, 1_200L);
        assertThat(outcome).isEqualTo(new ExportOutcome.Complete(1_200));
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenItIsToldToAndFetchesNoMoreRows(TableFormat format) throws IOException {
        List<Integer> fetched = new ArrayList<>();
        Stream<SampleTable.Row> rows = IntStream.iterate(0, number -> number + 1)
                .peek(fetched::add)
                .mapToObj(number -> SampleTable.Row.saying("rad " + number));

        ExportOutcome outcome = write(format, rows, OutputStream.nullOutputStream(), (done, expected) -> done < 1_000);

        assertThat(outcome).isEqualTo(new ExportOutcome.Cancelled(1_000));
        assertThat(fetched).hasSize(1_001);
    }

    @Test
    void writesTheHeadingsOfAnEmptyTable() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(write(TableFormat.CSV, Stream.of(), out, ExportProgress.UNWATCHED))
                .isEqualTo(new ExportOutcome.Complete(0));
        assertThat(out.size()).isPositive();
    }

    /** A process with a heap far smaller than the rows; the control keeps the rows and dies of it. */
    @ParameterizedTest
    @EnumSource
    void writesAHundredThousandRowsInASmallHeap(TableFormat format) throws Exception {
        assertThat(SmallHeap.run(format.name(), "100000")).isEqualTo("wrote 100000");
    }

    @Test
    void noticesARowThatIsKept() throws Exception {
        assertThat(SmallHeap.run("KEPT", "100000")).isEqualTo("out of memory");
    }

    private ExportOutcome write(
            TableFormat format, Stream<SampleTable.Row> rows, OutputStream out, ExportProgress progress)
            throws IOException {
        return tables.write(format, SampleTable.TABLE, SampleTable.SWEDISH, out, rows, 1_234, progress);
    }

    private static Stream<SampleTable.Row> rows(int count) {
        return IntStream.range(0, count).mapToObj(number -> SampleTable.Row.saying("rad " + number));
    }
}
