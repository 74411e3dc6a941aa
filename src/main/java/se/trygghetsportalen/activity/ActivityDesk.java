package se.trygghetsportalen.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.ClosedSession;
import se.trygghetsportalen.activity.domain.HeldSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionRepository;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;

/** What the room's services share: who is asking, what time it is, the session in hand, and the trail. */
@Component
class ActivityDesk {
    private static final String SESSION = "activity-session";

    private final SessionRepository sessions;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final Clock clock;

    ActivityDesk(SessionRepository sessions, CurrentUser currentUser, AuditTrail trail, Clock clock) {
        this.sessions = sessions;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** That the person asking does something now. */
    Mark mark() {
        return new Mark(clock.instant(), currentUser.require().id());
    }

    /** The session, held while the step is taken. */
    ActivitySession requireToChange(SessionId id) {
        return sessions.findToChange(id).orElseThrow(() -> new NoSuchElementException("No session " + id));
    }

    /** Whether the person asking may correct it: a lead always, whoever ran it until the lead has closed. */
    boolean mayCorrect(ActivitySession session) {
        if (currentUser.require().isAny(Role.TEAM_LEAD)) {
            return true;
        }
        return session instanceof HeldSession held
                && !(held instanceof ClosedSession)
                && held.wasRunBy(currentUser.require().id());
    }

    void requireMayCorrect(ActivitySession session) {
        if (!mayCorrect(session)) {
            throw new AccessDeniedException("May not correct session " + session.id());
        }
    }

    /** Writes what the person asking has done with a session. Names and values in turn; never an alias. */
    void record(String action, SessionId id, String... namesAndValues) {
        record(action, SESSION, id.value(), namesAndValues);
    }

    /** As {@link #record(String, SessionId, String...)}, for something else than a session. */
    void record(String action, String kind, UUID id, String... namesAndValues) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        trail.record(new AuditEntry(currentUser.require().id(), action, kind, id, fields));
    }
}
