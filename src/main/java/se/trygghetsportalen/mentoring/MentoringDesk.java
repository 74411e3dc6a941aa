package se.trygghetsportalen.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.mentoring.domain.MentoringRules;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/** What every service of the room needs: who asks, what day it is, what the municipality has decided, and the trail. */
@Component
class MentoringDesk {
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final Settings settings;
    private final Clock clock;

    MentoringDesk(CurrentUser currentUser, AuditTrail trail, Settings settings, Clock clock) {
        this.currentUser = currentUser;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    ActorId user() {
        return currentUser.require().id();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    MentoringRules rules() {
        return new MentoringRules(
                settings.value(SettingKeys.ROLE_MODEL_OLDER_THAN),
                settings.value(SettingKeys.YOUTH_FROM),
                settings.value(SettingKeys.YOUTH_TO));
    }

    /** Writes what was done: ids and the names of fields; the trail keeps keyed hashes of their values. */
    void record(String action, String kind, UUID id, Map<String, @Nullable String> fields) {
        trail.record(new AuditEntry(currentUser.actor(), action, kind, id, fields));
    }

    /** A day that lies ahead cannot have been. */
    <T> @Nullable SaveOutcome<T> refuseFuture(String field, LocalDate day) {
        return day.isAfter(today()) ? SaveOutcome.Invalid.of(Problem.of(field, "mentoring.problem.future")) : null;
    }

    static <T> SaveOutcome<T> invalid(List<Problem> problems) {
        return new SaveOutcome.Invalid<>(problems);
    }

    static <T> SaveOutcome<T> notPossible() {
        return SaveOutcome.Invalid.of(Problem.of("state", "mentoring.problem.state"));
    }
}
