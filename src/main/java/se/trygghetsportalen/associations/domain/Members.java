package se.trygghetsportalen.associations.domain;

import java.util.HashMap;
import java.util.Map;
import se.trygghetsportalen.places.domain.DistrictId;

/**
 * An association's active members by the district where they live. Districts without members are not there.
 *
 * @param byDistrict the counts of each district
 */
public record Members(Map<DistrictId, MemberCounts> byDistrict) {
    /** Nobody yet. */
    public static final Members NONE = new Members(Map.of());

    public Members {
        Map<DistrictId, MemberCounts> counted = new HashMap<>(byDistrict);
        counted.values().removeIf(counts -> counts.total() == 0);
        byDistrict = Map.copyOf(counted);
    }

    /** These members, with these ones in the district. */
    public Members with(DistrictId district, MemberCounts counts) {
        Map<DistrictId, MemberCounts> changed = new HashMap<>(byDistrict);
        changed.put(district, counts);
        return new Members(changed);
    }

    /** Those who live in the district. */
    public MemberCounts in(DistrictId district) {
        return byDistrict.getOrDefault(district, MemberCounts.NONE);
    }

    /** All of them, wherever they live. */
    public MemberCounts everywhere() {
        return byDistrict.values().stream().reduce(MemberCounts.NONE, MemberCounts::plus);
    }

    /** How many they are from 7 to 25. */
    public int total() {
        return byDistrict.values().stream().mapToInt(MemberCounts::total).sum();
    }
}
