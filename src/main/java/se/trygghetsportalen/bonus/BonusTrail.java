package se.trygghetsportalen.bonus;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.ActorId;

/** Who is asking, what time it is, and writing what they did. */
@Component
class BonusTrail {
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final Clock clock;

    BonusTrail(CurrentUser currentUser, AuditTrail trail, Clock clock) {
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    ActorId actor() {
        return currentUser.require().id();
    }

    /** As finely as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Stores what the work records in one go: for what records very much. */
    void inOneGo(Runnable work) {
        trail.inOneGo(work);
    }

    void record(String action, String kind, UUID id, Map<String, @Nullable String> fields) {
        trail.record(new AuditEntry(actor(), action, kind, id, fields));
    }
}
