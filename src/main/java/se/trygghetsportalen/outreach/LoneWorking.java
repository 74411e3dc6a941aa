package se.trygghetsportalen.outreach;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.LoneWatch;
import se.trygghetsportalen.outreach.domain.LoneWatchRepository;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Watches over whoever works alone: who is not heard of in time is told of to every lead, again and again until one has
 * taken it on. It is no personal alarm and does not replace one.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class LoneWorking {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final LoneWatchRepository watches;
    private final WorkerQuery workers;
    private final ShiftRepository shifts;
    private final ShiftAuthority authority;
    private final AuditTrail trail;
    private final NoticeBoard notices;
    private final Clock clock;

    LoneWorking(
            LoneWatchRepository watches,
            WorkerQuery workers,
            ShiftRepository shifts,
            ShiftAuthority authority,
            AuditTrail trail,
            NoticeBoard notices,
            Clock clock) {
        this.watches = watches;
        this.workers = workers;
        this.shifts = shifts;
        this.authority = authority;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    /** The signed-in worker works alone from then on. Saying it again sets the interval anew. */
    Optional<Problem> begin(ShiftId id, int minutes, Instant at) {
        Shift shift = shifts.findToHold(id).orElseThrow(() -> new NoSuchElementException("No shift " + id));
        SignedInUser worker = authority.requireTeam(shift);
        if (!(shift instanceof StartedShift)) {
            return Optional.of(Problem.of("shift", "outreach.field.problem.not-running"));
        }
        if (minutes < LoneWatch.LEAST_MINUTES || minutes > LoneWatch.MOST_MINUTES) {
            return Optional.of(Problem.of(
                    "minutes", "outreach.field.problem.interval", LoneWatch.LEAST_MINUTES, LoneWatch.MOST_MINUTES));
        }
        Duration interval = Duration.ofMinutes(minutes);
        Optional<LoneWatch> known = watches.findToChange(id, worker.id());
        if (known.isPresent()) {
            watches.save(known.get().beginAgain(interval, at));
        } else {
            watches.add(LoneWatch.begin(id, worker.id(), interval, at));
        }
        authority.record("lone-watch.begun", "shift", id.value(), Map.of("minutes", Integer.toString(minutes)));
        return Optional.empty();
    }

    /** The signed-in worker is no longer alone. */
    Optional<Problem> end(ShiftId id, Instant at) {
        watches.findToChange(id, authority.user().id()).ifPresent(watch -> end(watch, at));
        return Optional.empty();
    }

    /** Nobody works alone in a shift that has ended. */
    void endAll(ShiftId id, Instant at) {
        watches.of(id).forEach(watch -> end(watch, at));
    }

    private void end(LoneWatch watch, Instant at) {
        LoneWatch ended = watch.end(at);
        if (ended.version() != watch.version()) {
            watches.save(ended);
            authority.record("lone-watch.ended", "shift", watch.shift().value(), Map.of());
        }
    }

    /** The signed-in worker did something at that time. */
    void heard(ShiftId id, Instant at) {
        watches.findToChange(id, authority.user().id())
                .filter(watch -> watch.endedAt() == null)
                .ifPresent(watch -> {
                    LoneWatch heard = watch.heard(at);
                    if (heard.version() != watch.version()) {
                        watches.save(heard);
                    }
                });
    }

    /** Tells the leads of everybody who was not heard of in time. To be called by a job; safe to call at any time. */
    @PermitAll
    public void tellOfTheMissing() {
        Instant now = clock.instant();
        for (LoneWatch seen : watches.running()) {
            watches.findToChange(seen.shift(), seen.worker())
                    .filter(watch -> watch.isToBeToldAt(now))
                    .ifPresent(watch -> tell(watch, now));
        }
    }

    private void tell(LoneWatch watch, Instant now) {
        watches.save(watch.told(now));
        trail.record(new AuditEntry(
                ActorId.SYSTEM,
                "lone-watch.missed",
                "shift",
                watch.shift().value(),
                Map.of(
                        "worker_id",
                        watch.worker().toString(),
                        "heard_at",
                        watch.heardAt().toString())));
        List<String> words = List.of(watches.nameOf(watch.worker()), since(watch));
        workers.leads()
                .forEach(lead -> notices.send(lead, "outreach.notice.no-contact", words, "pass/" + watch.shift()));
    }

    private static String since(LoneWatch watch) {
        return CLOCK.format(SwedishTime.clockOf(watch.heardAt()));
    }

    /** Who has not been heard of in time, the longest silence first. For leads. */
    @Transactional(readOnly = true)
    @RolesAllowed(Roles.TEAM_LEAD)
    public List<Missing> missing() {
        Instant now = clock.instant();
        return watches.running().stream()
                .filter(watch -> watch.isMissedAt(now))
                .map(watch -> new Missing(watch, watches.nameOf(watch.worker())))
                .toList();
    }

    /** A lead has taken it on: nobody is told again until something is heard. Taking it on again changes nothing. */
    @RolesAllowed(Roles.TEAM_LEAD)
    public void acknowledge(ShiftId shift, ActorId worker) {
        LoneWatch watch = watches.findToChange(shift, worker)
                .orElseThrow(() -> new NoSuchElementException("Nobody alone in " + shift));
        if (watch.acknowledged() == null && watch.isMissedAt(clock.instant())) {
            watches.save(
                    watch.acknowledge(new Mark(clock.instant(), authority.user().id())));
            authority.record("lone-watch.acknowledged", "shift", shift.value(), Map.of("worker_id", worker.toString()));
        }
    }

    /**
     * Somebody who was not heard of in time.
     *
     * @param watch since when
     * @param name what they are called
     */
    public record Missing(LoneWatch watch, String name) {}
}
