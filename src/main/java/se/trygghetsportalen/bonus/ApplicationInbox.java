package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationEvent;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.Eligibility;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.Revision;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * What officers do with applications that have been handed in. Knows no draft. Who has declared an engagement in the
 * association, now or in the past, is disqualified (jäv, Kommunallagen 6:28): they see that there is an application,
 * and cannot open it or do anything with it; that they tried is written in the trail.
 */
@Service
// A refusal is thrown before anything else is written; that somebody tried is to stay.
@Transactional(noRollbackFor = AccessDeniedException.class)
@RolesAllowed(Roles.PROGRAMME_OFFICER)
public class ApplicationInbox {
    private static final String SUBJECT = "bonus-application";

    private final ApplicationRepository applications;
    private final BonusYearRepository years;
    private final SchemeRepository schemes;
    private final EvidenceRepository evidence;
    private final Associations associations;
    private final Representation representation;
    private final AssessmentRepository assessments;
    private final Conflicts conflicts;
    private final NoticeBoard notices;
    private final BonusTrail trail;

    ApplicationInbox(
            ApplicationRepository applications,
            BonusYearRepository years,
            SchemeRepository schemes,
            EvidenceRepository evidence,
            Associations associations,
            Representation representation,
            AssessmentRepository assessments,
            Conflicts conflicts,
            NoticeBoard notices,
            BonusTrail trail) {
        this.applications = applications;
        this.years = years;
        this.schemes = schemes;
        this.evidence = evidence;
        this.associations = associations;
        this.representation = representation;
        this.assessments = assessments;
        this.conflicts = conflicts;
        this.notices = notices;
        this.trail = trail;
    }

    /**
     * One application in the inbox.
     *
     * @param line the application and its association
     * @param lateness whether it came in time
     * @param disqualified whether the person asking may not open it
     */
    public record Waiting(ApplicationRepository.Line line, Lateness lateness, boolean disqualified) {}

    /** What became of opening an application. */
    public sealed interface OpenOutcome {
        /** Here it is. */
        record Opened(Sight sight) implements OpenOutcome {}

        /** The person asking has declared an engagement in the association. */
        record Disqualified() implements OpenOutcome {}

        /** There is none, or nothing has been handed in. */
        record Missing() implements OpenOutcome {}
    }

    /**
     * An application as officers see it.
     *
     * @param eligibility whether the association may apply as the register stands today
     * @param revisions what was handed in, first one first
     * @param evidence the files of what was handed in last
     * @param events what happened, first thing first
     */
    public record Sight(
            Application application,
            BonusYear year,
            SchemeContent scheme,
            Association association,
            Lateness lateness,
            Eligibility eligibility,
            List<Revision> revisions,
            List<Evidence> evidence,
            List<ApplicationEvent> events) {
        /** What was handed in last. */
        public Revision latest() {
            return revisions.getLast();
        }
    }

    /** Everything handed in for the year, what has waited longest first. */
    @Transactional(readOnly = true)
    public List<Waiting> ofYear(BonusYearId id) {
        BonusYear year = years.find(id).orElseThrow();
        Set<OrganisationNumber> ties = conflicts.ownTies();
        Set<ApplicationId> declined = Conflicts.declinedForConflict(trail.actor(), assessments.ofYear(id));
        return applications.ofYear(id).stream()
                .map(line -> new Waiting(
                        line,
                        year.plan().lateness(line.application().handedInOn()),
                        ties.contains(line.number())
                                || declined.contains(line.application().id())))
                .toList();
    }

    /** Opens an application. Every opening and every refusal is written in the trail. */
    public OpenOutcome open(ApplicationId id) {
        Optional<Application> found = applications.find(id);
        if (found.isEmpty()) {
            return new OpenOutcome.Missing();
        }
        Application application = found.get();
        Association association = associations.require(application.association());
        if (conflicts.blocks(id, association)) {
            return new OpenOutcome.Disqualified();
        }
        trail.record("bonus-application.opened", SUBJECT, id.value(), Map.of());
        BonusYear year = years.find(application.year()).orElseThrow();
        List<Revision> revisions = applications.revisions(id);
        return new OpenOutcome.Opened(new Sight(
                application,
                year,
                schemes.find(year.plan().scheme()).orElseThrow().content(),
                association,
                year.plan().lateness(application.handedInOn()),
                EligibilityRule.judge(
                        Standings.of(association), year.plan().eligibility(), SwedishTime.dayOf(trail.now())),
                revisions,
                evidence.of(id, revisions.getLast().number()),
                applications.events(id)));
    }

    /**
     * Asks the association for more. It may write again, and its representatives are told.
     *
     * @param version the version that the person had before them
     * @throws AccessDeniedException for whoever is disqualified
     */
    public SaveOutcome<Application> askForSupplement(ApplicationId id, int version, String what) {
        if (what.isBlank() || what.length() > Application.MAX_ASKED_FOR) {
            return SaveOutcome.Invalid.of(
                    Problem.of("askedFor", "bonus.problem.supplement", Application.MAX_ASKED_FOR));
        }
        return step(
                id,
                version,
                ApplicationState.SUPPLEMENT_ASKED,
                what.strip(),
                ApplicationEvent.Kind.SUPPLEMENT_ASKED,
                "bonus.notice.supplement");
    }

    /**
     * Says that everything is there, or that it is taken as it is.
     *
     * @param version the version that the person had before them
     * @throws AccessDeniedException for whoever is disqualified
     */
    public SaveOutcome<Application> complete(ApplicationId id, int version) {
        return step(
                id, version, ApplicationState.COMPLETE, "", ApplicationEvent.Kind.COMPLETE, "bonus.notice.complete");
    }

    private SaveOutcome<Application> step(
            ApplicationId id,
            int version,
            ApplicationState to,
            String asked,
            ApplicationEvent.Kind kind,
            String noticeKey) {
        Optional<Application> found = applications.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Application before = found.get();
        Association association = associations.require(before.association());
        if (conflicts.blocks(id, association)) {
            throw new AccessDeniedException("Disqualified from application " + id);
        }
        if (before.state() == to && before.askedFor().equals(asked)) {
            return new SaveOutcome.Saved<>(before);
        }
        Instant now = trail.now();
        Optional<Application> after =
                ApplicationState.Step.between(before.state(), to).flatMap(step -> before.after(step, now, asked));
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        if (!years.findToChange(before.year()).orElseThrow().state().takesApplications()) {
            return SaveOutcome.Invalid.of(Problem.of("askedFor", "bonus.problem.application.proposed"));
        }
        applications.save(after.get());
        ActorId actor = trail.actor();
        applications.add(ApplicationEvent.of(id, kind, now, actor, asked));
        trail.record("bonus-application.moved", SUBJECT, id.value(), Map.of("state", to.name()));
        representation.representatives(before.association()).stream()
                .map(Representative.Named::representative)
                .map(Representative::account)
                .forEach(recipient ->
                        notices.send(recipient, noticeKey, List.of(association.name()), "min-ansokan/" + id));
        return new SaveOutcome.Saved<>(after.get());
    }
}
