package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.CorrectionOutcome;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.FieldConflictSight;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.FieldConflict;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationRepository;
import se.trygghetsportalen.outreach.domain.SettleOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
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
    private final ObservationRepository observations;
    private final ShiftRepository shifts;
    private final ContactCorrection correction;
    private final ShiftRounds rounds;
    private final ShiftAuthority authority;
    private final Clock clock;

    FieldConflicts(
            FieldEntryRepository entries,
            FieldEntryReading reading,
            ContactRepository contacts,
            ObservationRepository observations,
            ShiftRepository shifts,
            ContactCorrection correction,
            ShiftRounds rounds,
            ShiftAuthority authority,
            Clock clock) {
        this.entries = entries;
        this.reading = reading;
        this.contacts = contacts;
        this.observations = observations;
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
     * What came second takes the place of what came first, as a correction; not where what came first has become another
     * since the lead compared the two.
     *
     * @param seen the version of what came first that the lead had before them
     * @param reason why, as the contact's history will say
     */
    public SettleOutcome takeSecond(UUID conflict, int seen, String reason) {
        Optional<FieldConflict> open = entries.findConflictToChange(conflict);
        if (open.isEmpty()) {
            return new SettleOutcome.Settled();
        }
        SettleOutcome outcome = switch (entryOf(open.get())) {
            case FieldEntry.Contact contact -> correct(contact, seen, reason);
            case FieldEntry.End end -> summarise(end, seen);
            default -> refused("outreach.conflicts.problem.by-hand");
        };
        if (outcome instanceof SettleOutcome.Settled) {
            settle(open.get(), FieldConflict.Choice.OTHER);
        }
        return outcome;
    }

    private SettleOutcome correct(FieldEntry.Contact other, int seen, String reason) {
        return switch (correction.correct(new ContactId(other.stamp().id()), seen, other.content(), reason)) {
            case CorrectionOutcome.Corrected corrected -> new SettleOutcome.Settled();
            case CorrectionOutcome.Stale stale -> new SettleOutcome.Stale();
            case CorrectionOutcome.Refused refused -> new SettleOutcome.Refused(refused.problems());
            case CorrectionOutcome.Missing missing -> refused("outreach.conflicts.problem.gone");
            case CorrectionOutcome.Closed closed ->
                throw new IllegalStateException(
                        "A lead corrects what is closed too: " + closed.stored().id());
        };
    }

    private SettleOutcome summarise(FieldEntry.End other, int seen) {
        return switch (rounds.summarise(other.stamp().shift(), seen, other.summary())) {
            case SaveOutcome.Saved<Shift> saved -> new SettleOutcome.Settled();
            case SaveOutcome.Stale<Shift> stale -> new SettleOutcome.Stale();
            case SaveOutcome.Invalid<Shift> invalid -> new SettleOutcome.Refused(invalid.problems());
            case SaveOutcome.Missing<Shift> missing -> refused("outreach.conflicts.problem.gone");
        };
    }

    private static SettleOutcome refused(String textKey) {
        return new SettleOutcome.Refused(List.of(Problem.of("kind", textKey)));
    }

    private void settle(FieldConflict open, FieldConflict.Choice choice) {
        entries.settle(open.id(), new Mark(clock.instant(), authority.user().id()), choice);
        authority.record("field-entry.conflict-settled", "field-entry", open.entry(), Map.of("choice", choice.name()));
    }

    private FieldConflictSight sight(FieldConflict conflict) {
        FieldEntry other = entryOf(conflict);
        Optional<? extends FieldConflictSight.Stored> stored = switch (other) {
            case FieldEntry.Contact contact ->
                contacts.find(new ContactId(conflict.entry()))
                        .map(first -> new FieldConflictSight.StoredContact(first.content(), first.version()));
            case FieldEntry.Observation seen ->
                observations
                        .find(new ObservationId(conflict.entry()))
                        .map(first -> new FieldConflictSight.StoredObservation(
                                first.report().content()));
            case FieldEntry.End end -> shifts.find(conflict.shift()).flatMap(FieldConflicts::endOf);
            default -> Optional.empty();
        };
        return new FieldConflictSight(conflict, other, stored.orElse(null));
    }

    private static Optional<FieldConflictSight.StoredEnd> endOf(Shift shift) {
        return switch (shift) {
            case EndedShift ended -> Optional.of(new FieldConflictSight.StoredEnd(ended.summary(), ended.version()));
            case ClosedShift closed -> Optional.of(new FieldConflictSight.StoredEnd(closed.summary(), null));
            default -> Optional.empty();
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
