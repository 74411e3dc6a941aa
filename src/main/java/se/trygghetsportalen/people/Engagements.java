package se.trygghetsportalen.people;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.people.domain.Engagement;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Everybody who takes part in decisions about organisations declares their own engagements, and nobody else's. What was
 * declared can be put right and ended, never taken away: each version stays.
 */
@Service
@Transactional
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER
})
public class Engagements {
    /** Who declares: everybody who takes part in decisions about organisations and their money. */
    public static final Set<Role> DECLARING = Set.of(
            Role.PROGRAMME_OFFICER,
            Role.DECISION_MAKER,
            Role.PAYMENT_REVIEWER,
            Role.PAYMENT_APPROVER,
            Role.PAYMENT_EXPORTER);

    private final EngagementRepository engagements;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final Clock clock;

    Engagements(EngagementRepository engagements, CurrentUser currentUser, AuditTrail trail, Clock clock) {
        this.engagements = engagements;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the person asking has declared, ended ones too, the newest first. */
    @Transactional(readOnly = true)
    public List<Engagement> own() {
        return engagements.of(me());
    }

    /** Declares an engagement of the person asking. Declaring the same again, by the same id, answers the same. */
    public SaveOutcome<Engagement> declare(EngagementId id, EngagementDetails details) {
        Optional<Engagement> known = engagements.find(id).map(this::requireOwn);
        if (known.isPresent()) {
            return known.get().details().equals(details)
                    ? new SaveOutcome.Saved<>(known.get())
                    : new SaveOutcome.Stale<>(known.get());
        }
        return Engagement.declared(id, me(), details, clock.instant())
                .map(declared -> store(declared, "engagement.declared"))
                .orElseGet(() -> invalid(details));
    }

    /** Puts right what was declared, over the version that was read. */
    public SaveOutcome<Engagement> change(EngagementId id, int version, EngagementDetails details) {
        return saveOver(id, version, details, "engagement.changed");
    }

    /** Says that an engagement has ended, over the version that was read. */
    public SaveOutcome<Engagement> end(EngagementId id, int version, LocalDate lastDay) {
        Optional<Engagement> known = engagements.find(id).map(this::requireOwn);
        if (known.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        EngagementDetails before = known.get().details();
        return saveOver(
                id,
                version,
                new EngagementDetails(
                        before.organisationNumber(), before.relation(), before.role(), before.from(), lastDay),
                "engagement.ended");
    }

    private SaveOutcome<Engagement> saveOver(EngagementId id, int version, EngagementDetails details, String action) {
        Optional<Engagement> known = engagements.find(id).map(this::requireOwn);
        if (known.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Engagement before = known.get();
        if (before.details().equals(details)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        return before.saidAnew(details, clock.instant())
                .map(said -> store(said, action))
                .orElseGet(() -> invalid(details));
    }

    private SaveOutcome<Engagement> store(Engagement engagement, String action) {
        if (!engagements.add(engagement)) {
            return engagements
                    .find(engagement.id())
                    .<SaveOutcome<Engagement>>map(SaveOutcome.Stale::new)
                    .orElseGet(SaveOutcome.Missing::new);
        }
        trail.record(new AuditEntry(me(), action, "engagement", engagement.id().value(), fields(engagement)));
        return new SaveOutcome.Saved<>(engagement);
    }

    private static Map<String, @Nullable String> fields(Engagement engagement) {
        Map<String, @Nullable String> fields = new TreeMap<>();
        Engagement.Content content = engagement.content();
        fields.put("organisation_number", content.organisation().digits());
        fields.put("relation", content.relation().name());
        fields.put("role", content.role().name());
        fields.put("from_on", content.from().toString());
        fields.put("to_on", Objects.toString(content.to(), null));
        return fields;
    }

    private Engagement requireOwn(Engagement engagement) {
        if (!engagement.person().equals(me())) {
            throw new AccessDeniedException("Somebody else's engagement " + engagement.id());
        }
        return engagement;
    }

    private ActorId me() {
        return currentUser.require().id();
    }

    private static SaveOutcome<Engagement> invalid(EngagementDetails details) {
        List<Problem> problems = details.problems();
        return new SaveOutcome.Invalid<>(problems);
    }
}
