package se.trygghetsportalen.activity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.CheckInOutcome;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionRepository;
import se.trygghetsportalen.activity.domain.Visit;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.VisitRepository;
import se.trygghetsportalen.activity.domain.Visitor;
import se.trygghetsportalen.activity.domain.VisitorDetails;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * The door: who comes while a session is open. An alias is asked once for birth year and gender and from then on checks
 * in by one tap; whoever wants no alias is counted by gender alone. Neither is written into the trail with anything that
 * says who it was.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class CheckIns {
    private final SessionRepository sessions;
    private final VisitRepository visits;
    private final ActivityDesk desk;

    CheckIns(SessionRepository sessions, VisitRepository visits, ActivityDesk desk) {
        this.sessions = sessions;
        this.visits = visits;
        this.desk = desk;
    }

    /** Everybody who is known at the session's youth centre, those who came last first; nobody when it is not open. */
    @Transactional(readOnly = true)
    public List<Visitor> known(SessionId id) {
        return sessions.find(id)
                .filter(OpenSession.class::isInstance)
                .map(session -> visits.visitorsOf(session.plan().arena()))
                .orElse(List.of());
    }

    /** A known alias comes. */
    public CheckInOutcome checkIn(VisitId visit, SessionId id, VisitorId visitorId) {
        ActivitySession session = desk.requireToChange(id);
        if (!(session instanceof OpenSession)) {
            return new CheckInOutcome.NotOpen(session);
        }
        Optional<Visitor> visitor = visits.find(visitorId)
                .filter(found -> found.arena().equals(session.plan().arena()));
        if (visitor.isEmpty()) {
            return new CheckInOutcome.Refused(List.of(Problem.of("alias", "activity.problem.alias.unknown")));
        }
        return comes(Visit.of(visit, id, visitorId, desk.mark()));
    }

    /**
     * Somebody comes for the first time: the alias is remembered at this youth centre, and checked in.
     *
     * @param notAName the person at the door has said that what is written like a name is none
     */
    public CheckInOutcome register(
            VisitId visit, SessionId id, VisitorId visitorId, VisitorDetails details, boolean notAName) {
        ActivitySession session = desk.requireToChange(id);
        if (!(session instanceof OpenSession)) {
            return new CheckInOutcome.NotOpen(session);
        }
        List<Problem> problems =
                details.problems(notAName, SwedishTime.dayOf(desk.now()).getYear());
        if (!problems.isEmpty()) {
            return new CheckInOutcome.Refused(problems);
        }
        Optional<Visitor> called = visits.findCalled(session.plan().arena(), details.alias());
        if (called.isPresent() && !called.get().id().equals(visitorId)) {
            return new CheckInOutcome.AliasTaken(called.get());
        }
        if (called.isEmpty()) {
            visits.add(new Visitor(visitorId, session.plan().arena(), details));
            desk.record(
                    "activity.visitor-registered",
                    "activity-visitor",
                    visitorId.value(),
                    "arena_id",
                    session.plan().arena().toString());
        }
        return comes(Visit.of(visit, id, visitorId, desk.mark()));
    }

    /** Somebody without an alias comes. */
    public CheckInOutcome count(VisitId visit, SessionId id, Gender gender) {
        ActivitySession session = desk.requireToChange(id);
        return session instanceof OpenSession
                ? comes(Visit.counted(visit, id, gender, desk.mark()))
                : new CheckInOutcome.NotOpen(session);
    }

    /** Takes back what was tapped by mistake, while the doors are open. Answers whether it is gone. */
    public boolean takeBack(SessionId id, VisitId visit) {
        if (!(desk.requireToChange(id) instanceof OpenSession)) {
            return false;
        }
        Optional<Visit> found =
                visits.find(visit).filter(known -> known.session().equals(id));
        found.ifPresent(known -> {
            visits.remove(visit);
            desk.record("activity.visit-taken-back", id, "visit_id", visit.toString());
        });
        return true;
    }

    private CheckInOutcome comes(Visit visit) {
        Optional<Visit> repeated = visits.find(visit.id());
        if (repeated.isPresent()) {
            return new CheckInOutcome.Counted(repeated.get());
        }
        VisitorId visitor = visit.visitor();
        Optional<Visit> here = visitor == null ? Optional.empty() : visits.find(visit.session(), visitor);
        if (here.isPresent()) {
            return new CheckInOutcome.AlreadyHere(here.get());
        }
        visits.add(visit);
        desk.record("activity.visited", visit.session(), "visit_id", visit.id().toString());
        return new CheckInOutcome.Counted(visit);
    }
}
