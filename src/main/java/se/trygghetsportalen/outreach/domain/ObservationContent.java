package se.trygghetsportalen.outreach.domain;

/**
 * What a worker says about what was observed. Says nothing about people.
 *
 * @param category what sort of thing it is
 * @param where where at the place, in words that somebody who goes there finds by
 * @param severity how bad it is
 * @param description what else there is to say; may be empty
 */
public record ObservationContent(ObservationCategory category, String where, Severity severity, String description) {
    public static final int MAX_WHERE = 200;
    public static final int MAX_DESCRIPTION = 2000;

    public ObservationContent {
        where = where.strip();
        description = description.strip();
    }

    /** The same with everything that identifies somebody masked. */
    public ObservationContent masked() {
        return new ObservationContent(category, NoteCheck.masked(where), severity, NoteCheck.masked(description));
    }
}
