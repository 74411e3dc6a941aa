package se.trygghetsportalen.places.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.uikit.SearchSource;

/** Lets those who may open the page of places find one by its name; a place comes before what happened there. */
@Component
@Order(0)
class PlaceSearch implements SearchSource {
    private final Places places;
    private final CurrentUser currentUser;

    PlaceSearch(Places places, CurrentUser currentUser) {
        this.places = places;
        this.currentUser = currentUser;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        if (!currentUser.isAny(Role.OUTREACH_WORKER, Role.TEAM_LEAD, Role.ADMINISTRATOR)) {
            return List.of();
        }
        List<Arena> found = places.search(words, limit);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<DistrictId, String> districts = names(places.districts());
        return found.stream()
                .map(arena -> new SearchHit(
                        arena.kind().textKey(),
                        arena.name(),
                        districts.getOrDefault(arena.district(), ""),
                        PlacesNavigation.pathOf(arena.id())))
                .toList();
    }

    private static Map<DistrictId, String> names(List<District> districts) {
        return districts.stream().collect(Collectors.toMap(District::id, District::name, (one, other) -> one));
    }
}
