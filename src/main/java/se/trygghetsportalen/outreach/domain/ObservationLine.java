package se.trygghetsportalen.outreach.domain;

/**
 * An observation with the names that belong to it, as lists and pages show it.
 *
 * @param observation the observation
 * @param arena what the place is called
 * @param district what its district is called
 * @param reporter what whoever reported it is called
 */
public record ObservationLine(Observation observation, String arena, String district, String reporter) {
    /** Where in the list it stands. */
    public ListPosition<ObservationId> position() {
        return new ListPosition<>(observation.report().reported().at(), observation.id());
    }
}
