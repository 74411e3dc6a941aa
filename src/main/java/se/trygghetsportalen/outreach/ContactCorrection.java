package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactFields;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactOverviewQuery;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.ContactRule;
import se.trygghetsportalen.outreach.domain.ContactVersion;
import se.trygghetsportalen.outreach.domain.ContactVersionLine;
import se.trygghetsportalen.outreach.domain.CorrectionOutcome;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Problem;

/**
 * Corrects what was logged, with a reason. Whoever logged a contact corrects it until a lead has closed the shift; a
 * lead corrects any contact, and after closing only a lead does. What it said before is kept and shown to both.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ContactCorrection {
    private final ContactRepository contacts;
    private final ContactOverviewQuery query;
    private final ShiftRepository shifts;
    private final ShiftAuthority authority;
    private final Clock clock;

    ContactCorrection(
            ContactRepository contacts,
            ContactOverviewQuery query,
            ShiftRepository shifts,
            ShiftAuthority authority,
            Clock clock) {
        this.contacts = contacts;
        this.query = query;
        this.shifts = shifts;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Makes the contact say this instead. Asked for twice, it answers the same again.
     *
     * @param version the version that the person had before them
     * @param reason why; kept beside what it said before, and checked as a note is
     * @throws AccessDeniedException when somebody else logged it and the person is no lead
     */
    public CorrectionOutcome correct(ContactId id, int version, ContactContent content, String reason) {
        Optional<Contact> found = contacts.find(id);
        if (found.isEmpty()) {
            return new CorrectionOutcome.Missing();
        }
        SignedInUser user = requireAuthorOrLead(found.get());
        // First the shift and then the contact, as everybody does who holds both.
        Shift shift = shifts.findToHold(found.get().shift()).orElseThrow();
        Optional<Contact> held = contacts.findToChange(id);
        if (held.isEmpty()) {
            return new CorrectionOutcome.Missing();
        }
        Contact before = held.get();
        if (before.content().equals(content)) {
            return new CorrectionOutcome.Corrected(before);
        }
        if (shift instanceof ClosedShift && !authority.isLead()) {
            return new CorrectionOutcome.Closed(before);
        }
        if (before.version() != version) {
            return new CorrectionOutcome.Stale(before);
        }
        Instant now = clock.instant();
        List<Problem> problems = problems(content, reason.strip(), shift, now);
        if (!problems.isEmpty()) {
            return new CorrectionOutcome.Refused(problems);
        }
        Contact corrected = new Contact(
                id,
                before.shift(),
                before.stop(),
                before.arena(),
                before.district(),
                before.worker(),
                content,
                before.createdAt(),
                version + 1);
        contacts.correct(
                corrected, new ContactVersion(before.version(), before.content(), reason.strip(), now, user.id()));
        Map<String, @Nullable String> fields = new LinkedHashMap<>(ContactFields.of(corrected));
        fields.put("version", Integer.toString(corrected.version()));
        fields.put("reason", reason.strip());
        authority.record("contact.corrected", "contact", id.value(), fields);
        return new CorrectionOutcome.Corrected(corrected);
    }

    /** Whether the person who asks may correct the contact now. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(Contact contact) {
        return authority.isLead()
                || isAuthor(contact)
                        && shifts.find(contact.shift())
                                .filter(shift -> !(shift instanceof ClosedShift))
                                .isPresent();
    }

    /**
     * What the contact said before its corrections, latest first; empty to whoever is on the team and neither logged it
     * nor is a lead.
     */
    @Transactional(readOnly = true)
    public List<ContactVersionLine> history(Contact contact) {
        return authority.isLead() || isAuthor(contact) ? query.versions(contact.id()) : List.of();
    }

    private boolean isAuthor(Contact contact) {
        // Read anew: what the caller holds in its hands proves nothing.
        return contacts.find(contact.id())
                .filter(stored -> stored.worker().equals(authority.user().id()))
                .isPresent();
    }

    private SignedInUser requireAuthorOrLead(Contact contact) {
        SignedInUser user = authority.user();
        if (!authority.isLead() && !contact.worker().equals(user.id())) {
            throw new AccessDeniedException("Contact " + contact.id() + " was logged by somebody else");
        }
        return user;
    }

    private static IllegalStateException noContacts(Shift shift) {
        return new IllegalStateException("A contact in a shift that never started: " + shift.id());
    }

    private static List<Problem> problems(ContactContent content, String reason, Shift shift, Instant now) {
        List<Problem> problems = new ArrayList<>(
                switch (shift) {
                    case PlannedShift planned -> throw noContacts(shift);
                    case CancelledShift cancelled -> throw noContacts(shift);
                    case StartedShift started -> ContactRule.problems(content, started, now);
                    case EndedShift ended ->
                        ContactRule.problems(
                                content, ended.whileOut(), ended.ended().at());
                    case ClosedShift closed ->
                        ContactRule.problems(
                                content, closed.whileOut(), closed.ended().at());
                });
        if (reason.isEmpty()) {
            problems.add(Problem.of("reason", "outreach.problem.correction.reason"));
        } else if (reason.length() > ContactVersion.MAX_REASON) {
            problems.add(Problem.of("reason", "outreach.problem.text.long", ContactVersion.MAX_REASON));
        } else if (!NoteCheck.passes(reason)) {
            problems.add(Problem.of("reason", NoteCheck.TEXT_KEY));
        }
        return problems;
    }
}
