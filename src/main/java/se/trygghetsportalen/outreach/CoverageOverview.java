package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.Coverage;
import se.trygghetsportalen.outreach.domain.CoverageFilter;
import se.trygghetsportalen.outreach.domain.CoverageQuery;
import se.trygghetsportalen.outreach.domain.CoverageQuery.PlannedStay;
import se.trygghetsportalen.outreach.domain.CoverageQuery.Stay;
import se.trygghetsportalen.outreach.domain.UncoveredSlot;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;

/** Shows leads when and where teams are out, beside what they meet, and when nobody is. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Roles.TEAM_LEAD)
public class CoverageOverview {
    private final CoverageQuery query;
    private final Places places;
    private final Settings settings;
    private final Clock clock;

    CoverageOverview(CoverageQuery query, Places places, Settings settings, Clock clock) {
        this.query = query;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The figures of a period, and the hours to cover in which nobody was there.
     *
     * @throws IllegalArgumentException when the filter's time runs backwards or is longer than a year
     */
    public Sight of(CoverageFilter filter) {
        if (!filter.isPossible()) {
            throw new IllegalArgumentException("Not a period: " + filter.from() + " to " + filter.to());
        }
        Instant now = clock.instant();
        Instant from = filter.begins();
        Instant to = filter.ends();
        Map<ArenaId, DistrictId> arenas =
                places.arenas().stream().collect(Collectors.toMap(Arena::id, Arena::district));
        List<PlannedStay> planned = query.planned(from, to, now);
        List<Stay> worked = query.worked(from, to, now);
        Coverage coverage = Coverage.of(
                filter,
                arena -> filter.district() == null
                        || arena != null && filter.district().equals(arenas.get(arena)),
                planned,
                worked,
                query.contacts(from, to),
                query.observations(from, to));
        List<UncoveredSlot> uncovered = UncoveredSlot.of(
                filter,
                places.districts(),
                arenas,
                settings.value(SettingKeys.EXPOSED_SLOTS),
                settings.value(SettingKeys.OTHER_SLOTS),
                planned,
                worked);
        return new Sight(coverage, uncovered);
    }

    /**
     * What the page shows.
     *
     * @param coverage the figures
     * @param uncovered hours in which nobody was there, the exposed districts first
     */
    public record Sight(Coverage coverage, List<UncoveredSlot> uncovered) {
        public Sight {
            uncovered = List.copyOf(uncovered);
        }
    }
}
