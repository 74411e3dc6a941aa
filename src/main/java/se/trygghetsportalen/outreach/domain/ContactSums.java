package se.trygghetsportalen.outreach.domain;

import java.util.SortedMap;

/**
 * The heads of a selection by age and gender. Unlike {@link HeadCounts}, which is one contact's, a cell has no upper
 * bound.
 *
 * @param cells the cells above zero
 */
public record ContactSums(SortedMap<HeadCounts.Cell, Long> cells) {
    /** The number in a cell. */
    public long in(AgeBand age, Gender gender) {
        return cells.getOrDefault(new HeadCounts.Cell(age, gender), 0L);
    }

    /** The number in an age band, whatever the gender. */
    public long in(AgeBand age) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().age() == age)
                .mapToLong(cell -> cell.getValue())
                .sum();
    }

    /** The number of a gender, whatever the age. */
    public long in(Gender gender) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().gender() == gender)
                .mapToLong(cell -> cell.getValue())
                .sum();
    }

    /** Everybody. */
    public long total() {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }
}
