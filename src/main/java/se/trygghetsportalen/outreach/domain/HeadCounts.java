package se.trygghetsportalen.outreach.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people a contact was with, by age band and gender. Holds only cells above zero. The sum of the cells is the
 * number of heads; there is no other number beside it that could disagree.
 */
public record HeadCounts(SortedMap<Cell, Integer> cells) {
    /** The most heads that one cell holds. */
    public static final int MAX_IN_CELL = 999;

    /** Nobody. */
    public static final HeadCounts NONE = new HeadCounts(Map.of());

    private HeadCounts(Map<Cell, Integer> cells) {
        this(new TreeMap<>(cells));
    }

    /**
     * @throws IllegalArgumentException for a count below 0 or above {@link #MAX_IN_CELL}
     */
    public HeadCounts {
        TreeMap<Cell, Integer> counted = new TreeMap<>(cells);
        counted.values().removeIf(count -> count == 0);
        for (Map.Entry<Cell, Integer> cell : counted.entrySet()) {
            if (cell.getValue() < 0 || cell.getValue() > MAX_IN_CELL) {
                throw new IllegalArgumentException("Heads out of range: " + cell);
            }
        }
        cells = Collections.unmodifiableSortedMap(counted);
    }

    /** The counts of a map from cell to number. */
    public static HeadCounts of(Map<Cell, Integer> cells) {
        return new HeadCounts(cells);
    }

    /** These counts, with this number in this cell. */
    public HeadCounts with(AgeBand age, Gender gender, int count) {
        TreeMap<Cell, Integer> changed = new TreeMap<>(cells);
        changed.put(new Cell(age, gender), count);
        return new HeadCounts(changed);
    }

    /** The number in a cell. */
    public int in(AgeBand age, Gender gender) {
        return cells.getOrDefault(new Cell(age, gender), 0);
    }

    /** The number in an age band, whatever the gender. */
    public int in(AgeBand age) {
        int sum = 0;
        for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
            if (cell.getKey().age() == age) {
                sum += cell.getValue();
            }
        }
        return sum;
    }

    /** The number of a gender, whatever the age. */
    public int in(Gender gender) {
        int sum = 0;
        for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
            if (cell.getKey().gender() == gender) {
                sum += cell.getValue();
            }
        }
        return sum;
    }

    /** Everybody. */
    public int total() {
        int sum = 0;
        for (int count : cells.values()) {
            sum += count;
        }
        return sum;
    }

    /** One place in the matrix. */
    public record Cell(AgeBand age, Gender gender) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::age).thenComparing(Cell::gender);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
