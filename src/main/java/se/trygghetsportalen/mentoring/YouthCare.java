package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.mentoring.domain.YouthRule;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** Takes youth in, keeps what is written down about them, and lets them leave and come back. */
@Service
@Transactional
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class YouthCare {
    private static final String SUBJECT = "youth";

    private final YouthRepository youths;
    private final YouthHandOverInbox handedOver;
    private final MentoringDesk desk;

    YouthCare(YouthRepository youths, YouthHandOverInbox handedOver, MentoringDesk desk) {
        this.youths = youths;
        this.handedOver = handedOver;
        this.desk = desk;
    }

    /**
     * Puts a youth on the waiting list. The same again answers the same.
     *
     * @param notAName the person has said that an alias that is written like a name is none
     */
    public SaveOutcome<Youth> register(YouthId id, YouthDetails details, boolean notAName) {
        Optional<Youth> known = youths.find(id);
        if (known.isPresent()) {
            return known.get().details().equals(details)
                    ? new SaveOutcome.Saved<>(known.get())
                    : new SaveOutcome.Stale<>(known.get());
        }
        List<Problem> problems = YouthRule.problems(details, notAName, desk.rules(), desk.today());
        if (!problems.isEmpty()) {
            return MentoringDesk.invalid(problems);
        }
        Youth youth = new Youth(id, details, YouthConsents.NONE, YouthState.WAITING, desk.now(), false, 1);
        youths.add(youth);
        desk.record(
                "youth.registered",
                SUBJECT,
                id.value(),
                Map.of("source", details.source().name(), "birth_year", Integer.toString(details.birthYear())));
        return new SaveOutcome.Saved<>(youth);
    }

    /**
     * Puts a youth whom outreach has handed over on the waiting list and accepts the handing over, both or neither. The
     * same again answers the same; refused when the handing over was answered or taken back meanwhile.
     *
     * @param notAName the person has said that an alias that is written like a name is none
     */
    public SaveOutcome<Youth> takeIn(YouthHandOverId from, YouthId id, YouthDetails details, boolean notAName) {
        List<Problem> problems = YouthRule.problems(details, notAName, desk.rules(), desk.today());
        if (!problems.isEmpty()) {
            return MentoringDesk.invalid(problems);
        }
        if (youths.find(id).isEmpty() && !(handedOver.accept(from) instanceof SaveOutcome.Saved<YouthHandOver>)) {
            return SaveOutcome.Invalid.of(Problem.of("handOver", "mentoring.hand-over.problem.gone"));
        }
        return register(id, details, notAName);
    }

    /** Changes what is written down. */
    public SaveOutcome<Youth> change(YouthId id, int version, YouthDetails details, boolean notAName) {
        Youth before = youths.find(id).orElse(null);
        // Whoever was of the right age when they came may go on.
        List<Problem> problems = YouthRule.problems(details, notAName, desk.rules(), desk.today()).stream()
                .filter(problem -> !problem.field().equals("birthYear")
                        || before == null
                        || before.details().birthYear() != details.birthYear())
                .toList();
        if (!problems.isEmpty()) {
            return MentoringDesk.invalid(problems);
        }
        return step(
                id,
                version,
                "youth.changed",
                before != null && before.details().equals(details),
                Map.of("source", details.source().name()),
                youth -> new SaveOutcome.Saved<>(youth.with(details)));
    }

    /** Writes down who has agreed and when. */
    public SaveOutcome<Youth> agree(YouthId id, int version, YouthConsents consents) {
        if (consents.guardianOn() != null && consents.guardianOn().isAfter(desk.today())) {
            return SaveOutcome.Invalid.of(Problem.of("guardianOn", "mentoring.problem.future"));
        }
        if (consents.ownOn() != null && consents.ownOn().isAfter(desk.today())) {
            return SaveOutcome.Invalid.of(Problem.of("ownOn", "mentoring.problem.future"));
        }
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("guardian_on", Objects.toString(consents.guardianOn(), null));
        fields.put("own_on", Objects.toString(consents.ownOn(), null));
        return step(
                id,
                version,
                "youth.agreed",
                youths.find(id).map(Youth::consents).filter(consents::equals).isPresent(),
                fields,
                youth -> new SaveOutcome.Saved<>(youth.with(consents)));
    }

    /** Lets the youth come before others, or not. */
    public SaveOutcome<Youth> prioritise(YouthId id, int version, boolean first) {
        return step(
                id,
                version,
                "youth.prioritised",
                youths.find(id).filter(youth -> youth.priority() == first).isPresent(),
                Map.of("priority", Boolean.toString(first)),
                youth -> new SaveOutcome.Saved<>(youth.prioritised(first)));
    }

    /** The youth no longer waits. A youth with an open match leaves by the match's end. */
    public SaveOutcome<Youth> leave(YouthId id, int version) {
        return step(
                id,
                version,
                "youth.left",
                false,
                Map.of(),
                youth -> youth.state() == YouthState.WAITING
                        ? new SaveOutcome.Saved<>(youth.left())
                        : MentoringDesk.notPossible());
    }

    /** The youth waits again. */
    public SaveOutcome<Youth> comeBack(YouthId id, int version) {
        return step(
                id,
                version,
                "youth.returned",
                false,
                Map.of(),
                youth -> youth.state() == YouthState.LEFT
                        ? new SaveOutcome.Saved<>(youth.returned())
                        : MentoringDesk.notPossible());
    }

    private SaveOutcome<Youth> step(
            YouthId id,
            int version,
            String action,
            boolean same,
            Map<String, @Nullable String> fields,
            Function<Youth, SaveOutcome<Youth>> step) {
        Youth stored = youths.findToChange(id).orElse(null);
        if (stored == null) {
            return new SaveOutcome.Missing<>();
        }
        if (same) {
            return new SaveOutcome.Saved<>(stored);
        }
        if (stored.version() != version) {
            return new SaveOutcome.Stale<>(stored);
        }
        SaveOutcome<Youth> outcome = step.apply(stored);
        if (outcome instanceof SaveOutcome.Saved<Youth>(Youth next)) {
            youths.save(next);
            desk.record(action, SUBJECT, id.value(), fields);
        }
        return outcome;
    }
}
