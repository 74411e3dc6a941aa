package se.trygghetsportalen.activity;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.CheckInOutcome;
import se.trygghetsportalen.activity.domain.EndedSession;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionOutcome;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.Sessions;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.VisitorDetails;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/** Builds what tests of the room begin from, through the real services, in the names of those who may. */
@Component
public class YouthCentre {
    private final OutreachTown town;
    private final ActivitySessions sessions;
    private final CheckIns checkIns;

    YouthCentre(OutreachTown town, ActivitySessions sessions, CheckIns checkIns) {
        this.town = town;
        this.sessions = sessions;
        this.checkIns = checkIns;
    }

    public OutreachTown town() {
        return town;
    }

    /** An opening of the day at the youth centre. */
    public SessionPlan plan(ArenaId arena) {
        return new SessionPlan(
                arena,
                SwedishTime.startOf(SwedishTime.dayOf(town.now())),
                SwedishTime.startOf(SwedishTime.dayOf(town.now())).plus(Duration.ofHours(5)),
                SessionKind.OPENING,
                "");
    }

    public PlannedSession planned(ArenaId arena, SignedInUser who) {
        SaveOutcome<ActivitySession> outcome = town.as().call(who, () -> sessions.plan(SessionId.next(), plan(arena)));
        return (PlannedSession) ((SaveOutcome.Saved<ActivitySession>) outcome).stored();
    }

    public OpenSession open(ArenaId arena, SignedInUser who) {
        PlannedSession planned = planned(arena, who);
        return (OpenSession) done(town.as().call(who, () -> sessions.open(planned.id())));
    }

    public EndedSession end(SessionId id, SignedInUser who) {
        return end(id, who, Sessions.REPORT);
    }

    public EndedSession end(SessionId id, SignedInUser who, SessionReport report) {
        return (EndedSession) done(town.as().call(who, () -> sessions.end(id, report)));
    }

    public VisitorId registered(SessionId id, SignedInUser who, String alias, Gender gender) {
        VisitorId visitor = VisitorId.next();
        CheckInOutcome outcome = town.as()
                .call(
                        who,
                        () -> checkIns.register(
                                VisitId.next(), id, visitor, new VisitorDetails(alias, 2012, gender), false));
        if (!(outcome instanceof CheckInOutcome.Counted)) {
            throw new IllegalStateException("Not checked in: " + outcome);
        }
        return visitor;
    }

    private static ActivitySession done(SessionOutcome outcome) {
        return ((SessionOutcome.Done) outcome).session();
    }
}
