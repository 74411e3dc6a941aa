package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a match, held or cancelled.
 *
 * @param id which one
 * @param match of which match
 * @param day when
 * @param minutes how long; 0 when it was cancelled
 * @param medium how
 * @param initiative whose idea it was
 * @param cancelledBy who cancelled it, or null when it was held
 * @param steps what the youth reached
 */
public record Meeting(
        MeetingId id,
        MatchId match,
        LocalDate day,
        int minutes,
        Medium medium,
        Party initiative,
        @Nullable Party cancelledBy,
        Set<Step> steps) {
    public static final int MOST_MINUTES = 1440;

    public Meeting {
        steps = RoleModelDetails.Sets.copy(steps, Step.class);
    }

    public boolean held() {
        return cancelledBy == null;
    }
}
