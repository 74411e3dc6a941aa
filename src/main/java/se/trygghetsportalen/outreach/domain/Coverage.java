package se.trygghetsportalen.outreach.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.CoverageQuery.Count;
import se.trygghetsportalen.outreach.domain.CoverageQuery.PlannedStay;
import se.trygghetsportalen.outreach.domain.CoverageQuery.Stay;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * Figures laid over the hours of the week and over the places. Times are a team's, in seconds, whoever many are on it.
 *
 * <p>A shift plans places, not times at them: its time is shared out evenly over its places, hour by hour, so that the
 * sum over places is the time of the shift to the second. What is worked is the time at stops; the way between them is
 * nobody's.
 */
public final class Coverage {
    private final Map<CoverageFigure, Map<WeekHour, Long>> byHour = new EnumMap<>(CoverageFigure.class);
    private final Map<CoverageFigure, Map<Optional<ArenaId>, Long>> byPlace = new EnumMap<>(CoverageFigure.class);
    private final Predicate<@Nullable ArenaId> wanted;
    private final Instant from;
    private final Instant to;

    private Coverage(Instant from, Instant to, Predicate<@Nullable ArenaId> wanted) {
        this.from = from;
        this.to = to;
        this.wanted = wanted;
        for (CoverageFigure figure : CoverageFigure.values()) {
            byHour.put(figure, new HashMap<>());
            byPlace.put(figure, new HashMap<>());
        }
    }

    /**
     * Lays the figures over the week.
     *
     * @param wanted whether a place is looked at; asked with null for what is planned nowhere
     */
    public static Coverage of(
            CoverageFilter filter,
            Predicate<@Nullable ArenaId> wanted,
            List<PlannedStay> planned,
            List<Stay> worked,
            List<Count> contacts,
            List<Count> observations) {
        Coverage coverage = new Coverage(filter.begins(), filter.ends(), wanted);
        Map<ShiftId, List<PlannedStay>> shifts = planned.stream()
                .collect(Collectors.groupingBy(PlannedStay::shift, LinkedHashMap::new, Collectors.toList()));
        shifts.values().forEach(coverage::addPlanned);
        worked.forEach(stay -> coverage.pieces(stay.from(), stay.to())
                .forEach(piece -> coverage.add(
                        CoverageFigure.WORKED,
                        stay.arena(),
                        piece.hour(),
                        piece.length().toSeconds())));
        contacts.forEach(count -> coverage.add(CoverageFigure.CONTACTS, count));
        observations.forEach(count -> coverage.add(CoverageFigure.OBSERVATIONS, count));
        return coverage;
    }

    private void addPlanned(List<PlannedStay> places) {
        PlannedStay shift = places.getFirst();
        int n = places.size();
        for (ClockHours.Piece piece : pieces(shift.from(), shift.to())) {
            long seconds = piece.length().toSeconds();
            for (int i = 0; i < n; i++) {
                long share = seconds * (i + 1) / n - seconds * i / n;
                add(CoverageFigure.PLANNED, places.get(i).arena(), piece.hour(), share);
            }
        }
    }

    /** The hours of what lies within the period, in whole seconds. */
    private List<ClockHours.Piece> pieces(Instant begin, Instant end) {
        return ClockHours.of(
                (begin.isBefore(from) ? from : begin).truncatedTo(ChronoUnit.SECONDS),
                (end.isAfter(to) ? to : end).truncatedTo(ChronoUnit.SECONDS));
    }

    private void add(CoverageFigure figure, Count count) {
        add(figure, count.arena(), WeekHour.of(count.hour()), count.number());
    }

    private void add(CoverageFigure figure, @Nullable ArenaId arena, WeekHour hour, long amount) {
        if (wanted.test(arena) && amount > 0) {
            table(byHour, figure).merge(hour, amount, Long::sum);
            table(byPlace, figure).merge(Optional.ofNullable(arena), amount, Long::sum);
        }
    }

    private static <K> Map<K, Long> table(Map<CoverageFigure, Map<K, Long>> tables, CoverageFigure figure) {
        return tables.getOrDefault(figure, Map.of());
    }

    /** The figure in that hour of the week. */
    public long at(CoverageFigure figure, WeekHour hour) {
        return table(byHour, figure).getOrDefault(hour, 0L);
    }

    /** The figure over a whole weekday. */
    public long on(CoverageFigure figure, DayOfWeek day) {
        return sum(table(byHour, figure), hour -> hour.day() == day);
    }

    /** The figure in that hour of all weekdays. */
    public long during(CoverageFigure figure, int hour) {
        return sum(table(byHour, figure), cell -> cell.hour() == hour);
    }

    /** The figure at the places. */
    public long at(CoverageFigure figure, Collection<Optional<ArenaId>> places) {
        return sum(table(byPlace, figure), places::contains);
    }

    /** The figure in all. */
    public long sum(CoverageFigure figure) {
        return sum(table(byHour, figure), hour -> true);
    }

    /** The largest cell. */
    public long largest(CoverageFigure figure) {
        return table(byHour, figure).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** Hours of the clock in which there is anything at all, of any figure. */
    public SortedSet<Integer> hours() {
        return byHour.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .map(WeekHour::hour)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Places where there is anything at all; empty stands for what is planned nowhere. */
    public Set<Optional<ArenaId>> places() {
        return byPlace.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return byHour.values().stream().allMatch(Map::isEmpty);
    }

    private static <K> long sum(Map<K, Long> cells, Predicate<K> which) {
        return cells.entrySet().stream()
                .filter(cell -> which.test(cell.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** A time in whole tenths of an hour, the half rounded up. */
    public static long tenthsOfAnHour(long seconds) {
        long tenth = Duration.ofMinutes(6).toSeconds();
        return (seconds + tenth / 2) / tenth;
    }
}
