package se.trygghetsportalen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressedTableTest {
    @Test
    void showsATableInWhichNobodyIsInASmallGroup() {
        SuppressedTable table = new SuppressedTable(new int[][] {{5, 9}, {12, 7}});

        assertThat(table.cell(0, 0)).hasValue(5);
        assertThat(table.cell(1, 1)).hasValue(7);
        assertThat(table.rowSum(0)).hasValue(14);
        assertThat(table.columnSum(1)).hasValue(16);
        assertThat(table.total()).hasValue(33);
    }

    @Test
    void hidesASmallCountAndThreeMoreFromWhichItCouldBeWorkedOut() {
        SuppressedTable table = new SuppressedTable(new int[][] {{3, 9, 20}, {12, 7, 30}, {40, 50, 60}});

        assertThat(table.cell(0, 0)).isEmpty();
        assertThat(table.cell(0, 1)).isEmpty();
        assertThat(table.cell(1, 0)).isEmpty();
        assertThat(table.cell(1, 1)).isEmpty();
        assertThat(table.cell(2, 2)).hasValue(60);
        assertThat(table.total()).hasValue(231);
    }

    @Test
    void hidesASmallSumToo() {
        SuppressedTable table = new SuppressedTable(new int[][] {{1, 2}, {20, 30}});

        assertThat(table.rowSum(0)).isEmpty();
        assertThat(table.total())
                .as("or the row could be worked out")
                .satisfiesAnyOf(
                        total -> assertThat(total).isEmpty(),
                        total -> assertThat(table.rowSum(1)).isEmpty());
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> new SuppressedTable(new int[0][0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SuppressedTable(new int[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SuppressedTable(new int[][] {{-1}})).isInstanceOf(IllegalArgumentException.class);
    }

    /** Tries every table that agrees with what is shown: a hidden count below the threshold must have two values. */
    @Test
    void nobodyCanWorkOutAHiddenSmallCount() {
        Random random = new Random(7);
        int most = 8;
        for (int round = 0; round < 60; round++) {
            int rows = 2;
            int columns = 2 + random.nextInt(2);
            int[][] counts = new int[rows][columns];
            for (int[] row : counts) {
                for (int column = 0; column < columns; column++) {
                    row[column] = random.nextInt(most);
                }
            }
            assertThat(known(counts, new SuppressedTable(counts), most + 8))
                    .as("worked out in round %s", round)
                    .isEmpty();
        }
    }

    /** The control: with primary suppression alone a neighbour gives the count away. */
    @Test
    void theAttackWorksWhereOnlyTheSmallCountIsHidden() {
        int[][] counts = {{3, 9}, {12, 7}};
        List<Set<Integer>> values = values(
                counts,
                cell -> cell == 0 ? OptionalInt.empty() : OptionalInt.of(counts[cell / 2][cell % 2]),
                row -> OptionalInt.of(counts[row][0] + counts[row][1]),
                column -> OptionalInt.of(counts[0][column] + counts[1][column]),
                OptionalInt.of(31),
                16);

        assertThat(values.getFirst()).containsExactly(3);
    }

    private static List<Integer> known(int[][] counts, SuppressedTable table, int most) {
        int columns = counts[0].length;
        List<Set<Integer>> values = values(
                counts,
                cell -> table.cell(cell / columns, cell % columns),
                table::rowSum,
                table::columnSum,
                table.total(),
                most);
        List<Integer> known = new ArrayList<>();
        for (int cell = 0; cell < values.size(); cell++) {
            int count = counts[cell / columns][cell % columns];
            boolean hidden = table.cell(cell / columns, cell % columns).isEmpty();
            assertThat(hidden || count >= SuppressedTable.THRESHOLD).isTrue();
            if (count < SuppressedTable.THRESHOLD && values.get(cell).size() < 2) {
                known.add(cell);
            }
        }
        return known;
    }

    private static List<Set<Integer>> values(
            int[][] counts,
            java.util.function.IntFunction<OptionalInt> cells,
            java.util.function.IntFunction<OptionalInt> rowSums,
            java.util.function.IntFunction<OptionalInt> columnSums,
            OptionalInt total,
            int most) {
        int rows = counts.length;
        int columns = counts[0].length;
        List<Set<Integer>> values = new ArrayList<>();
        for (int cell = 0; cell < rows * columns; cell++) {
            values.add(new HashSet<>());
        }
        int[] guess = new int[rows * columns];
        guess(0, guess, rows, columns, cells, rowSums, columnSums, total, most, values);
        return values;
    }

    private static void guess(
            int at,
            int[] guess,
            int rows,
            int columns,
            java.util.function.IntFunction<OptionalInt> cells,
            java.util.function.IntFunction<OptionalInt> rowSums,
            java.util.function.IntFunction<OptionalInt> columnSums,
            OptionalInt total,
            int most,
            List<Set<Integer>> values) {
        if (at > 0 && at % columns == 0) {
            int row = at / columns - 1;
            int sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += guess[row * columns + column];
            }
            OptionalInt shown = rowSums.apply(row);
            if (shown.isPresent() && shown.getAsInt() != sum) {
                return;
            }
        }
        if (at == guess.length) {
            int all = 0;
            for (int column = 0; column < columns; column++) {
                int sum = 0;
                for (int row = 0; row < rows; row++) {
                    sum += guess[row * columns + column];
                }
                all += sum;
                OptionalInt shown = columnSums.apply(column);
                if (shown.isPresent() && shown.getAsInt() != sum) {
                    return;
                }
            }
            if (total.isPresent() && total.getAsInt() != all) {
                return;
            }
            for (int cell = 0; cell < guess.length; cell++) {
                values.get(cell).add(guess[cell]);
            }
            return;
        }
        OptionalInt shown = cells.apply(at);
        int low = shown.orElse(0);
        int high = shown.orElse(most);
        for (int value = low; value <= high; value++) {
            guess[at] = value;
            guess(at + 1, guess, rows, columns, cells, rowSums, columnSums, total, most, values);
        }
    }
}
