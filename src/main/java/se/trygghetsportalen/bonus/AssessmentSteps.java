package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.ConsensusNote;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * What officers do when they assess: ask each other, say yes or no, score, agree where they lie far apart, and score
 * again. Only in a year that is being assessed; whoever is disqualified is refused in every step. A repeated step answers
 * the same.
 */
@Service
// A refusal is thrown before anything else is written; that somebody tried is to stay.
@Transactional(noRollbackFor = AccessDeniedException.class)
@RolesAllowed(Roles.PROGRAMME_OFFICER)
public class AssessmentSteps {
    private static final String SUBJECT = "bonus-assessment";
    private static final String PATH = "bedomning/";

    private final AssessmentRepository assessments;
    private final ApplicationRepository applications;
    private final BonusYearRepository years;
    private final SchemeRepository schemes;
    private final Associations associations;
    private final Panels panels;
    private final Conflicts conflicts;
    private final NoticeBoard notices;
    private final BonusTrail trail;

    AssessmentSteps(
            AssessmentRepository assessments,
            ApplicationRepository applications,
            BonusYearRepository years,
            SchemeRepository schemes,
            Associations associations,
            Panels panels,
            Conflicts conflicts,
            NoticeBoard notices,
            BonusTrail trail) {
        this.assessments = assessments;
        this.applications = applications;
        this.years = years;
        this.schemes = schemes;
        this.associations = associations;
        this.panels = panels;
        this.conflicts = conflicts;
        this.notices = notices;
        this.trail = trail;
    }

    /** Whether assessors are at work in a year of that state. */
    static boolean isAssessed(BonusYearState state) {
        return state == BonusYearState.ASSESSMENT;
    }

    /** What an assessment is about. */
    private record Case(Application application, BonusYear year, SchemeContent scheme, Association association) {
        boolean isOpen() {
            return isAssessed(year.state()) && application.state() == ApplicationState.COMPLETE;
        }
    }

    /**
     * Asks an officer to assess. Asking somebody who has declined asks them once more, but not after a conflict of
     * interest.
     */
    public SaveOutcome<Assessment> assign(AssessmentId id, ApplicationId application, ActorId assessor) {
        // Held, so that two who ask at once do so one after the other.
        Optional<Application> held = applications.findToChange(application);
        if (held.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Case about = require(held.get(), years.findToChange(held.get().year()).orElseThrow());
        if (!about.isOpen()) {
            return SaveOutcome.Invalid.of(Problem.of("assessor", "bonus.problem.assess.closed"));
        }
        if (assessments.officers().stream().noneMatch(each -> each.id().equals(assessor))) {
            return SaveOutcome.Invalid.of(Problem.of("assessor", "bonus.problem.assessor.officer"));
        }
        Optional<Assessment> known = assessments.of(application).stream()
                .filter(each -> each.assessor().equals(assessor))
                .findFirst();
        if (conflicts.ties(assessor, about.association())
                || known.filter(Assessment::isDeclinedForConflict).isPresent()) {
            return SaveOutcome.Invalid.of(Problem.of("assessor", "bonus.problem.assessor.conflict"));
        }
        Instant now = trail.now();
        Assessment asked;
        if (known.isEmpty()) {
            asked = Assessment.assigned(id, application, assessor, now);
            if (!assessments.add(asked)) {
                throw new IllegalStateException("The id belongs to another assessment: " + id);
            }
        } else if (known.get().state() == AssessmentState.DECLINED) {
            asked = known.get().after(AssessmentState.Step.ASK_AGAIN, now).orElseThrow();
            assessments.save(asked);
        } else {
            return new SaveOutcome.Saved<>(known.get());
        }
        record("bonus-assessment.assigned", asked);
        notices.send(
                assessor, "bonus.notice.assess", List.of(about.association().name()), PATH + application);
        return new SaveOutcome.Saved<>(asked);
    }

    /** Takes on the own assessment. */
    public SaveOutcome<Assessment> accept(AssessmentId id, int version) {
        return change(
                id,
                version,
                AssessmentState.ACCEPTED,
                about -> List.of(),
                before -> before.after(AssessmentState.Step.ACCEPT, trail.now()));
    }

    /** Says no to the own assessment, with a reason; another reason than those named is said in words. */
    public SaveOutcome<Assessment> decline(AssessmentId id, int version, DeclineReason reason, String words) {
        List<Problem> problems =
                words.length() > Assessment.MAX_WORDS || reason == DeclineReason.OTHER && words.isBlank()
                        ? List.of(Problem.of("words", "bonus.problem.words", Assessment.MAX_WORDS))
                        : List.of();
        return change(
                id,
                version,
                AssessmentState.DECLINED,
                about -> problems,
                before -> AssessmentState.Step.between(before.state(), AssessmentState.DECLINED)
                        .flatMap(step -> before.after(step, trail.now()))
                        .map(after -> after.saying(reason, words.strip())));
    }

    /** Keeps what the assessor has written so far. Written often, and so not in the trail. */
    public SaveOutcome<Assessment> save(AssessmentId id, int version, Scorecard scores) {
        Optional<Assessment> found = assessments.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Assessment before = requireOwn(found.get());
        Case about = require(before, years.find(yearOf(before)).orElseThrow());
        if (before.scores().equals(scores)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version || before.state() != AssessmentState.ACCEPTED || !about.isOpen()) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = scores.impossible(about.scheme());
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Assessment after = before.with(scores, before.revision());
        assessments.save(after);
        return new SaveOutcome.Saved<>(after);
    }

    /**
     * Gives the points: from now on they count, and stay as a round whatever happens later.
     *
     * @param revision the number of the revision that the assessor had before them
     */
    public SaveOutcome<Assessment> submit(AssessmentId id, int version, int revision, Scorecard scores) {
        SaveOutcome<Assessment> outcome = change(
                id,
                version,
                AssessmentState.SUBMITTED,
                about -> {
                    List<Problem> problems = new ArrayList<>(scores.problems(about.scheme()));
                    int latest = applications
                            .revisions(about.application().id())
                            .getLast()
                            .number();
                    if (revision != latest) {
                        problems.add(Problem.of("revision", "bonus.problem.revision"));
                    }
                    return problems;
                },
                before -> before.submitted(scores, revision, trail.now()));
        if (outcome instanceof SaveOutcome.Saved<Assessment>(Assessment stored) && stored.version() == version + 1) {
            assessments.addRound(stored);
        }
        return outcome;
    }

    /** Scores again. What was submitted stays as a round; until it is submitted anew the application waits. */
    public SaveOutcome<Assessment> reopen(AssessmentId id, int version, String why) {
        List<Problem> problems = why.isBlank() || why.length() > Assessment.MAX_WORDS
                ? List.of(Problem.of("words", "bonus.problem.words", Assessment.MAX_WORDS))
                : List.of();
        return change(
                id,
                version,
                AssessmentState.ACCEPTED,
                about -> problems,
                before -> before.after(AssessmentState.Step.REOPEN, trail.now())
                        .map(after -> after.saying(null, why.strip())));
    }

    /**
     * Writes down why assessors who lie far apart stand by the mean. Any of them who has submitted may.
     *
     * @param seen the number of the note that the person had before them; 0 where there was none
     */
    public SaveOutcome<ConsensusNote> note(ApplicationId application, CriterionId criterion, int seen, String words) {
        Optional<Application> held = applications.findToChange(application);
        if (held.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Case about = require(held.get(), years.findToChange(held.get().year()).orElseThrow());
        Panel panel = panels.of(
                application,
                about.scheme(),
                applications.revisions(application).getLast().number());
        ActorId actor = trail.actor();
        if (panel.submitted().stream().noneMatch(each -> each.assessor().equals(actor))) {
            throw new AccessDeniedException("Has not submitted points for " + application);
        }
        if (words.strip().length() < Scorecard.MIN_JUSTIFICATION || words.length() > ConsensusNote.MAX_WORDS) {
            return SaveOutcome.Invalid.of(Problem.of("words", "bonus.problem.consensus", ConsensusNote.MAX_WORDS));
        }
        boolean demanded =
                panel.demandingConsensus().stream().map(Criterion::id).anyMatch(criterion::equals);
        if (!about.isOpen() || !demanded) {
            return SaveOutcome.Invalid.of(Problem.of("words", "bonus.problem.consensus.not"));
        }
        Optional<ConsensusNote> stored = panel.notes().stream()
                .filter(note -> note.criterion().equals(criterion))
                .findFirst();
        if (stored.isPresent() && stored.get().number() != seen) {
            return stored.get().words().equals(words.strip())
                    ? new SaveOutcome.Saved<>(stored.get())
                    : new SaveOutcome.Stale<>(stored.get());
        }
        ConsensusNote note = new ConsensusNote(application, criterion, seen + 1, words.strip(), actor, trail.now());
        assessments.add(note);
        trail.record(
                "bonus-assessment.consensus",
                "bonus-application",
                application.value(),
                Map.of("criterion_id", criterion.toString()));
        return new SaveOutcome.Saved<>(note);
    }

    private SaveOutcome<Assessment> change(
            AssessmentId id,
            int version,
            AssessmentState to,
            Function<Case, List<Problem>> wrong,
            Function<Assessment, Optional<Assessment>> work) {
        Optional<Assessment> found = assessments.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Assessment before = requireOwn(found.get());
        Case about = require(before);
        if (before.state() == to && before.version() == version + 1) {
            return new SaveOutcome.Saved<>(before);
        }
        Optional<Assessment> after = work.apply(before);
        if (before.version() != version || after.isEmpty() || !about.isOpen()) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = wrong.apply(about);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        assessments.save(after.get());
        record("bonus-assessment.moved", after.get());
        return new SaveOutcome.Saved<>(after.get());
    }

    private Assessment requireOwn(Assessment assessment) {
        if (!assessment.assessor().equals(trail.actor())) {
            throw new AccessDeniedException("Somebody else's assessment " + assessment.id());
        }
        return assessment;
    }

    private BonusYearId yearOf(Assessment assessment) {
        return applications.find(assessment.application()).orElseThrow().year();
    }

    /** With the year held: an allocation must not begin between the question and the step. */
    private Case require(Assessment assessment) {
        return require(assessment, years.findToChange(yearOf(assessment)).orElseThrow());
    }

    private Case require(Assessment assessment, BonusYear year) {
        return require(applications.find(assessment.application()).orElseThrow(), year);
    }

    /** What the application is about, to whoever is not disqualified. */
    private Case require(Application application, BonusYear year) {
        Association association = associations.require(application.association());
        if (conflicts.blocks(application.id(), association)) {
            throw new AccessDeniedException("Disqualified from application " + application.id());
        }
        return new Case(
                application,
                year,
                schemes.find(year.plan().scheme()).orElseThrow().content(),
                association);
    }

    private void record(String action, Assessment assessment) {
        DeclineReason reason = assessment.reason();
        trail.record(
                action,
                SUBJECT,
                assessment.id().value(),
                Map.of(
                        "application_id",
                        assessment.application().toString(),
                        "assessor_id",
                        assessment.assessor().toString(),
                        "state",
                        assessment.state().name(),
                        "reason",
                        reason == null ? "" : reason.name()));
    }
}
