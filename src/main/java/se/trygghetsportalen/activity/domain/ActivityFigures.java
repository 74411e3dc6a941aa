package se.trygghetsportalen.activity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.SuppressedTable;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * What a period's sessions add up to, by youth centre. Visits and visitors are counts of youth by gender and are shown
 * with small groups hidden (2001:454 7 a §); hours never are.
 *
 * @param period which period
 * @param arenas one row for each youth centre where something took place, in the order of the tables
 * @param months one for each month, in order
 * @param visits how often somebody came, by arena and {@link GenderGroup}; null where nothing took place
 * @param visitors how many different aliases came, by arena and {@link GenderGroup}; null where nothing took place
 */
public record ActivityFigures(
        FigurePeriod period,
        List<OfArena> arenas,
        List<OfMonth> months,
        @Nullable SuppressedTable visits,
        @Nullable SuppressedTable visitors) {
    public ActivityFigures {
        arenas = List.copyOf(arenas);
        months = List.copyOf(months);
    }

    /**
     * A session that took place.
     *
     * @param arena where
     * @param name the youth centre's name
     * @param kind what sort
     * @param opened when the doors opened
     * @param ended when they closed
     * @param producedMinutes what youth produced themselves
     * @param producers how many that were
     */
    public record Held(
            ArenaId arena,
            String name,
            SessionKind kind,
            Instant opened,
            Instant ended,
            int producedMinutes,
            int producers) {
        long minutes() {
            return Duration.between(opened, ended).toMinutes();
        }
    }

    /**
     * Who came to a youth centre in the period.
     *
     * @param arena where
     * @param gender of this gender
     * @param visits how often
     * @param visitors how many different aliases
     */
    public record Came(ArenaId arena, Gender gender, int visits, int visitors) {}

    /**
     * Hours, whole minutes so that nothing is lost in the sum.
     *
     * @param sessions how many took place
     * @param opening minutes with open doors
     * @param group minutes of groups
     * @param produced minutes that youth produced themselves
     * @param producers how many youth did, added up over the sessions
     */
    public record Hours(int sessions, long opening, long group, long produced, int producers) {
        static Hours of(List<Held> held) {
            return new Hours(
                    held.size(),
                    minutes(held, SessionKind.OPENING),
                    minutes(held, SessionKind.GROUP),
                    held.stream().mapToLong(Held::producedMinutes).sum(),
                    held.stream().mapToInt(Held::producers).sum());
        }

        private static long minutes(List<Held> held, SessionKind kind) {
            return held.stream()
                    .filter(each -> each.kind() == kind)
                    .mapToLong(Held::minutes)
                    .sum();
        }
    }

    /**
     * One youth centre.
     *
     * @param arena which one
     * @param name its name
     * @param hours its hours
     */
    public record OfArena(ArenaId arena, String name, Hours hours) {}

    /**
     * One month.
     *
     * @param month which one
     * @param hours its hours at all youth centres
     */
    public record OfMonth(YearMonth month, Hours hours) {}

    /** Adds up what took place. */
    public static ActivityFigures of(FigurePeriod period, List<Held> held, List<Came> came) {
        Map<ArenaId, List<Held>> byArena = new LinkedHashMap<>();
        Map<YearMonth, List<Held>> byMonth = new LinkedHashMap<>();
        period.months().forEach(month -> byMonth.put(month, new ArrayList<>()));
        for (Held each : held) {
            byArena.computeIfAbsent(each.arena(), arena -> new ArrayList<>()).add(each);
            byMonth.computeIfAbsent(YearMonth.from(SwedishTime.dayOf(each.opened())), month -> new ArrayList<>())
                    .add(each);
        }
        List<OfArena> arenas = byArena.entrySet().stream()
                .map(entry ->
                        new OfArena(entry.getKey(), entry.getValue().getFirst().name(), Hours.of(entry.getValue())))
                .toList();
        List<OfMonth> months = byMonth.entrySet().stream()
                .map(entry -> new OfMonth(entry.getKey(), Hours.of(entry.getValue())))
                .toList();
        return new ActivityFigures(
                period, arenas, months, table(arenas, came, Came::visits), table(arenas, came, Came::visitors));
    }

    /** All youth centres together. */
    public Hours hours() {
        return new Hours(
                arenas.stream().mapToInt(each -> each.hours().sessions()).sum(),
                sum(Hours::opening),
                sum(Hours::group),
                sum(Hours::produced),
                arenas.stream().mapToInt(each -> each.hours().producers()).sum());
    }

    private long sum(ToLongFunction<Hours> part) {
        return arenas.stream().mapToLong(each -> part.applyAsLong(each.hours())).sum();
    }

    private static @Nullable SuppressedTable table(List<OfArena> arenas, List<Came> came, ToIntFunction<Came> count) {
        if (arenas.isEmpty()) {
            return null;
        }
        int[][] counts = new int[arenas.size()][GenderGroup.values().length];
        for (int row = 0; row < arenas.size(); row++) {
            for (Came each : came) {
                if (each.arena().equals(arenas.get(row).arena())) {
                    counts[row][GenderGroup.of(each.gender()).ordinal()] += count.applyAsInt(each);
                }
            }
        }
        return new SuppressedTable(counts);
    }
}
