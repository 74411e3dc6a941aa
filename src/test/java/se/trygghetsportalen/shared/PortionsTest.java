package se.trygghetsportalen.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortionsTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1000, 1, 1000", "1001, 2, 1", "2500, 3, 500"})
    void nothingIsLostAndNothingTwice(int length, int portions, int last) {
        List<Integer> all = IntStream.range(0, length).boxed().toList();

        List<List<Integer>> cut = Portions.of(all);

        assertThat(cut).hasSize(portions);
        assertThat(cut.getLast()).hasSize(last);
        assertThat(cut.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void nothingHasNoPortions() {
        assertThat(Portions.of(List.of())).isEmpty();
    }
}
