package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.CorrectionOutcome;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.FieldConflictSight;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.FieldConflict;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.SettleOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Where two versions of one entry came from the field, a lead chooses. What came first counts until then. What came
 * second can take its place where it is a contact or the end of a shift; of everything else it shows what was sent, so
 * that the lead carries over by hand what is right in it.
 */
@Service
@Transactional
@RolesAllowed(Roles.TEAM_LEAD)
public class FieldConflicts {
    private static final int MOST = 200;

    private final FieldEntryRepository entries;
    private final FieldEntryReading reading;
    private final ContactRepository contacts;
    private final ShiftRepository shifts;
    private final ContactCorrection correction;
    private final ShiftRounds rounds;
    private final ShiftAuthority authority;
    private final Clock clock;

    FieldConflicts(
            FieldEntryRepository entries,
            FieldEntryReading reading,
            ContactRepository contacts,
            ShiftRepository shifts,
            ContactCorrection correction,
            ShiftRounds rounds,
            ShiftAuthority authority,
            Clock clock) {
        this.entries = entries;
        this.reading = reading;
        this.contacts = contacts;
        this.shifts = shifts;
        this.correction = correction;
        this.rounds = rounds;
        this.authority = authority;
        this.clock = clock;
    }

    /** Those that nobody has settled, the oldest first. */
    @Transactional(readOnly = true)
    public List<FieldConflictSight> open() {
        return entries.openConflicts(MOST).stream().map(this::sight).toList();
    }

    /** What came first stays. Saying it again changes nothing. */
    public SettleOutcome keepFirst(UUID conflict) {
        entries.findConflictToChange(conflict).ifPresent(open -> settle(open, FieldConflict.Choice.STORED));
        return new SettleOutcome.Settled();
    }

    /**
     * What came second takes the place of what came first, as a correction.
     *
     * @param reason why, as the contact's history will say
     */
    public SettleOutcome takeSecond(UUID conflict, String reason) {
        Optional<FieldConflict> open = entries.findConflictToChange(conflict);
        if (open.isEmpty()) {
            return new SettleOutcome.Settled();
        }
        List<Problem> problems = switch (entryOf(open.get())) {
            case FieldEntry.Contact contact -> correct(contact, reason);
            case FieldEntry.End end -> summarise(end);
            default -> List.of(Problem.of("kind", "outreach.conflicts.problem.by-hand"));
        };
        if (!problems.isEmpty()) {
            return new SettleOutcome.Refused(problems);
        }
        settle(open.get(), FieldConflict.Choice.OTHER);
        return new SettleOutcome.Settled();
    }

    private List<Problem> correct(FieldEntry.Contact other, String reason) {
        ContactId id = new ContactId(other.stamp().id());
        Optional<Contact> stored = contacts.find(id);
        if (stored.isEmpty()) {
            return List.of(Problem.of("kind", "outreach.conflicts.problem.gone"));
        }
        return switch (correction.correct(id, stored.get().version(), other.content(), reason)) {
            case CorrectionOutcome.Corrected corrected -> List.of();
            case CorrectionOutcome.Refused refused -> refused.problems();
            default -> List.of(Problem.of("kind", "outreach.conflicts.problem.changed"));
        };
    }

    private List<Problem> summarise(FieldEntry.End other) {
        Shift shift = shifts.find(other.stamp().shift()).orElseThrow();
        return switch (rounds.summarise(shift.id(), shift.version(), other.summary())) {
            case SaveOutcome.Saved<Shift> saved -> List.of();
            case SaveOutcome.Invalid<Shift> invalid -> invalid.problems();
            default -> List.of(Problem.of("kind", "outreach.conflicts.problem.changed"));
        };
    }

    private void settle(FieldConflict open, FieldConflict.Choice choice) {
        entries.settle(open.id(), new Mark(clock.instant(), authority.user().id()), choice);
        authority.record("field-entry.conflict-settled", "field-entry", open.entry(), Map.of("choice", choice.name()));
    }

    private FieldConflictSight sight(FieldConflict conflict) {
        FieldEntry other = entryOf(conflict);
        return new FieldConflictSight(
                conflict,
                other,
                other instanceof FieldEntry.Contact
                        ? contacts.find(new ContactId(conflict.entry()))
                                .map(Contact::content)
                                .orElse(null)
                        : null,
                other instanceof FieldEntry.End
                        ? shifts.find(conflict.shift())
                                .map(FieldConflicts::summaryOf)
                                .orElse(null)
                        : null);
    }

    private static @Nullable ShiftSummary summaryOf(Shift shift) {
        return switch (shift) {
            case EndedShift ended -> ended.summary();
            case ClosedShift closed -> closed.summary();
            default -> null;
        };
    }

    private FieldEntry entryOf(FieldConflict conflict) {
        try {
            return reading.read(conflict.body().getBytes(StandardCharsets.UTF_8));
        } catch (FieldEntryReading.UnreadableException unreadable) {
            throw new IllegalStateException("A conflict was kept that cannot be read: " + conflict.id(), unreadable);
        }
    }
}
