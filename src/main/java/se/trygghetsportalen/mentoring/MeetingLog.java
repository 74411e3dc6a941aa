package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.MeetingId;
import se.trygghetsportalen.mentoring.domain.MeetingRule;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** Meetings, logged by the role model of the match, or by the coordinator. */
@Service
@Transactional
@RolesAllowed({Roles.ROLE_MODEL, Roles.MENTORING_COORDINATOR})
public class MeetingLog {
    private final MatchRepository matches;
    private final MatchAuthority authority;
    private final MentoringDesk desk;

    MeetingLog(MatchRepository matches, MatchAuthority authority, MentoringDesk desk) {
        this.matches = matches;
        this.authority = authority;
        this.desk = desk;
    }

    /**
     * Logs a meeting. The same again answers the same; something else under the same id is
     * {@link SaveOutcome.Stale}.
     *
     * @throws AccessDeniedException when the person is neither the coordinator nor the role model of the match
     */
    public SaveOutcome<Meeting> log(Meeting meeting) {
        Match match = matches.findToChange(meeting.match()).orElse(null);
        authority.requireOwnOrCoordinator(meeting.match(), match);
        if (match == null) {
            return new SaveOutcome.Missing<>();
        }
        Optional<Meeting> known = matches.findMeeting(meeting.id());
        if (known.isPresent()) {
            requireSameMatch(known.get(), meeting.match());
            return known.get().equals(meeting)
                    ? new SaveOutcome.Saved<>(meeting)
                    : new SaveOutcome.Stale<>(known.get());
        }
        return store(meeting, match, "meeting.logged");
    }

    /**
     * Puts what is written in the place of what is stored under the same id, for somebody who has seen that. The same
     * again answers the same; where something else is stored by now it is {@link SaveOutcome.Stale}.
     *
     * @param seen what was stored when the person chose
     * @throws AccessDeniedException when the person is neither the coordinator nor the role model of the match
     */
    public SaveOutcome<Meeting> change(Meeting seen, Meeting meeting) {
        Match match = matches.findToChange(meeting.match()).orElse(null);
        authority.requireOwnOrCoordinator(meeting.match(), match);
        Meeting known = matches.findMeeting(meeting.id()).orElse(null);
        if (match == null || known == null) {
            return new SaveOutcome.Missing<>();
        }
        requireSameMatch(known, meeting.match());
        if (known.equals(meeting)) {
            return new SaveOutcome.Saved<>(meeting);
        }
        return known.equals(seen) ? store(meeting, match, "meeting.changed") : new SaveOutcome.Stale<>(known);
    }

    private SaveOutcome<Meeting> store(Meeting meeting, Match match, String action) {
        List<Problem> problems = MeetingRule.problems(meeting, match, desk.today());
        if (!problems.isEmpty()) {
            return MentoringDesk.invalid(problems);
        }
        matches.remove(meeting.id());
        matches.add(meeting, desk.now(), desk.user());
        desk.record(
                action,
                "meeting",
                meeting.id().value(),
                Map.of(
                        "match_id",
                        meeting.match().toString(),
                        "day",
                        meeting.day().toString()));
        return new SaveOutcome.Saved<>(meeting);
    }

    /** Takes a meeting back that was logged by mistake. Taking back again changes nothing. */
    public void takeBack(MatchId match, MeetingId id) {
        authority.requireOwnOrCoordinator(match, matches.findToChange(match).orElse(null));
        Optional<Meeting> known = matches.findMeeting(id);
        if (known.isPresent()) {
            requireSameMatch(known.get(), match);
            matches.remove(id);
            desk.record("meeting.taken-back", "meeting", id.value(), Map.of("match_id", match.toString()));
        }
    }

    private static void requireSameMatch(Meeting meeting, MatchId match) {
        if (!meeting.match().equals(match)) {
            throw new AccessDeniedException("Meeting " + meeting.id() + " is not of match " + match);
        }
    }
}
