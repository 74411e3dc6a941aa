package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationClock;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationReport;
import se.trygghetsportalen.outreach.domain.ObservationRepository;
import se.trygghetsportalen.outreach.domain.ObservationRule;
import se.trygghetsportalen.outreach.domain.ReportedObservation;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Takes in observations. Only whoever is on the shift's team reports in it, and only while it is out. Observation, photo,
 * history and audit rows are one transaction.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ObservationLog {
    private final ObservationRepository observations;
    private final ShiftRepository shifts;
    private final StopRepository stops;
    private final Places places;
    private final FileStore files;
    private final Settings settings;
    private final ShiftAuthority authority;
    private final Clock clock;

    ObservationLog(
            ObservationRepository observations,
            ShiftRepository shifts,
            StopRepository stops,
            Places places,
            FileStore files,
            Settings settings,
            ShiftAuthority authority,
            Clock clock) {
        this.observations = observations;
        this.shifts = shifts;
        this.stops = stops;
        this.places = places;
        this.files = files;
        this.settings = settings;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Stores the observation in the signed-in worker's name. The same again answers the same; something else under the
     * same id is {@link SaveOutcome.Stale}, with what is stored.
     *
     * @param photo the photo that the draft names, or null where it names none
     * @throws org.springframework.security.access.AccessDeniedException when the person is not on the shift's team
     * @throws NoSuchElementException when there is no such shift, or no such stop in it
     */
    public SaveOutcome<Observation> report(ObservationDraft draft, @Nullable AcceptedFile photo) {
        return report(draft, photo, clock.instant(), false);
    }

    /**
     * As {@link #report}, also after the team has gone home and until the lead has closed: a phone without a network
     * sends later. Its clock runs from when it was seen.
     *
     * @param seenAt when it was seen, by the phone's clock: never in the future, never before the shift started
     */
    public SaveOutcome<Observation> reportWritten(
            ObservationDraft draft, @Nullable AcceptedFile photo, Instant seenAt) {
        return report(draft, photo, seenAt, true);
    }

    private SaveOutcome<Observation> report(
            ObservationDraft draft, @Nullable AcceptedFile photo, Instant seenAt, boolean afterwards) {
        if ((draft.photo() == null) != (photo == null)) {
            throw new IllegalArgumentException("A photo and its id come together");
        }
        Shift shift = shifts.findToHold(draft.shift())
                .orElseThrow(() -> new NoSuchElementException("No shift " + draft.shift()));
        SignedInUser worker = authority.requireTeam(shift);
        Optional<Observation> sameId = observations.find(draft.id());
        if (sameId.isPresent()) {
            return isSame(draft, sameId.get(), worker)
                    ? new SaveOutcome.Saved<>(sameId.get())
                    : new SaveOutcome.Stale<>(sameId.get());
        }
        Stop stop = stops.find(draft.stop())
                .filter(found -> found.shift().equals(shift.id()))
                .orElseThrow(() -> new NoSuchElementException("No stop " + draft.stop() + " in " + shift.id()));
        Instant at = seenAt;
        if (shift instanceof StartedShift started) {
            at = later(started.started().at(), seenAt);
        } else if (afterwards && shift instanceof EndedShift ended) {
            Instant since = later(ended.started().at(), seenAt);
            at = since.isAfter(ended.ended().at()) ? ended.ended().at() : since;
        } else {
            return SaveOutcome.Invalid.of(Problem.of("shift", "outreach.observation.problem.over"));
        }
        List<Problem> problems = ObservationRule.problems(draft.content());
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Mark mark = new Mark(at, worker.id());
        Arena arena = places.requireArena(stop.arena());
        ObservationClock rule = new ObservationClock(Duration.ofHours(settings.value(SettingKeys.VANDALISM_HOURS)));
        if (draft.photo() != null && photo != null) {
            files.store(draft.photo(), photo);
        }
        ReportedObservation observation = new ReportedObservation(
                draft.id(),
                new ObservationReport(
                        shift.id(),
                        stop.id(),
                        arena.id(),
                        arena.district(),
                        mark,
                        draft.content(),
                        rule.fixBy(draft.content().category(), mark.at()).orElse(null),
                        draft.photo()),
                1);
        observations.add(
                observation, ObservationEvent.of(observation, ObservationEvent.Kind.REPORTED, mark, "", draft.photo()));
        authority.record("observation.reported", "observation", draft.id().value(), fields(observation.report()));
        return new SaveOutcome.Saved<>(observation);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isSame(ObservationDraft draft, Observation stored, SignedInUser worker) {
        ObservationReport report = stored.report();
        return report.shift().equals(draft.shift())
                && report.stop().equals(draft.stop())
                && report.reported().by().equals(worker.id())
                && report.content().equals(draft.content())
                && Objects.equals(report.photo(), draft.photo());
    }

    private static Map<String, @Nullable String> fields(ObservationReport report) {
        ObservationContent content = report.content();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("shift_id", report.shift().toString());
        fields.put("stop_id", report.stop().toString());
        fields.put("arena_id", report.arena().toString());
        fields.put("category", content.category().name());
        fields.put("where", content.where());
        fields.put("severity", Integer.toString(content.severity().level()));
        fields.put("description", content.description());
        fields.put("fix_by_at", Objects.toString(report.fixBy(), null));
        fields.put("photo_id", Objects.toString(report.photo(), null));
        return fields;
    }
}
