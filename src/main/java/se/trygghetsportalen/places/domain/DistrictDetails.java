package se.trygghetsportalen.places.domain;

/**
 * What people say about a district.
 *
 * @param name unique in the municipality, whatever its capitals
 * @param exposed whether the municipality counts it as exposed (utsatt område), which sorts and marks it in reports
 */
public record DistrictDetails(String name, boolean exposed) {
    /** The longest name that is stored. */
    public static final int MAX_NAME = 80;

    public DistrictDetails {
        name = name.strip();
    }
}
