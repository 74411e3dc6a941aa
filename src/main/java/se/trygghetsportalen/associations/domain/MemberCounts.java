package se.trygghetsportalen.associations.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many active members an association has, by age band and gender. Holds only cells above zero; their sum is the
 * number of members, and there is no other number beside it that could disagree.
 */
public record MemberCounts(SortedMap<Cell, Integer> cells) {
    /** The most members that one cell holds. */
    public static final int MOST_IN_CELL = 99_999;

    /** No member at all. */
    public static final MemberCounts NONE = MemberCounts.of(Map.of());

    /** @throws IllegalArgumentException for a count below 0 or above {@link #MOST_IN_CELL} */
    public MemberCounts {
        TreeMap<Cell, Integer> counted = new TreeMap<>(cells);
        counted.values().removeIf(count -> count == 0);
        if (counted.values().stream().anyMatch(count -> count < 0 || count > MOST_IN_CELL)) {
            throw new IllegalArgumentException("Members out of range");
        }
        cells = Collections.unmodifiableSortedMap(counted);
    }

    /** The counts of a map from cell to number. */
    public static MemberCounts of(Map<Cell, Integer> cells) {
        return new MemberCounts(new TreeMap<>(cells));
    }

    /** These counts, with this number in this cell. */
    public MemberCounts with(MemberBand band, MemberGender gender, int count) {
        TreeMap<Cell, Integer> changed = new TreeMap<>(cells);
        changed.put(new Cell(band, gender), count);
        return new MemberCounts(changed);
    }

    /** These and the others together. */
    public MemberCounts plus(MemberCounts others) {
        TreeMap<Cell, Integer> sum = new TreeMap<>(cells);
        others.cells.forEach((cell, count) -> sum.merge(cell, count, Math::addExact));
        return new MemberCounts(sum);
    }

    /** The number in a cell. */
    public int in(MemberBand band, MemberGender gender) {
        return cells.getOrDefault(new Cell(band, gender), 0);
    }

    /** The number in an age band, whatever the gender. */
    public int in(MemberBand band) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().band() == band)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The number of a gender, whatever the age. */
    public int in(MemberGender gender) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().gender() == gender)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Everybody from 7 to 25. */
    public int total() {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One place in the matrix. */
    public record Cell(MemberBand band, MemberGender gender) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::band).thenComparing(Cell::gender);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
