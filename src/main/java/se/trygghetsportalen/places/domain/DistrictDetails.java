package se.trygghetsportalen.places.domain;

import org.jspecify.annotations.Nullable;

/**
 * What people say about a district.
 *
 * @param name unique in the municipality, whatever its capitals
 * @param exposed whether the municipality counts it as exposed (utsatt område), which sorts and marks it in reports
 * @param outline the line around it; null where nobody has drawn it
 * @param active whether new places may lie in it; what happened there stays
 */
public record DistrictDetails(
        String name, boolean exposed, @Nullable Outline outline, boolean active) {
    /** The longest name that is stored. */
    public static final int MAX_NAME = 80;

    public DistrictDetails {
        name = name.strip();
    }

    /** In use, and without an outline. */
    public DistrictDetails(String name, boolean exposed) {
        this(name, exposed, null, true);
    }
}
