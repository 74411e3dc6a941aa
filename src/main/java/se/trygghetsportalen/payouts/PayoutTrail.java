package se.trygghetsportalen.payouts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/** Who is at work now, and what they did, in the trail. */
@Component
class PayoutTrail {
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final Clock clock;

    PayoutTrail(CurrentUser currentUser, AuditTrail trail, Clock clock) {
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    ActorId actor() {
        return currentUser.actor();
    }

    Mark mark() {
        return new Mark(clock.instant(), actor());
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /** Stores what the work records in one go: for what records very much. */
    void inOneGo(Runnable work) {
        trail.inOneGo(work);
    }

    void record(String action, String kind, UUID id, Map<String, @Nullable String> fields) {
        trail.record(new AuditEntry(actor(), action, kind, id, fields));
    }
}
