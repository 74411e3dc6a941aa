package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * What becomes of a decision after it was signed: an appeal is recorded with what came of it. What a court annuls goes
 * back to assessment and its money is taken back.
 */
@Service
// A refusal is thrown before anything else is written; that somebody tried is to stay.
@Transactional(noRollbackFor = AccessDeniedException.class)
public class BonusAppeals {
    private final BonusYearRepository years;
    private final AssessmentRepository assessments;
    private final DecisionRepository decisions;
    private final Conflicts conflicts;
    private final DecisionNotices notices;
    private final ApplicationEventPublisher events;
    private final BonusTrail trail;

    BonusAppeals(
            BonusYearRepository years,
            AssessmentRepository assessments,
            DecisionRepository decisions,
            Conflicts conflicts,
            DecisionNotices notices,
            ApplicationEventPublisher events,
            BonusTrail trail) {
        this.years = years;
        this.assessments = assessments;
        this.decisions = decisions;
        this.conflicts = conflicts;
        this.notices = notices;
        this.events = events;
        this.trail = trail;
    }

    /** Records that somebody has appealed. Where the year says so, nothing is paid until it has been answered. */
    @RolesAllowed({Roles.DECISION_MAKER, Roles.PROGRAMME_OFFICER})
    public SaveOutcome<Decision> appeal(BonusDecisionId id, int version, LocalDate receivedOn, String reference) {
        List<Problem> problems = new ArrayList<>();
        if (reference.isBlank() || reference.length() > Decision.MAX_REFERENCE) {
            problems.add(Problem.of("reference", "bonus.problem.appeal.reference", Decision.MAX_REFERENCE));
        }
        return change(
                id,
                version,
                DecisionState.APPEALED,
                problems,
                before -> before.appealed(receivedOn, reference.strip()));
    }

    /** Records that the decision stands: the court said so, the appeal came too late or was withdrawn. */
    @RolesAllowed(Roles.DECISION_MAKER)
    public SaveOutcome<Decision> uphold(BonusDecisionId id, int version, String what) {
        return change(
                id,
                version,
                DecisionState.UPHELD,
                needed(what),
                before -> before.answered(DecisionState.Step.UPHOLD, what.strip()));
    }

    /**
     * Records that the court annulled the decision. It no longer holds, its money is taken back, and the application
     * goes back to its assessors.
     */
    @RolesAllowed(Roles.DECISION_MAKER)
    public SaveOutcome<Decision> annul(BonusDecisionId id, int version, String what) {
        Optional<Decision> found = decisions.find(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        BonusYear year = years.findToChange(found.get().year()).orElseThrow();
        Optional<BonusYear> reopened = year.state() == BonusYearState.ASSESSMENT
                ? Optional.of(year)
                : BonusYearState.Step.between(year.state(), BonusYearState.ASSESSMENT)
                        .flatMap(year::after);
        List<Problem> problems = new ArrayList<>(needed(what));
        if (reopened.isEmpty()) {
            problems.add(Problem.of("year", "bonus.problem.annul.closed"));
        }
        SaveOutcome<Decision> outcome = change(
                id,
                version,
                DecisionState.ANNULLED,
                problems,
                before -> before.answered(DecisionState.Step.ANNUL, what.strip()));
        if (outcome instanceof SaveOutcome.Saved<Decision>(Decision annulled)
                && annulled.version() == version + 1
                && found.get().state() != DecisionState.ANNULLED) {
            BonusYear after = reopened.orElseThrow();
            if (!after.equals(year)) {
                years.save(after);
            }
            for (Assessment each : assessments.of(annulled.application())) {
                if (each.state() == AssessmentState.SUBMITTED) {
                    assessments.save(
                            each.after(AssessmentState.Step.REOPEN, trail.now()).orElseThrow());
                }
            }
            events.publishEvent(new BonusRevoked(id, annulled.amount(), annulled.outcomeWords()));
        }
        return outcome;
    }

    private static List<Problem> needed(String what) {
        return what.isBlank() || what.length() > Decision.MAX_REASON
                ? List.of(Problem.of("words", "bonus.problem.words", Decision.MAX_REASON))
                : List.of();
    }

    private SaveOutcome<Decision> change(
            BonusDecisionId id,
            int version,
            DecisionState to,
            List<Problem> problems,
            Function<Decision, Optional<Decision>> work) {
        Optional<Decision> found = decisions.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Decision before = found.get();
        if (conflicts.blocks(before.application(), before.content().number())) {
            throw new AccessDeniedException("Disqualified from decision " + id);
        }
        if (before.state() == to) {
            return new SaveOutcome.Saved<>(before);
        }
        Optional<Decision> after = work.apply(before);
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        decisions.save(after.get());
        trail.record("bonus-decision.moved", DecisionNotices.SUBJECT, id.value(), Map.of("state", to.name()));
        notices.tell(List.of(after.get()), "bonus.notice.decision-changed");
        return new SaveOutcome.Saved<>(after.get());
    }
}
