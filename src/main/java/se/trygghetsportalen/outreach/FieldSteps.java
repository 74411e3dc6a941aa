package se.trygghetsportalen.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository;
import se.trygghetsportalen.outreach.domain.LogOutcome;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.StopRepository;
import se.trygghetsportalen.outreach.domain.TakeBackOutcome;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Does what an entry of the field page says, through the same services as the portal's own pages. Only what a phone
 * without a network needs is different here: an entry may come after the team has gone home, until the lead has closed,
 * and two phones that arrived at one place made one stop.
 */
@Component
class FieldSteps {
    /** Two phones of one team that arrive at the same place within this time arrived together. */
    static final Duration TOGETHER = Duration.ofMinutes(15);

    private final ShiftRounds rounds;
    private final ContactLog contacts;
    private final ObservationLog observations;
    private final LoneWorking lone;
    private final ShiftRepository shifts;
    private final StopRepository stops;
    private final FieldEntryRepository entries;
    private final Places places;
    private final FileIntake intake;
    private final ShiftAuthority authority;
    private final Clock clock;

    FieldSteps(
            ShiftRounds rounds,
            ContactLog contacts,
            ObservationLog observations,
            LoneWorking lone,
            ShiftRepository shifts,
            StopRepository stops,
            FieldEntryRepository entries,
            Places places,
            FileIntake intake,
            ShiftAuthority authority,
            Clock clock) {
        this.rounds = rounds;
        this.contacts = contacts;
        this.observations = observations;
        this.lone = lone;
        this.shifts = shifts;
        this.stops = stops;
        this.entries = entries;
        this.places = places;
        this.intake = intake;
        this.authority = authority;
        this.clock = clock;
    }

    /** Why nothing can be stored for the shift at all, if so. */
    Optional<Problem> whyNot(ShiftId id) {
        return shifts.find(id).isEmpty()
                ? Optional.of(Problem.of("shift", "outreach.field.problem.shift"))
                : Optional.empty();
    }

    /** Does it, or says why not; then the caller undoes what was written. */
    Optional<Problem> take(FieldEntry entry) {
        Optional<Problem> problem = switch (entry) {
            case FieldEntry.Start start -> start(start);
            case FieldEntry.Arrive arrive -> arrive(arrive);
            case FieldEntry.Leave leave -> leave(leave);
            case FieldEntry.Contact contact -> log(contact);
            case FieldEntry.TakeBack takeBack -> takeBack(takeBack);
            case FieldEntry.Observation observation -> report(observation);
            case FieldEntry.CheckIn checkIn -> Optional.empty();
            case FieldEntry.Alone alone -> lone.begin(alone.stamp().shift(), alone.minutes(), at(alone));
            case FieldEntry.Together together -> lone.end(together.stamp().shift(), at(together));
            case FieldEntry.End end -> end(end);
        };
        if (problem.isEmpty()) {
            // Whatever somebody does is a sign of life.
            lone.heard(entry.stamp().shift(), at(entry));
        }
        return problem;
    }

    /** Stores new contacts of one shift, or answers false; then the caller undoes what was written. */
    boolean takeAll(List<FieldEntry.Contact> logged) {
        Map<StopId, StopId> meant = new HashMap<>();
        boolean stored = contacts.logAllWritten(logged.stream()
                .map(contact -> draft(contact, meant.computeIfAbsent(contact.stop(), this::meant)))
                .toList());
        if (stored) {
            logged.stream()
                    .map(this::at)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> lone.heard(logged.getFirst().stamp().shift(), last));
        }
        return stored;
    }

    /** Whether a text in it identifies somebody; such a text is not kept, not even in a conflict. */
    Optional<Problem> identifyingText(FieldEntry entry) {
        Stream<String> texts = switch (entry) {
            case FieldEntry.Contact contact -> Stream.of(contact.content().note(), channel(contact.content()));
            case FieldEntry.Observation seen ->
                Stream.of(seen.content().where(), seen.content().description());
            case FieldEntry.End end ->
                Stream.of(end.summary().mood(), end.summary().nextTeam());
            default -> Stream.of();
        };
        return texts.allMatch(NoteCheck::passes)
                ? Optional.empty()
                : Optional.of(Problem.of("note", NoteCheck.TEXT_KEY));
    }

    private static String channel(ContactContent content) {
        return content.online() == null ? "" : content.online().channel();
    }

    private Optional<Problem> start(FieldEntry.Start start) {
        return switch (rounds.start(start.stamp().shift(), at(start))) {
            case RoundOutcome.Started started -> Optional.empty();
            case RoundOutcome.AlreadyDone done -> Optional.empty();
            case RoundOutcome.NotPossible calledOff -> Optional.of(notRunning(calledOff.shift()));
            case RoundOutcome.TooEarly early -> Optional.of(Problem.of("shift", "outreach.field.problem.early"));
        };
    }

    private Optional<Problem> arrive(FieldEntry.Arrive arrive) {
        Shift shift = requireToChange(arrive.stamp().shift());
        authority.requireTeam(shift);
        Optional<Stop> repeated = stops.find(meant(arrive.stop()));
        if (repeated.isPresent()) {
            return repeated.get().shift().equals(shift.id())
                    ? Optional.empty()
                    : Optional.of(Problem.of("stop", "outreach.problem.stop.other"));
        }
        if (places.findArena(arrive.arena()).isEmpty()) {
            return Optional.of(Problem.of("arena", "outreach.problem.arena.unknown"));
        }
        return switch (shift) {
            case PlannedShift planned -> Optional.of(Problem.of("shift", "outreach.field.problem.not-started"));
            case ClosedShift closed -> Optional.of(notRunning(closed));
            case CancelledShift cancelled -> Optional.of(notRunning(cancelled));
            case StartedShift started -> {
                place(arrive, between(started.started().at(), at(arrive), clock.instant()), null);
                yield Optional.empty();
            }
            case EndedShift ended -> {
                Instant end = ended.ended().at();
                place(arrive, between(ended.started().at(), at(arrive), end), end);
                yield Optional.empty();
            }
        };
    }

    /**
     * Puts the arrival into the evening where it belongs by its time.
     *
     * @param end when the shift ended, or null while the team is out
     */
    private void place(FieldEntry.Arrive arrive, Instant at, @Nullable Instant end) {
        List<Stop> evening = stops.of(arrive.stamp().shift());
        Optional<Stop> same = evening.stream()
                .filter(stop -> stop.arena().equals(arrive.arena()))
                .filter(stop -> covers(stop, at))
                .findFirst();
        if (same.isPresent()) {
            entries.addStopAlias(arrive.stop(), same.get().id());
            return;
        }
        Optional<Stop> open = evening.stream().filter(Stop::isOpen).findFirst();
        Optional<Instant> next = evening.stream()
                .map(Stop::arrivedAt)
                .filter(at::isBefore)
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(end));
        if (next.isEmpty() && open.isPresent()) {
            stops.save(open.get().leave(at));
        }
        Stop stop = new Stop(arrive.stop(), arrive.stamp().shift(), arrive.arena(), at, next.orElse(null), 1);
        stops.add(stop);
        authority.record(
                "stop.arrived",
                "stop",
                stop.id().value(),
                Map.of(
                        "shift_id", stop.shift().toString(),
                        "arena_id", stop.arena().toString(),
                        "arrived_at", at.toString()));
    }

    private static boolean covers(Stop stop, Instant at) {
        Instant left = stop.leftAt();
        boolean begun = !at.isBefore(stop.arrivedAt().minus(TOGETHER));
        return begun && (left == null || !at.isAfter(left));
    }

    private Optional<Problem> leave(FieldEntry.Leave leave) {
        return switch (rounds.leave(leave.stamp().shift(), meant(leave.stop()), at(leave))) {
            case RoundOutcome.Left left -> Optional.empty();
            case RoundOutcome.AlreadyLeft left -> Optional.empty();
            case RoundOutcome.NotPossible over -> Optional.of(notRunning(over.shift()));
        };
    }

    private Optional<Problem> log(FieldEntry.Contact contact) {
        return switch (contacts.logWritten(draft(contact, meant(contact.stop())))) {
            case LogOutcome.Stored stored -> Optional.empty();
            case LogOutcome.Already already -> Optional.empty();
            case LogOutcome.Conflict conflict -> Optional.of(Problem.of("id", "outreach.field.problem.taken"));
            case LogOutcome.TakenBack takenBack -> Optional.empty();
            case LogOutcome.NotRunning over -> Optional.of(notRunning(over.shift()));
            case LogOutcome.Refused refused -> Optional.of(refused.problems().getFirst());
        };
    }

    private static ContactDraft draft(FieldEntry.Contact contact, StopId stop) {
        return new ContactDraft(
                new ContactId(contact.stamp().id()), contact.stamp().shift(), stop, contact.content());
    }

    private Optional<Problem> takeBack(FieldEntry.TakeBack takeBack) {
        return switch (contacts.takeBack(takeBack.contact())) {
            case TakeBackOutcome.TakenBack done -> Optional.empty();
            case TakeBackOutcome.TooLate late -> Optional.of(Problem.of("contact", "outreach.field.problem.too-late"));
            case TakeBackOutcome.Missing missing ->
                Optional.of(Problem.of("contact", "outreach.field.problem.missing"));
        };
    }

    private Optional<Problem> report(FieldEntry.Observation seen) {
        FieldEntry.Photo photo = seen.photo();
        AcceptedFile accepted = null;
        if (photo != null) {
            switch (intake.check(ObservationPhotos.PURPOSE, "foto.jpg", photo.content())) {
                case Intake.Accepted good -> accepted = good.file();
                case Intake.Refused bad -> {
                    return Optional.of(bad.problem());
                }
            }
        }
        ObservationDraft draft = new ObservationDraft(
                new ObservationId(seen.stamp().id()),
                seen.stamp().shift(),
                meant(seen.stop()),
                seen.content(),
                photo == null ? null : new FileId(photo.id()));
        return switch (observations.reportWritten(draft, accepted, at(seen))) {
            case SaveOutcome.Saved<Observation> saved -> Optional.empty();
            case SaveOutcome.Stale<Observation> stale -> Optional.of(Problem.of("id", "outreach.field.problem.taken"));
            case SaveOutcome.Invalid<Observation> invalid ->
                Optional.of(invalid.problems().getFirst());
            case SaveOutcome.Missing<Observation> missing ->
                Optional.of(Problem.of("shift", "outreach.field.problem.shift"));
        };
    }

    private Optional<Problem> end(FieldEntry.End end) {
        ShiftId id = end.stamp().shift();
        return switch (rounds.end(id, end.summary(), at(end))) {
            case RoundOutcome.Ended ended -> {
                lone.endAll(id, at(end));
                yield Optional.empty();
            }
            case RoundOutcome.AlreadyDone done -> addTo(done.shift(), end.summary());
            case RoundOutcome.NotPossible planned -> Optional.of(notRunning(planned.shift()));
            case RoundOutcome.Refused refused -> Optional.of(refused.problems().getFirst());
        };
    }

    /** A colleague ended first: what both wrote is kept. */
    private Optional<Problem> addTo(Shift shift, ShiftSummary own) {
        if (!(shift instanceof EndedShift ended)) {
            return Optional.of(notRunning(shift));
        }
        return switch (rounds.summarise(
                shift.id(), shift.version(), ended.summary().followedBy(own))) {
            case SaveOutcome.Invalid<Shift> invalid ->
                Optional.of(invalid.problems().getFirst());
            default -> Optional.empty();
        };
    }

    private StopId meant(StopId said) {
        return entries.findStopMeantBy(said).orElse(said);
    }

    private static Problem notRunning(Shift shift) {
        return Problem.of(
                "shift",
                switch (shift) {
                    case PlannedShift planned -> "outreach.field.problem.not-started";
                    case CancelledShift cancelled -> "outreach.field.problem.cancelled";
                    default -> "outreach.field.problem.closed";
                });
    }

    /** When it was, by the phone's clock, which is believed for the past alone. */
    private Instant at(FieldEntry entry) {
        Instant now = clock.instant();
        Instant said = entry.stamp().at();
        return said.isAfter(now) ? now : said;
    }

    private static Instant between(Instant earliest, Instant said, Instant latest) {
        Instant notEarly = said.isBefore(earliest) ? earliest : said;
        return notEarly.isAfter(latest) ? latest : notEarly;
    }

    private Shift requireToChange(ShiftId id) {
        return shifts.findToChange(id).orElseThrow(() -> new NoSuchElementException("No shift " + id));
    }
}
