package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.CoverageQuery.PlannedStay;
import se.trygghetsportalen.outreach.domain.CoverageQuery.Stay;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.settings.domain.WeekSlot;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Hours in which somebody should be out in a district and nobody has been: no shift that meant to visit a place there
 * touched them on any day of the period, and no team stopped there. A shift that was never started does not count.
 *
 * @param district where
 * @param slot when
 * @param occasions on how many days of the period
 */
public record UncoveredSlot(District district, WeekSlot slot, int occasions) {

    /** All of them, exposed districts first, then by weekday and hour. */
    public static List<UncoveredSlot> of(
            CoverageFilter filter,
            List<District> districts,
            Map<ArenaId, DistrictId> arenas,
            List<WeekSlot> exposed,
            List<WeekSlot> others,
            List<PlannedStay> planned,
            List<Stay> worked) {
        List<UncoveredSlot> uncovered = new ArrayList<>();
        for (District district : districts) {
            if (filter.district() != null && !filter.district().equals(district.id())) {
                continue;
            }
            List<Presence> there = Stream.concat(
                            planned.stream()
                                    .filter(stay -> !stay.lapsed())
                                    .filter(stay -> isIn(district, stay.arena(), arenas))
                                    .map(stay -> new Presence(stay.from(), stay.to())),
                            worked.stream()
                                    .filter(stay -> isIn(district, stay.arena(), arenas))
                                    .map(stay -> new Presence(stay.from(), stay.to())))
                    .toList();
            for (WeekSlot slot : district.exposed() ? exposed : others) {
                List<LocalDate> days = daysOf(filter, slot);
                if (!days.isEmpty() && days.stream().noneMatch(day -> isCovered(day, slot, there))) {
                    uncovered.add(new UncoveredSlot(district, slot, days.size()));
                }
            }
        }
        uncovered.sort(Comparator.comparing((UncoveredSlot each) -> !each.district.exposed())
                .thenComparing(each -> each.slot.day())
                .thenComparing(each -> each.slot.fromHour()));
        return List.copyOf(uncovered);
    }

    private static boolean isIn(District district, @Nullable ArenaId arena, Map<ArenaId, DistrictId> arenas) {
        return arena != null && district.id().equals(arenas.get(arena));
    }

    private static List<LocalDate> daysOf(CoverageFilter filter, WeekSlot slot) {
        LocalDate first = filter.from().with(TemporalAdjusters.nextOrSame(slot.day()));
        return first.datesUntil(
                        filter.to().isBefore(first) ? first : filter.to().plusDays(1))
                .filter(day -> day.getDayOfWeek() == slot.day())
                .toList();
    }

    private static boolean isCovered(LocalDate day, WeekSlot slot, List<Presence> there) {
        Instant begins = SwedishTime.instantOf(day.atStartOfDay().plusHours(slot.fromHour()));
        Instant ends = SwedishTime.instantOf(day.atStartOfDay().plusHours(slot.toHour()));
        return there.stream().anyMatch(each -> each.from.isBefore(ends) && each.to.isAfter(begins));
    }

    private record Presence(Instant from, Instant to) {}
}
