package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactFields;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.ContactRule;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.LogOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.StopRepository;
import se.trygghetsportalen.outreach.domain.TakeBackOutcome;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.Problem;

/**
 * Logs contacts. Only whoever is on the shift's team logs in it, and only while it is out. A contact is stored once
 * however often it is sent: by its id and by what was said. Row, parts and audit row are one transaction, so what was
 * answered as stored is stored whole.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ContactLog {
    private final ContactRepository contacts;
    private final ShiftRepository shifts;
    private final StopRepository stops;
    private final Places places;
    private final ShiftAuthority authority;
    private final AuditTrail trail;
    private final Clock clock;

    ContactLog(
            ContactRepository contacts,
            ShiftRepository shifts,
            StopRepository stops,
            Places places,
            ShiftAuthority authority,
            AuditTrail trail,
            Clock clock) {
        this.contacts = contacts;
        this.shifts = shifts;
        this.stops = stops;
        this.places = places;
        this.authority = authority;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Stores the contact in the signed-in worker's name, or says why not.
     *
     * @throws AccessDeniedException when the person is not on the shift's team
     * @throws NoSuchElementException when there is no such shift, or no such stop in it
     */
    public LogOutcome log(ContactDraft draft) {
        return log(draft, false);
    }

    /**
     * As {@link #log}, also after the team has gone home and until the lead has closed, for what happened before the
     * end: a phone without a network sends later.
     */
    public LogOutcome logWritten(ContactDraft draft) {
        return log(draft, true);
    }

    /**
     * As {@link #logWritten} for contacts of one shift, in few statements: all of them are stored anew, or none, and then
     * the answer is false. Why not is for {@link #logWritten} to say of each.
     *
     * @throws AccessDeniedException when the person is not on the shift's team
     * @throws NoSuchElementException when there is no such shift, or no such stop in it
     */
    public boolean logAllWritten(List<ContactDraft> drafts) {
        Shift shift = requireToHold(drafts.getFirst().shift());
        SignedInUser worker = authority.requireTeam(shift);
        if (contacts.isAnyUsed(drafts.stream().map(ContactDraft::id).collect(Collectors.toSet()))) {
            return false;
        }
        Instant now = clock.instant();
        Map<StopId, Arena> arenas = new HashMap<>();
        Map<Contact, String> logged = new LinkedHashMap<>();
        for (ContactDraft draft : drafts) {
            Optional<List<Problem>> problems = problems(draft, shift, true, now);
            if (problems.isEmpty() || !problems.get().isEmpty()) {
                return false;
            }
            Arena arena = arenas.computeIfAbsent(draft.stop(), stop -> arenaOf(stop, shift));
            logged.put(contact(draft, shift, arena, worker, now), draft.fingerprint());
        }
        contacts.addAll(logged);
        trail.inOneGo(() -> logged.keySet().forEach(this::record));
        return true;
    }

    private LogOutcome log(ContactDraft draft, boolean afterwards) {
        Shift shift = requireToHold(draft.shift());
        SignedInUser worker = authority.requireTeam(shift);
        Optional<Contact> sameId = contacts.find(draft.id());
        if (sameId.isPresent()) {
            return answerFor(draft, sameId.get(), worker);
        }
        if (contacts.isTakenBack(draft.id())) {
            return new LogOutcome.TakenBack(draft.id());
        }
        Arena arena = arenaOf(draft.stop(), shift);
        Instant now = clock.instant();
        Optional<List<Problem>> problems = problems(draft, shift, afterwards, now);
        if (problems.isEmpty()) {
            return new LogOutcome.NotRunning(shift);
        }
        if (!problems.get().isEmpty()) {
            return new LogOutcome.Refused(problems.get());
        }
        Contact contact = contact(draft, shift, arena, worker, now);
        contacts.add(contact, draft.fingerprint());
        record(contact);
        return new LogOutcome.Stored(contact);
    }

    private Shift requireToHold(ShiftId id) {
        return shifts.findToHold(id).orElseThrow(() -> new NoSuchElementException("No shift " + id));
    }

    private Arena arenaOf(StopId id, Shift shift) {
        Stop stop = stops.find(id)
                .filter(found -> found.shift().equals(shift.id()))
                .orElseThrow(() -> new NoSuchElementException("No stop " + id + " in " + shift.id()));
        return places.requireArena(stop.arena());
    }

    /** What is wrong with it; empty when nobody logs in the shift as it is. */
    private static Optional<List<Problem>> problems(ContactDraft draft, Shift shift, boolean afterwards, Instant now) {
        if (shift instanceof StartedShift started) {
            return Optional.of(ContactRule.problems(draft.content(), started, now));
        }
        if (afterwards && shift instanceof EndedShift ended) {
            return Optional.of(ContactRule.problems(
                    draft.content(), ended.whileOut(), ended.ended().at()));
        }
        return Optional.empty();
    }

    private static Contact contact(ContactDraft draft, Shift shift, Arena arena, SignedInUser worker, Instant now) {
        return new Contact(
                draft.id(),
                shift.id(),
                draft.stop(),
                arena.id(),
                arena.district(),
                worker.id(),
                draft.content(),
                now,
                1);
    }

    private void record(Contact contact) {
        authority.record("contact.logged", "contact", contact.id().value(), ContactFields.of(contact));
    }

    /**
     * Takes back what the signed-in worker logged in a shift that is still out: the undo of a slip. Its id is used up, and who was
     * handed over from it is so no longer.
     *
     * @throws AccessDeniedException when somebody else logged it
     */
    public TakeBackOutcome takeBack(ContactId id) {
        Optional<Contact> found = contacts.find(id);
        if (found.isEmpty()) {
            return contacts.isTakenBack(id) ? new TakeBackOutcome.TakenBack(id) : new TakeBackOutcome.Missing();
        }
        Contact contact = found.get();
        if (!contact.worker().equals(authority.user().id())) {
            throw new AccessDeniedException("Contact " + id + " was logged by somebody else");
        }
        // Nobody logs in the shift meanwhile, so a copy of the contact that is on its way meets the id as used up.
        Shift shift = shifts.findToChange(contact.shift()).orElseThrow();
        if (!(shift instanceof StartedShift)) {
            return new TakeBackOutcome.TooLate(contact);
        }
        contacts.takeBack(contact, clock.instant());
        authority.record(
                "contact.taken-back",
                "contact",
                id.value(),
                Map.of("shift_id", shift.id().toString()));
        return new TakeBackOutcome.TakenBack(id);
    }

    private LogOutcome answerFor(ContactDraft draft, Contact stored, SignedInUser worker) {
        if (!stored.shift().equals(draft.shift())) {
            throw new AccessDeniedException("Contact " + draft.id() + " belongs to another shift");
        }
        boolean same = stored.worker().equals(worker.id())
                && contacts.findFingerprint(draft.id())
                        .filter(draft.fingerprint()::equals)
                        .isPresent();
        return same ? new LogOutcome.Already(stored) : new LogOutcome.Conflict(stored);
    }
}
