package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import java.util.List;

/**
 * A session with everything that its page shows.
 *
 * @param session the session
 * @param arena the youth centre's name
 * @param present who has checked in, latest first
 * @param aliases the genders of those who have checked in
 * @param counted those who were counted without an alias
 * @param versions what was said before corrections, latest first
 */
public record SessionSight(
        ActivitySession session,
        String arena,
        List<Present> present,
        HeadsByGender aliases,
        HeadsByGender counted,
        List<SessionVersion.Named> versions) {
    public SessionSight {
        present = List.copyOf(present);
        versions = List.copyOf(versions);
    }

    /** Everybody who came. */
    public HeadsByGender visits() {
        return aliases.plus(counted);
    }

    /** The same without those who came; how many they were stays. */
    public SessionSight withoutAliases() {
        return new SessionSight(session, arena, List.of(), aliases, counted, versions);
    }

    /**
     * Somebody who has checked in.
     *
     * @param visit the visit
     * @param visitor who
     * @param at when
     */
    public record Present(VisitId visit, Visitor visitor, Instant at) {}
}
