package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.Revision;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.audit.ActorNames;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * Where officers see what is to be assessed and read one application with what they may know of its points. Points are
 * independent: an assessor sees nobody else's before submitting their own, and an officer who is not one of the assessors
 * sees none before all of them have submitted.
 */
@Service
@Transactional
@RolesAllowed(Roles.PROGRAMME_OFFICER)
public class AssessmentDesk {
    private final ApplicationRepository applications;
    private final AssessmentRepository assessments;
    private final EvidenceRepository evidence;
    private final BonusYearRepository years;
    private final SchemeRepository schemes;
    private final Associations associations;
    private final Panels panels;
    private final Conflicts conflicts;
    private final ActorNames names;
    private final BonusTrail trail;

    AssessmentDesk(
            ApplicationRepository applications,
            AssessmentRepository assessments,
            EvidenceRepository evidence,
            BonusYearRepository years,
            SchemeRepository schemes,
            Associations associations,
            Panels panels,
            Conflicts conflicts,
            ActorNames names,
            BonusTrail trail) {
        this.applications = applications;
        this.assessments = assessments;
        this.evidence = evidence;
        this.years = years;
        this.schemes = schemes;
        this.associations = associations;
        this.panels = panels;
        this.conflicts = conflicts;
        this.names = names;
        this.trail = trail;
    }

    /**
     * One application in the list.
     *
     * @param line the application and its association
     * @param lateness whether it came in time
     * @param asked everybody who was asked, without points; empty for whoever is disqualified
     * @param own the own assessment, or null
     * @param obstacles what it still needs; empty when it is fully assessed
     * @param disqualified whether the person asking may not open it
     */
    public record Row(
            ApplicationRepository.Line line,
            Lateness lateness,
            List<Asked> asked,
            @Nullable Assessment own,
            List<Panel.Obstacle> obstacles,
            boolean disqualified) {}

    /** Somebody who was asked, and how far they have come. */
    public record Asked(ActorId assessor, String name, AssessmentState state) {}

    /** Somebody who may be asked, and whether they are disqualified. */
    public record Candidate(ActorId id, String name, boolean tied) {}

    /** What became of opening an application to assess it. */
    public sealed interface OpenOutcome {
        /** Here it is. */
        record Opened(Sheet sheet) implements OpenOutcome {}

        /** The person asking is disqualified; that they tried stands in the trail. */
        record Disqualified() implements OpenOutcome {}

        /** There is none, or nothing has been handed in. */
        record Missing() implements OpenOutcome {}
    }

    /**
     * An application as one officer may see it.
     *
     * @param evidence what was handed in beside the answers
     * @param asked everybody who was asked
     * @param own the own assessment, or null for an officer who was not asked
     * @param shown all assessors with their points; null while the person may not see them
     * @param rounds what was submitted earlier, of those whose points are shown
     * @param names what people are called
     */
    public record Sheet(
            Application application,
            BonusYear year,
            SchemeContent scheme,
            Association association,
            Lateness lateness,
            Revision revision,
            List<Evidence> evidence,
            List<Asked> asked,
            @Nullable Assessment own,
            @Nullable Panel shown,
            List<Assessment.Round> rounds,
            Map<ActorId, String> names) {}

    /** Every application of the year that is complete or on its way there, what has waited longest first. */
    @Transactional(readOnly = true)
    public List<Row> ofYear(BonusYearId id) {
        BonusYear year = years.find(id).orElseThrow();
        ActorId actor = trail.actor();
        Set<OrganisationNumber> ties = conflicts.ownTies();
        Map<ApplicationId, Panel> ofAll = panels.ofYear(id, scheme(year));
        Map<ActorId, String> called = names.namesOf(ofAll.values().stream()
                .flatMap(panel -> panel.assessments().stream())
                .map(Assessment::assessor)
                .collect(Collectors.toSet()));
        return applications.ofYear(id).stream()
                .map(line -> row(year, line, ofAll.get(line.application().id()), actor, ties, called))
                .toList();
    }

    private static Row row(
            BonusYear year,
            ApplicationRepository.Line line,
            @Nullable Panel panel,
            ActorId actor,
            Set<OrganisationNumber> ties,
            Map<ActorId, String> called) {
        Lateness lateness = year.plan().lateness(line.application().handedInOn());
        List<Assessment> all = panel == null ? List.of() : panel.assessments();
        boolean disqualified = ties.contains(line.number())
                || !Conflicts.declinedForConflict(actor, all).isEmpty();
        if (panel == null || disqualified) {
            return new Row(line, lateness, List.of(), null, List.of(), disqualified);
        }
        return new Row(line, lateness, asked(all, called), own(all, actor).orElse(null), panel.obstacles(), false);
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
        trail.record("bonus-application.opened", "bonus-application", id.value(), Map.of());
        BonusYear year = years.find(application.year()).orElseThrow();
        Revision revision = applications.revisions(id).getLast();
        Panel panel = panels.of(id, scheme(year), revision.number());
        List<Assessment.Round> rounds = assessments.rounds(id);
        ActorId actor = trail.actor();
        Optional<Assessment> own = own(panel.assessments(), actor);
        boolean shows = maySeePoints(panel, own, rounds);
        Set<ActorId> people =
                panel.assessments().stream().map(Assessment::assessor).collect(Collectors.toSet());
        panel.notes().forEach(note -> people.add(note.by()));
        Map<ActorId, String> called = names.namesOf(people);
        return new OpenOutcome.Opened(new Sheet(
                application,
                year,
                panel.scheme(),
                association,
                year.plan().lateness(application.handedInOn()),
                revision,
                evidence.of(id, revision.number()),
                asked(panel.assessments(), called),
                own.orElse(null),
                shows ? panel : null,
                shows ? rounds : List.of(),
                called));
    }

    /** Officers, and which of them are disqualified from the application. Not for who is disqualified oneself. */
    public List<Candidate> candidates(ApplicationId id) {
        Association association =
                associations.require(applications.find(id).orElseThrow().association());
        if (conflicts.blocks(id, association)) {
            return List.of();
        }
        List<AssessmentRepository.Assessor> officers = assessments.officers();
        Set<ActorId> tied = conflicts.tied(
                officers.stream().map(AssessmentRepository.Assessor::id).toList(), association);
        return officers.stream()
                .map(officer -> new Candidate(officer.id(), officer.name(), tied.contains(officer.id())))
                .toList();
    }

    /** Whose turn it is to answer or to score, for the start page: the own assessments of years being assessed. */
    @Transactional(readOnly = true)
    public int waitingForMe() {
        ActorId actor = trail.actor();
        return Math.toIntExact(years.all().stream()
                .filter(year -> AssessmentSteps.isAssessed(year.state()))
                .flatMap(year -> assessments.ofYear(year.id()).stream())
                .filter(each -> each.assessor().equals(actor) && each.state().isOutstanding())
                .count());
    }

    /**
     * Who has submitted once may see the others', also while scoring again: independence is over by then. Who is not an
     * assessor sees points only when nobody can be influenced by them any more.
     */
    private static boolean maySeePoints(Panel panel, Optional<Assessment> own, List<Assessment.Round> rounds) {
        if (own.isPresent() && own.get().state() != AssessmentState.DECLINED) {
            AssessmentId mine = own.get().id();
            return rounds.stream().anyMatch(round -> round.assessment().equals(mine));
        }
        return !panel.submitted().isEmpty()
                && panel.assessments().stream().noneMatch(each -> each.state().isOutstanding());
    }

    private SchemeContent scheme(BonusYear year) {
        return schemes.find(year.plan().scheme()).orElseThrow().content();
    }

    private static Optional<Assessment> own(List<Assessment> all, ActorId actor) {
        return all.stream().filter(each -> each.assessor().equals(actor)).findFirst();
    }

    private static List<Asked> asked(List<Assessment> all, Map<ActorId, String> called) {
        return all.stream()
                .map(each -> new Asked(each.assessor(), called.getOrDefault(each.assessor(), ""), each.state()))
                .toList();
    }
}
