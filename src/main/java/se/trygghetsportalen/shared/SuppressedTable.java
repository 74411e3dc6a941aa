package se.trygghetsportalen.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table of counts with its sums, as it may leave the team: counts under a threshold are hidden (primary suppression),
 * and as many others as it takes so that nobody can work out a hidden count from what is shown (secondary suppression).
 * Sums under the threshold are hidden too. For counts of youth (2001:454 7 a §), never for hours or money.
 *
 * <p>The table is read as a circulation: from a node of all rows through each row's sum to the row, through each cell to
 * its column, through each column's sum to a node of all columns, and back through the total. A hidden count can be
 * another one if and only if a cycle of hidden counts runs through it along which one can be moved, so the check is
 * exact. The same counts always give the same table.
 */
public final class SuppressedTable {
    /** Counts below this are hidden. */
    public static final int THRESHOLD = 5;

    private final int rows;
    private final int columns;
    private final List<Arc> arcs = new ArrayList<>();

    /**
     * @param counts rows of equal length, none of them negative
     * @throws IllegalArgumentException when they are not
     */
    public SuppressedTable(int[][] counts) {
        rows = counts.length;
        columns = rows == 0 ? 0 : counts[0].length;
        if (rows == 0 || columns == 0) {
            throw new IllegalArgumentException("A table has rows and columns");
        }
        fill(counts);
        arcs.forEach(arc -> arc.hidden = arc.count < THRESHOLD);
        boolean open = true;
        while (open) {
            open = false;
            for (Arc arc : arcs) {
                if (arc.count < THRESHOLD && !canBeAnother(arc)) {
                    hideAnother(arc);
                    open = true;
                    break;
                }
            }
        }
    }

    /** The count, or empty where it is hidden. */
    public OptionalInt cell(int row, int column) {
        return shown(arcs.get(row * columns + column));
    }

    /** The row's sum, or empty where it is hidden. */
    public OptionalInt rowSum(int row) {
        return shown(arcs.get(rows * columns + row));
    }

    /** The column's sum, or empty where it is hidden. */
    public OptionalInt columnSum(int column) {
        return shown(arcs.get(rows * columns + rows + column));
    }

    /** The sum of all, or empty where it is hidden. */
    public OptionalInt total() {
        return shown(arcs.getLast());
    }

    private void fill(int[][] counts) {
        int source = rows + columns;
        int sink = source + 1;
        int[] rowSums = new int[rows];
        int[] columnSums = new int[columns];
        int total = 0;
        for (int row = 0; row < rows; row++) {
            if (counts[row].length != columns) {
                throw new IllegalArgumentException("The rows of a table are equally long");
            }
            for (int column = 0; column < columns; column++) {
                int count = counts[row][column];
                if (count < 0) {
                    throw new IllegalArgumentException("A count is not negative");
                }
                arcs.add(new Arc(row, rows + column, count));
                rowSums[row] += count;
                columnSums[column] += count;
                total += count;
            }
        }
        for (int row = 0; row < rows; row++) {
            arcs.add(new Arc(source, row, rowSums[row]));
        }
        for (int column = 0; column < columns; column++) {
            arcs.add(new Arc(rows + column, sink, columnSums[column]));
        }
        arcs.add(new Arc(sink, source, total));
    }

    private boolean canBeAnother(Arc arc) {
        return reaches(arc.to, arc.from, arc) || arc.count > 0 && reaches(arc.from, arc.to, arc);
    }

    /** Whether one can be moved from node to node along hidden counts without the given one. */
    private boolean reaches(int from, int to, Arc without) {
        boolean[] seen = new boolean[rows + columns + 2];
        Deque<Integer> open = new ArrayDeque<>();
        seen[from] = true;
        open.add(from);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (Arc arc : arcs) {
                if (!arc.hidden || arc == without) {
                    continue;
                }
                if (arc.from == node && !seen[arc.to]) {
                    seen[arc.to] = true;
                    open.add(arc.to);
                }
                if (arc.to == node && arc.count > 0 && !seen[arc.from]) {
                    seen[arc.from] = true;
                    open.add(arc.from);
                }
            }
        }
        return seen[to];
    }

    /** The smallest count that still shows in the same row or column; a cell before a sum; else the smallest anywhere. */
    private void hideAnother(Arc arc) {
        Comparator<Arc> nearestFirst = Comparator.<Arc>comparingInt(other -> other.touches(arc) ? 0 : 1)
                .thenComparingInt(other -> other.from < rows && other.to < rows + columns ? 0 : 1)
                .thenComparingInt(other -> other.count);
        arcs.stream()
                .filter(other -> !other.hidden)
                .min(nearestFirst)
                .orElseThrow(() -> new IllegalStateException("Everything is hidden and still known"))
                .hidden = true;
    }

    private static OptionalInt shown(Arc arc) {
        return arc.hidden ? OptionalInt.empty() : OptionalInt.of(arc.count);
    }

    private static final class Arc {
        private final int from;
        private final int to;
        private final int count;
        private boolean hidden;

        Arc(int from, int to, int count) {
            this.from = from;
            this.to = to;
            this.count = count;
        }

        boolean touches(Arc other) {
            return from == other.from || to == other.to || from == other.to || to == other.from;
        }
    }
}
