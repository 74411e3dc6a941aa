package se.trygghetsportalen.activity;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.CancelledSession;
import se.trygghetsportalen.activity.domain.ClosedSession;
import se.trygghetsportalen.activity.domain.Correction;
import se.trygghetsportalen.activity.domain.EndedSession;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.HeldSession;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionOutcome;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.SessionRepository;
import se.trygghetsportalen.activity.domain.SessionVersion;
import se.trygghetsportalen.activity.domain.Visit;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.VisitRepository;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Plans, opens, ends and closes sessions at youth centres, and corrects them. Every step holds the session's row while it
 * decides. A session that does not exist answers a {@link java.util.NoSuchElementException}.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ActivitySessions {
    private final SessionRepository sessions;
    private final VisitRepository visits;
    private final Places places;
    private final ActivityDesk desk;

    ActivitySessions(SessionRepository sessions, VisitRepository visits, Places places, ActivityDesk desk) {
        this.sessions = sessions;
        this.visits = visits;
        this.places = places;
        this.desk = desk;
    }

    /** Plans a session. The same again answers the same. */
    public SaveOutcome<ActivitySession> plan(SessionId id, SessionPlan plan) {
        Optional<ActivitySession> known = sessions.find(id);
        if (known.isPresent()) {
            return known.get().plan().equals(plan)
                    ? new SaveOutcome.Saved<>(known.get())
                    : new SaveOutcome.Stale<>(known.get());
        }
        List<Problem> problems = problems(plan);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        PlannedSession planned = new PlannedSession(id, plan, 1);
        sessions.add(planned);
        recordPlan("activity.planned", planned);
        return new SaveOutcome.Saved<>(planned);
    }

    /**
     * Changes the plan of a session whose doors are still shut.
     *
     * @param version the version that the person had before them
     */
    public SaveOutcome<ActivitySession> replan(SessionId id, int version, SessionPlan plan) {
        ActivitySession stored = desk.requireToChange(id);
        if (stored.plan().equals(plan)) {
            return new SaveOutcome.Saved<>(stored);
        }
        if (!(stored instanceof PlannedSession planned)) {
            return SaveOutcome.Invalid.of(Problem.of("state", "activity.problem.no-longer-planned"));
        }
        if (stored.version() != version) {
            return new SaveOutcome.Stale<>(stored);
        }
        List<Problem> problems = problems(plan);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        PlannedSession replanned = planned.with(plan);
        sessions.save(replanned);
        recordPlan("activity.replanned", replanned);
        return new SaveOutcome.Saved<>(replanned);
    }

    /** Opens the doors. */
    public SessionOutcome open(SessionId id) {
        ActivitySession session = desk.requireToChange(id);
        Mark mark = desk.mark();
        return switch (session) {
            case PlannedSession planned when !planned.mayOpenAt(mark.at()) -> new SessionOutcome.TooEarly(planned);
            case PlannedSession planned -> {
                OpenSession open = planned.open(mark);
                sessions.save(open);
                desk.record("activity.opened", id, "opened_at", mark.at().toString());
                yield new SessionOutcome.Done(open);
            }
            case CancelledSession cancelled -> new SessionOutcome.NotPossible(cancelled);
            default -> new SessionOutcome.AlreadyDone(session);
        };
    }

    /** Calls a session off before its doors have opened. */
    public SessionOutcome cancel(SessionId id, String reason) {
        ActivitySession session = desk.requireToChange(id);
        String why = reason.strip();
        List<Problem> problems = problemsOfReason(why);
        return switch (session) {
            case CancelledSession cancelled -> new SessionOutcome.AlreadyDone(cancelled);
            case PlannedSession planned when !problems.isEmpty() -> new SessionOutcome.Refused(problems);
            case PlannedSession planned -> {
                CancelledSession cancelled = planned.cancel(why, desk.mark());
                sessions.save(cancelled);
                desk.record("activity.cancelled", id);
                yield new SessionOutcome.Done(cancelled);
            }
            default -> new SessionOutcome.NotPossible(session);
        };
    }

    /** Closes the doors, with what the session is summed up as. */
    public SessionOutcome end(SessionId id, SessionReport report) {
        ActivitySession session = desk.requireToChange(id);
        List<Problem> problems = report.problems();
        return switch (session) {
            case OpenSession open when !problems.isEmpty() -> new SessionOutcome.Refused(problems);
            case OpenSession open -> {
                EndedSession ended = open.end(report, desk.mark());
                sessions.save(ended);
                recordHeld("activity.ended", ended);
                yield new SessionOutcome.Done(ended);
            }
            case HeldSession held -> new SessionOutcome.AlreadyDone(held);
            default -> new SessionOutcome.NotPossible(session);
        };
    }

    /** The lead has read it; from here on only the lead corrects. For leads. */
    @RolesAllowed(Roles.TEAM_LEAD)
    public SessionOutcome close(SessionId id) {
        ActivitySession session = desk.requireToChange(id);
        return switch (session) {
            case EndedSession ended -> {
                ClosedSession closed = ended.close(desk.mark());
                sessions.save(closed);
                desk.record("activity.closed", id);
                yield new SessionOutcome.Done(closed);
            }
            case ClosedSession closed -> new SessionOutcome.AlreadyDone(closed);
            default -> new SessionOutcome.NotPossible(session);
        };
    }

    /**
     * Says better what took place; what was said before is kept with the reason. For leads, and until the lead has closed
     * for whoever opened or ended the session.
     *
     * @param version the version that the person had before them
     */
    public SaveOutcome<ActivitySession> correct(SessionId id, int version, Correction correction) {
        ActivitySession stored = desk.requireToChange(id);
        desk.requireMayCorrect(stored);
        if (!(stored instanceof HeldSession held)) {
            return SaveOutcome.Invalid.of(Problem.of("state", "activity.problem.not-held"));
        }
        HeadsByGender counted = visits.counted(id);
        if (held.opened().at().equals(correction.openedAt())
                && held.ended().at().equals(correction.endedAt())
                && held.report().equals(correction.report())
                && counted.equals(correction.counted())) {
            return new SaveOutcome.Saved<>(held);
        }
        if (held.version() != version) {
            return new SaveOutcome.Stale<>(held);
        }
        List<Problem> problems = correction.problems(desk.now());
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Mark mark = desk.mark();
        sessions.keep(
                id,
                new SessionVersion(
                        held.version(),
                        held.opened().at(),
                        held.ended().at(),
                        held.report(),
                        counted,
                        correction.reason(),
                        mark));
        HeldSession corrected = held.corrected(correction.openedAt(), correction.endedAt(), correction.report());
        sessions.save(corrected);
        recount(corrected, counted, correction.counted(), mark);
        recordHeld("activity.corrected", corrected);
        return new SaveOutcome.Saved<>(corrected);
    }

    /** What is added came when the doors opened: nobody knows better. */
    private void recount(HeldSession session, HeadsByGender before, HeadsByGender after, Mark mark) {
        for (Gender gender : Gender.values()) {
            int more = after.in(gender) - before.in(gender);
            for (int at = 0; at < more; at++) {
                visits.add(Visit.counted(
                        VisitId.next(),
                        session.id(),
                        gender,
                        new Mark(session.opened().at(), mark.by())));
            }
            if (more < 0) {
                visits.latestCounted(session.id(), gender, -more).forEach(visits::remove);
            }
        }
    }

    private List<Problem> problems(SessionPlan plan) {
        List<Problem> problems = new ArrayList<>(plan.problems());
        if (places.findArena(plan.arena())
                .filter(arena -> arena.kind() == ArenaKind.YOUTH_CENTRE)
                .isEmpty()) {
            problems.add(Problem.of("arena", "activity.problem.arena"));
        }
        return problems;
    }

    private static List<Problem> problemsOfReason(String reason) {
        if (reason.isEmpty()) {
            return List.of(Problem.of("reason", "activity.problem.reason.required"));
        }
        if (reason.length() > CancelledSession.MAX_REASON) {
            return List.of(Problem.of("reason", "activity.problem.text.long", CancelledSession.MAX_REASON));
        }
        return NoteCheck.passes(reason) ? List.of() : List.of(Problem.of("reason", NoteCheck.TEXT_KEY));
    }

    private void recordPlan(String action, PlannedSession session) {
        SessionPlan plan = session.plan();
        desk.record(
                action,
                session.id(),
                "arena_id",
                plan.arena().toString(),
                "kind",
                plan.kind().name(),
                "planned_from_at",
                plan.from().toString(),
                "planned_to_at",
                plan.to().toString());
    }

    private void recordHeld(String action, HeldSession session) {
        desk.record(
                action,
                session.id(),
                "state",
                session.state().name(),
                "opened_at",
                session.opened().at().toString(),
                "ended_at",
                session.ended().at().toString(),
                "produced_minutes",
                Integer.toString(session.report().producedMinutes()),
                "producers",
                Integer.toString(session.report().producers()));
    }
}
