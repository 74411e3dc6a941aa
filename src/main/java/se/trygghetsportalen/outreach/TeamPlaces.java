package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.PlaceOutcome;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.TeamPlaceRepository;
import se.trygghetsportalen.outreach.domain.TeamPlaceRepository.Clash;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;

/**
 * Workers take open places and swap with each other, without asking a lead. Whoever planned the shift is told of a place
 * that is taken, every lead of one that somebody would swap, and that it was swapped. Until the shift begins, by
 * its plan or in truth. Every step can be repeated; of two who want the same place one gets it.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class TeamPlaces {
    private final ShiftRepository shifts;
    private final TeamPlaceRepository places;
    private final WorkerQuery workers;
    private final NoticeBoard notices;
    private final ShiftAuthority authority;
    private final Clock clock;

    TeamPlaces(
            ShiftRepository shifts,
            TeamPlaceRepository places,
            WorkerQuery workers,
            NoticeBoard notices,
            ShiftAuthority authority,
            Clock clock) {
        this.shifts = shifts;
        this.places = places;
        this.workers = workers;
        this.notices = notices;
        this.authority = authority;
        this.clock = clock;
    }

    /** The person asking takes a place that nobody has. */
    public PlaceOutcome takeOpen(ShiftId id) {
        return take(id, null);
    }

    /** The person asking takes the place that a colleague has offered. */
    public PlaceOutcome takeOver(ShiftId id, ActorId from) {
        return take(id, from);
    }

    /** The person asking would give their place away; it stays theirs until somebody takes it. For the team. */
    public PlaceOutcome offer(ShiftId id) {
        Shift shift = require(id);
        SignedInUser user = authority.requireTeam(shift);
        Optional<PlannedShift> open = stillOpen(shift);
        if (open.isEmpty()) {
            return new PlaceOutcome.TooLate(shift);
        }
        if (places.offer(id, user.id(), clock.instant())) {
            authority.record("shift.place-offered", "shift", id.value(), Map.of());
            tellLeads(open.get(), Set.of(user.id()), "outreach.notice.offered", user.displayName());
        }
        return new PlaceOutcome.Done(shift);
    }

    /** The person asking keeps their place after all. For the team. */
    public PlaceOutcome withdraw(ShiftId id) {
        Shift shift = require(id);
        SignedInUser user = authority.requireTeam(shift);
        if (places.withdraw(id, user.id())) {
            authority.record("shift.offer-withdrawn", "shift", id.value(), Map.of());
        }
        return new PlaceOutcome.Done(shift);
    }

    /** Whether the person asking has offered their place. */
    @Transactional(readOnly = true)
    public boolean hasOffered(ShiftId id) {
        return places.offers(id).contains(authority.user().id());
    }

    private PlaceOutcome take(ShiftId id, @Nullable ActorId from) {
        SignedInUser user = authority.user();
        places.holdPlansOf(List.of(user.id()));
        Shift shift = require(id);
        if (shift.hasOnTeam(user.id())) {
            return new PlaceOutcome.Done(shift);
        }
        Optional<PlannedShift> open = stillOpen(shift);
        if (open.isEmpty()) {
            return new PlaceOutcome.TooLate(shift);
        }
        PlannedShift planned = open.get();
        boolean free = from == null
                ? planned.plan().openPlaces() > 0
                : planned.hasOnTeam(from) && places.offers(id).contains(from);
        if (!free) {
            return new PlaceOutcome.Gone(shift);
        }
        List<Clash> clashes =
                places.clashes(id, planned.plan().from(), planned.plan().to(), Set.of(user.id()));
        if (!clashes.isEmpty()) {
            return new PlaceOutcome.Busy(
                    clashes.getFirst().from(), clashes.getFirst().to());
        }
        PlannedShift taken = from == null ? planned.joinedBy(user.id()) : planned.swapped(from, user.id());
        shifts.save(taken);
        places.keepOffersOf(id, taken.plan().team());
        if (from == null) {
            authority.record("shift.place-taken", "shift", id.value(), Map.of());
            tellLead(taken, user.id(), "outreach.notice.taken", user.displayName());
        } else {
            authority.record("shift.place-swapped", "shift", id.value(), Map.of("from", from.toString()));
            tell(taken, List.of(from), "outreach.notice.swapped", user.displayName());
            tellLeads(taken, Set.of(user.id(), from), "outreach.notice.swapped", user.displayName());
        }
        return new PlaceOutcome.Done(taken);
    }

    /** As long as it can be changed who goes out. */
    private Optional<PlannedShift> stillOpen(Shift shift) {
        return shift instanceof PlannedShift planned
                        && clock.instant().isBefore(planned.plan().from())
                ? Optional.of(planned)
                : Optional.empty();
    }

    /** The lead who planned the shift, unless it was them. */
    private void tellLead(PlannedShift shift, ActorId actor, String textKey, String name) {
        places.planner(shift.id())
                .filter(lead -> !lead.equals(actor))
                .ifPresent(lead -> tell(shift, List.of(lead), textKey, name));
    }

    /** A swap concerns whichever lead is at work: all of them are told, but for those who know it already. */
    private void tellLeads(PlannedShift shift, Set<ActorId> except, String textKey, String name) {
        tell(
                shift,
                workers.leads().stream().filter(lead -> !except.contains(lead)).toList(),
                textKey,
                name);
    }

    private void tell(PlannedShift shift, List<ActorId> recipients, String textKey, String name) {
        recipients.forEach(recipient -> notices.send(
                recipient, textKey, List.of(name, ShiftPlanning.times(shift.plan())), "pass/" + shift.id()));
    }

    private Shift require(ShiftId id) {
        return shifts.findToChange(id).orElseThrow(() -> new NoSuchElementException("No shift " + id));
    }
}
