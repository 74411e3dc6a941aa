package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopRepository;
import se.trygghetsportalen.outreach.domain.TakeBackOutcome;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
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
    private final Clock clock;

    ContactLog(
            ContactRepository contacts,
            ShiftRepository shifts,
            StopRepository stops,
            Places places,
            ShiftAuthority authority,
            Clock clock) {
        this.contacts = contacts;
        this.shifts = shifts;
        this.stops = stops;
        this.places = places;
        this.authority = authority;
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

    private LogOutcome log(ContactDraft draft, boolean afterwards) {
        Shift shift = shifts.findToHold(draft.shift())
                .orElseThrow(() -> new NoSuchElementException("No shift " + draft.shift()));
        SignedInUser worker = authority.requireTeam(shift);
        Optional<Contact> sameId = contacts.find(draft.id());
        if (sameId.isPresent()) {
            return answerFor(draft, sameId.get(), worker);
        }
        if (contacts.isTakenBack(draft.id())) {
            return new LogOutcome.TakenBack(draft.id());
        }
        Stop stop = stops.find(draft.stop())
                .filter(found -> found.shift().equals(shift.id()))
                .orElseThrow(() -> new NoSuchElementException("No stop " + draft.stop() + " in " + shift.id()));
        Instant now = clock.instant();
        List<Problem> problems;
        if (shift instanceof StartedShift started) {
            problems = ContactRule.problems(draft.content(), started, now);
        } else if (afterwards && shift instanceof EndedShift ended) {
            problems = ContactRule.problems(
                    draft.content(), ended.whileOut(), ended.ended().at());
        } else {
            return new LogOutcome.NotRunning(shift);
        }
        if (!problems.isEmpty()) {
            return new LogOutcome.Refused(problems);
        }
        Arena arena = places.requireArena(stop.arena());
        Contact contact = new Contact(
                draft.id(), shift.id(), stop.id(), arena.id(), arena.district(), worker.id(), draft.content(), now, 1);
        contacts.add(contact, draft.fingerprint());
        authority.record("contact.logged", "contact", contact.id().value(), ContactFields.of(contact));
        return new LogOutcome.Stored(contact);
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
