package se.trygghetsportalen.places.ui;

import java.util.Collection;
import java.util.List;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.uikit.PortalMap.Outline;

/** How the register's districts look on a map. */
final class PlaceMarks {
    private PlaceMarks() {}

    /** The outlines of those districts that have one; exposed ones stand out. */
    public static List<Outline> outlines(Collection<District> districts) {
        return districts.stream()
                .flatMap(district -> district.outline().stream()
                        .map(outline -> new Outline(
                                district.id().toString(), district.name(), outline.toGeoJson(), district.exposed())))
                .toList();
    }
}
