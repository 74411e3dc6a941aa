package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationDraftRepository;
import se.trygghetsportalen.bonus.domain.ApplicationEvent;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BeginOutcome;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Eligibility;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.Revision;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * What representatives do with their association's application. Nobody else comes near: every method asks whether the
 * person acts for that association, and this is the only service that reads what has not been handed in. Saves of a
 * draft are not written in the trail; they are the association's own.
 */
@Service
@Transactional
@RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
public class Applications {
    private final ApplicationDraftRepository drafts;
    private final ApplicationRepository applications;
    private final BonusYearRepository years;
    private final SchemeRepository schemes;
    private final Associations associations;
    private final Representation representation;
    private final Submission submission;
    private final BonusTrail trail;

    Applications(
            ApplicationDraftRepository drafts,
            ApplicationRepository applications,
            BonusYearRepository years,
            SchemeRepository schemes,
            Associations associations,
            Representation representation,
            Submission submission,
            BonusTrail trail) {
        this.drafts = drafts;
        this.applications = applications;
        this.years = years;
        this.schemes = schemes;
        this.associations = associations;
        this.representation = representation;
        this.submission = submission;
        this.trail = trail;
    }

    /**
     * One of the person's own associations and what it may do in the year that takes applications.
     *
     * @param association which
     * @param year the year, or null where none takes applications
     * @param eligibility whether it may apply, or null without a year
     * @param draft what has been written, or null where nothing is
     * @param application what has been handed in, or null
     * @param scheme what is asked, or null without a year
     */
    public record Opening(
            AssociationLine association,
            @Nullable BonusYear year,
            @Nullable Eligibility eligibility,
            @Nullable ApplicationDraft draft,
            @Nullable Application application,
            @Nullable SchemeContent scheme) {}

    /** What one of the person's own associations handed in for an earlier year. */
    public record Earlier(AssociationLine association, BonusYear year, Application application) {}

    /**
     * An application as its association sees it.
     *
     * @param draft what stands there now
     * @param year for which year
     * @param scheme what is asked
     * @param association whose
     * @param application what has been handed in, or null
     * @param revisions what was handed in, first one first
     * @param events what happened, first thing first
     */
    public record Sight(
            ApplicationDraft draft,
            BonusYear year,
            SchemeContent scheme,
            Association association,
            @Nullable Application application,
            List<Revision> revisions,
            List<ApplicationEvent> events) {
        /** How far it has come. */
        public ApplicationState state() {
            return application == null ? ApplicationState.DRAFT : application.state();
        }
    }

    /** The person's own associations, each with what it may do. */
    @Transactional(readOnly = true)
    public List<Opening> openings() {
        Optional<BonusYear> year = yearInHand();
        List<Opening> openings = new ArrayList<>();
        for (AssociationLine line : representation.ownAssociations()) {
            Optional<ApplicationDraft> draft = year.flatMap(in -> drafts.find(in.id(), line.id()));
            openings.add(new Opening(
                    line,
                    year.orElse(null),
                    year.map(in -> judge(associations.require(line.id()), in)).orElse(null),
                    draft.orElse(null),
                    draft.flatMap(found -> applications.find(found.id())).orElse(null),
                    year.map(this::schemeOf).orElse(null)));
        }
        return openings;
    }

    /** What the person's own associations handed in for years that take no applications any more, latest year first. */
    @Transactional(readOnly = true)
    public List<Earlier> earlier() {
        Map<BonusYearId, BonusYear> over = years.all().stream()
                .filter(year -> !year.state().takesApplications())
                .collect(Collectors.toMap(BonusYear::id, year -> year));
        return representation.ownAssociations().stream()
                .flatMap(line -> applications.ofAssociation(line.id()).stream()
                        .filter(application -> over.containsKey(application.year()))
                        .map(application ->
                                new Earlier(line, Objects.requireNonNull(over.get(application.year())), application)))
                .sorted(Comparator.comparing((Earlier one) -> one.year().plan().year(), Comparator.reverseOrder()))
                .toList();
    }

    /** The application; empty when there is none, and to everybody but its representatives it is as if there were none. */
    @Transactional(readOnly = true)
    public Optional<Sight> find(ApplicationId id) {
        return drafts.find(id)
                .filter(draft -> representation.represents(draft.association()))
                .map(draft -> {
                    BonusYear year = years.find(draft.year()).orElseThrow();
                    return new Sight(
                            draft,
                            year,
                            schemeOf(year),
                            associations.require(draft.association()),
                            applications.find(id).orElse(null),
                            applications.revisions(id),
                            applications.events(id));
                });
    }

    /**
     * Begins an application, or answers the one that a fellow representative has begun.
     *
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    public BeginOutcome begin(ApplicationId id, BonusYearId yearId, AssociationId associationId) {
        ActorId actor = representation.requireRepresentative(associationId).id();
        BonusYear year = years.find(yearId).orElseThrow(() -> new NoSuchElementException("No year " + yearId));
        Optional<ApplicationDraft> begun = drafts.find(yearId, associationId);
        if (begun.isPresent()) {
            return new BeginOutcome.Begun(begun.get());
        }
        if (!isOpen(year)) {
            return new BeginOutcome.Closed();
        }
        if (judge(associations.require(associationId), year) instanceof Eligibility.NotEligible(var reasons)) {
            return new BeginOutcome.NotEligible(reasons);
        }
        ApplicationDraft draft =
                new ApplicationDraft(id, yearId, associationId, ApplicationContent.EMPTY, null, trail.now(), actor, 1);
        if (!drafts.add(draft)) {
            return new BeginOutcome.Begun(drafts.find(yearId, associationId).orElseThrow());
        }
        trail.record(
                "bonus-application.begun",
                "bonus-application",
                draft.id().value(),
                Map.of("association_id", associationId.toString()));
        return new BeginOutcome.Begun(draft);
    }

    /**
     * Saves what stands there. A signature under what stood there before falls away.
     *
     * @param version the version that the person had before them
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    public SaveOutcome<ApplicationDraft> save(ApplicationId id, int version, ApplicationContent content) {
        Optional<ApplicationDraft> found = drafts.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        ApplicationDraft before = found.get();
        ActorId actor =
                representation.requireRepresentative(before.association()).id();
        if (before.content().equals(content)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        if (!mayBeWritten(before)) {
            return SaveOutcome.Invalid.of(Problem.of("state", "bonus.problem.application.handedIn"));
        }
        List<Problem> problems = content.tooLong();
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        ApplicationDraft after = before.with(content, actor, trail.now());
        drafts.save(after);
        return new SaveOutcome.Saved<>(after);
    }

    /** Fills the questions that are not answered with what the association answered the last time it handed in. */
    public SaveOutcome<ApplicationDraft> copyFromEarlier(ApplicationId id, int version) {
        Optional<ApplicationDraft> found = drafts.find(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        ApplicationDraft draft = found.get();
        representation.requireRepresentative(draft.association());
        BonusYear year = years.find(draft.year()).orElseThrow();
        Optional<Revision> earlier = applications.latestBefore(year.plan().year(), draft.association());
        return earlier.isEmpty()
                ? SaveOutcome.Invalid.of(Problem.of("content", "bonus.problem.application.noEarlier"))
                : save(id, version, draft.content().filledFrom(earlier.get().content(), schemeOf(year)));
    }

    /**
     * Signs what stands there and, where that was the last signature needed, hands it in. Who may sign, and whether one
     * is enough, is what minutes in the register say.
     *
     * @param version the version that the person has read: another one is not signed
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    public SubmitOutcome sign(ApplicationId id, int version) {
        ApplicationDraft draft =
                drafts.findToChange(id).orElseThrow(() -> new NoSuchElementException("No application " + id));
        ActorId actor =
                representation.requireRepresentative(draft.association()).id();
        Association association = associations.require(draft.association());
        BonusYear year = years.find(draft.year()).orElseThrow();
        Optional<Application> handedIn = applications.findToChange(id);
        if (!mayBeWritten(draft) || draft.version() != version) {
            return new SubmitOutcome.Stale(draft);
        }
        if (!representation.signatories(draft.association()).contains(actor)
                || association.signing().isEmpty()) {
            return new SubmitOutcome.NotASignatory();
        }
        LocalDate today = SwedishTime.dayOf(trail.now());
        if (handedIn.isEmpty() && (!isOpen(year) || year.plan().lateness(today) instanceof Lateness.Refused)) {
            return new SubmitOutcome.Closed();
        }
        if (handedIn.isEmpty() && judge(association, year) instanceof Eligibility.NotEligible(var reasons)) {
            return new SubmitOutcome.NotEligible(reasons);
        }
        List<Problem> problems = draft.content().problems(schemeOf(year));
        if (!problems.isEmpty()) {
            return new SubmitOutcome.Incomplete(problems);
        }
        return submission.signed(draft, handedIn, association, actor);
    }

    /** The latest year that is open, or else the latest in which late ones are still taken. */
    private Optional<BonusYear> yearInHand() {
        List<BonusYear> taking = years.all().stream()
                .filter(year -> year.state().takesApplications())
                .toList();
        return taking.stream()
                .filter(year -> year.state() == BonusYearState.OPEN)
                .findFirst()
                .or(() -> taking.stream().findFirst());
    }

    private boolean isOpen(BonusYear year) {
        LocalDate today = SwedishTime.dayOf(trail.now());
        return year.state().takesApplications()
                && (year.state() == BonusYearState.ASSESSMENT
                        || !today.isBefore(year.plan().opens()))
                && !(year.plan().lateness(today) instanceof Lateness.Refused);
    }

    private boolean mayBeWritten(ApplicationDraft draft) {
        return applications
                .find(draft.id())
                .map(Application::state)
                .orElse(ApplicationState.DRAFT)
                .mayBeWritten();
    }

    private SchemeContent schemeOf(BonusYear year) {
        return schemes.find(year.plan().scheme()).map(Scheme::content).orElseThrow();
    }

    private Eligibility judge(Association association, BonusYear year) {
        return EligibilityRule.judge(
                Standings.of(association), year.plan().eligibility(), SwedishTime.dayOf(trail.now()));
    }
}
