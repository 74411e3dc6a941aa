package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.AssignedObservation;
import se.trygghetsportalen.outreach.domain.FixedObservation;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationRepository;
import se.trygghetsportalen.outreach.domain.ObservationRule;
import se.trygghetsportalen.outreach.domain.ReportedObservation;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.VerifiedObservation;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.BlurredImage;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * What becomes of an observation after it was reported: a lead says who sees to it, workers and leads say that it has
 * been seen to, and a later round sees whether that is so. A step that has been taken already answers the same again; a
 * step taken on an older version is refused with what is stored.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ObservationCare {
    private static final String SUBJECT = "observation";

    private final ObservationRepository observations;
    private final ShiftRepository shifts;
    private final FileStore files;
    private final ShiftAuthority authority;
    private final Clock clock;

    ObservationCare(
            ObservationRepository observations,
            ShiftRepository shifts,
            FileStore files,
            ShiftAuthority authority,
            Clock clock) {
        this.observations = observations;
        this.shifts = shifts;
        this.files = files;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Says who sees to it, or that somebody else does. For leads.
     *
     * @param version the version that the person had before them
     * @param owner the organisation or unit, never a person
     */
    @RolesAllowed(Roles.TEAM_LEAD)
    public SaveOutcome<Observation> assign(ObservationId id, int version, String owner) {
        String named = owner.strip();
        List<Problem> problems = ObservationRule.problemsOfOwner(named);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Observation observation = observations.findToChange(id).orElse(null);
        return switch (observation) {
            case null -> new SaveOutcome.Missing<>();
            case AssignedObservation same when same.assignment().owner().equals(named) -> new SaveOutcome.Saved<>(same);
            case Observation stale when stale.version() != version -> new SaveOutcome.Stale<>(stale);
            case ReportedObservation reported -> {
                AssignedObservation assigned = reported.assign(named, mark());
                yield saved(assigned, event(assigned, ObservationEvent.Kind.ASSIGNED), Map.of("owner", named));
            }
            case AssignedObservation assigned -> {
                AssignedObservation other = assigned.reassign(named, mark());
                yield saved(other, event(other, ObservationEvent.Kind.REASSIGNED), Map.of("owner", named));
            }
            case FixedObservation fixed -> notPossible();
            case VerifiedObservation verified -> notPossible();
        };
    }

    /**
     * Says that it has been seen to.
     *
     * @param version the version that the person had before them
     * @param note what was done; may be empty
     * @param photoId the id under which a photo of how it looks now is stored, or null without one
     * @param photo that photo, or null without one
     */
    public SaveOutcome<Observation> fix(
            ObservationId id, int version, String note, @Nullable FileId photoId, @Nullable AcceptedFile photo) {
        if ((photoId == null) != (photo == null)) {
            throw new IllegalArgumentException("A photo and its id come together");
        }
        String said = note.strip();
        List<Problem> problems = ObservationRule.problemsOfFix(said);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Observation observation = observations.findToChange(id).orElse(null);
        return switch (observation) {
            case null -> new SaveOutcome.Missing<>();
            case FixedObservation same when isSame(same, said, photoId) -> new SaveOutcome.Saved<>(same);
            case Observation stale when stale.version() != version -> new SaveOutcome.Stale<>(stale);
            case AssignedObservation assigned -> {
                if (photoId != null && photo != null) {
                    files.store(photoId, photo);
                }
                FixedObservation fixed = assigned.fix(mark(), said, photoId);
                Map<String, @Nullable String> fields = new LinkedHashMap<>();
                fields.put("note", said);
                fields.put("photo_id", Objects.toString(photoId, null));
                yield saved(
                        fixed,
                        ObservationEvent.of(
                                fixed, ObservationEvent.Kind.FIXED, fixed.fix().mark(), said, photoId),
                        fields);
            }
            case ReportedObservation reported -> notPossible();
            case FixedObservation fixed -> notPossible();
            case VerifiedObservation verified -> notPossible();
        };
    }

    /**
     * Says that a later round has seen that it is seen to. For the round's team, while it is out.
     *
     * @param version the version that the person had before them
     * @throws org.springframework.security.access.AccessDeniedException when the person is not on the round's team
     * @throws NoSuchElementException when there is no such round
     */
    public SaveOutcome<Observation> verify(ObservationId id, int version, ShiftId round) {
        Optional<StartedShift> out = held(round);
        Observation observation = observations.findToChange(id).orElse(null);
        return switch (observation) {
            case null -> new SaveOutcome.Missing<>();
            case VerifiedObservation same
            when same.verification().shift().equals(round) -> new SaveOutcome.Saved<>(same);
            case Observation stale when stale.version() != version -> new SaveOutcome.Stale<>(stale);
            case FixedObservation fixed
            when out.filter(fixed::mayBeSeenOn).isPresent() -> {
                VerifiedObservation verified = fixed.verify(out.get(), mark());
                yield saved(
                        verified,
                        ObservationEvent.of(
                                verified,
                                ObservationEvent.Kind.VERIFIED,
                                verified.verification().mark(),
                                "",
                                null),
                        Map.of("shift_id", round.toString()));
            }
            case FixedObservation fixed -> notLater();
            case ReportedObservation reported -> notPossible();
            case AssignedObservation assigned -> notPossible();
            case VerifiedObservation verified -> notPossible();
        };
    }

    /**
     * Says that a later round has seen that it is not seen to. For the round's team, while it is out.
     *
     * @param version the version that the person had before them
     * @throws org.springframework.security.access.AccessDeniedException when the person is not on the round's team
     * @throws NoSuchElementException when there is no such round
     */
    public SaveOutcome<Observation> reopen(ObservationId id, int version, ShiftId round) {
        Optional<StartedShift> out = held(round);
        Observation observation = observations.findToChange(id).orElse(null);
        return switch (observation) {
            case null -> new SaveOutcome.Missing<>();
            case AssignedObservation same
            when same.version() == version + 1 && isReopenedByMe(same) -> new SaveOutcome.Saved<>(same);
            case Observation stale when stale.version() != version -> new SaveOutcome.Stale<>(stale);
            case FixedObservation fixed
            when out.filter(fixed::mayBeSeenOn).isPresent() -> {
                AssignedObservation assigned = fixed.reopen(out.get(), mark());
                yield saved(
                        assigned,
                        event(assigned, ObservationEvent.Kind.REOPENED),
                        Map.of("shift_id", round.toString()));
            }
            case FixedObservation fixed -> notLater();
            case ReportedObservation reported -> notPossible();
            case AssignedObservation assigned -> notPossible();
            case VerifiedObservation verified -> notPossible();
        };
    }

    /**
     * Deletes a photo of the observation for good, such as one with people in it. For leads. Removing again changes
     * nothing.
     *
     * @throws NoSuchElementException when there is no such observation, or the photo is not one of its own
     */
    @RolesAllowed(Roles.TEAM_LEAD)
    public void removePhoto(ObservationId id, FileId photo) {
        Observation observation = withPhoto(id, photo);
        if (files.find(photo).filter(file -> file.removal() == null).isEmpty()) {
            return;
        }
        files.remove(photo);
        observations.add(ObservationEvent.of(observation, ObservationEvent.Kind.PHOTO_REMOVED, mark(), "", photo));
        authority.record("observation.photo-removed", SUBJECT, id.value(), Map.of("photo_id", photo.toString()));
    }

    /**
     * Puts a photo of the observation with parts made unrecognisable in the place of what was there, such as where there
     * was somebody's face. For leads. False, and nothing is changed, where the photo is another by now or is removed.
     *
     * @throws NoSuchElementException when there is no such observation, or the photo is not one of its own
     */
    @RolesAllowed(Roles.TEAM_LEAD)
    public boolean blurPhoto(ObservationId id, BlurredImage photo) {
        Observation observation = withPhoto(id, photo.id());
        if (!files.replace(photo)) {
            return false;
        }
        observations.add(ObservationEvent.blurred(observation, mark(), photo.id(), photo.sourceSha256()));
        authority.record(
                "observation.photo-blurred",
                SUBJECT,
                id.value(),
                Map.of("photo_id", photo.id().toString()));
        return true;
    }

    private Observation withPhoto(ObservationId id, FileId photo) {
        return observations
                .findToChange(id)
                .filter(found -> observations.photosOf(id).contains(photo))
                .orElseThrow(() -> new NoSuchElementException("No photo " + photo + " of observation " + id));
    }

    /** The round that the person asking is out on now; empty when it is over or has not begun. */
    private Optional<StartedShift> held(ShiftId round) {
        Shift shift = shifts.findToHold(round).orElseThrow(() -> new NoSuchElementException("No shift " + round));
        authority.requireTeam(shift);
        return shift instanceof StartedShift started ? Optional.of(started) : Optional.empty();
    }

    private Mark mark() {
        return new Mark(clock.instant(), authority.user().id());
    }

    private SaveOutcome<Observation> saved(
            Observation observation, ObservationEvent event, Map<String, @Nullable String> fields) {
        observations.save(observation, event);
        String action = "observation." + event.kind().name().toLowerCase(Locale.ROOT);
        authority.record(action, SUBJECT, observation.id().value(), fields);
        return new SaveOutcome.Saved<>(observation);
    }

    private static ObservationEvent event(AssignedObservation assigned, ObservationEvent.Kind kind) {
        return ObservationEvent.of(
                assigned,
                kind,
                assigned.assignment().mark(),
                assigned.assignment().owner(),
                null);
    }

    private boolean isSame(FixedObservation stored, String note, @Nullable FileId photo) {
        return stored.fix().note().equals(note)
                && Objects.equals(stored.fix().photo(), photo)
                && stored.fix().mark().by().equals(authority.user().id());
    }

    /** Whether this version came of reopening: a lead who names somebody else makes a next version too. */
    private boolean isReopenedByMe(AssignedObservation stored) {
        return stored.assignment().mark().by().equals(authority.user().id())
                && observations.has(event(stored, ObservationEvent.Kind.REOPENED));
    }

    private static SaveOutcome<Observation> notPossible() {
        return SaveOutcome.Invalid.of(Problem.of("state", "outreach.observation.problem.state"));
    }

    private static SaveOutcome<Observation> notLater() {
        return SaveOutcome.Invalid.of(Problem.of("shift", "outreach.observation.problem.later-round"));
    }
}
