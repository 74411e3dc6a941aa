package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.Agreement;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Claim;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.LeftOut;
import se.trygghetsportalen.bonus.domain.Mark;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.bonus.domain.ProtocolInputs;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.Severity;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.audit.ActorNames;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * Whether a year's points are fair: who is strict, how far assessors agree, and what hangs on one of them alone. Answers
 * only when every application has all its points, so that nobody who is still to score sees another's. Applications that
 * the person asking is disqualified from are neither shown nor counted; they only share the pot.
 */
@Service
@Transactional
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
public class Fairness {
    private final BonusYearRepository years;
    private final AssessmentRepository assessments;
    private final ProtocolRepository protocols;
    private final YearPoints points;
    private final Conflicts conflicts;
    private final ActorNames names;
    private final BonusTrail trail;

    Fairness(
            BonusYearRepository years,
            AssessmentRepository assessments,
            ProtocolRepository protocols,
            YearPoints points,
            Conflicts conflicts,
            ActorNames names,
            BonusTrail trail) {
        this.years = years;
        this.assessments = assessments;
        this.protocols = protocols;
        this.points = points;
        this.conflicts = conflicts;
        this.names = names;
        this.trail = trail;
    }

    /** What became of the question. */
    public sealed interface Answer {
        /** Here it is; that it was read stands in the trail. */
        record Ready(Report report) implements Answer {}

        /**
         * Not yet: points are missing.
         *
         * @param applications how many the year has
         * @param waiting how many of them are not complete or lack somebody's points
         */
        record Waits(BonusYear year, int applications, int waiting) implements Answer {}

        /** There is no such year. */
        record Missing() implements Answer {}
    }

    /**
     * A year's fairness, as one person may see it.
     *
     * @param severities the strictest first
     * @param agreement over all criteria, or null when no two points can be compared
     * @param byCriterion in the scheme's order; those that nobody can be compared on are left out
     * @param leftOut whoever changes most first
     * @param hidden how many applications the person asking is disqualified from
     * @param names what the assessors are called
     * @param associations what the shown applications' associations are called
     */
    public record Report(
            BonusYear year,
            List<Severity> severities,
            @Nullable Agreement agreement,
            List<OnCriterion> byCriterion,
            List<LeftOut> leftOut,
            int hidden,
            Map<ActorId, String> names,
            Map<ApplicationId, String> associations) {
        public Report {
            severities = List.copyOf(severities);
            byCriterion = List.copyOf(byCriterion);
            leftOut = List.copyOf(leftOut);
            names = Map.copyOf(names);
            associations = Map.copyOf(associations);
        }
    }

    /** How far assessors agree on one criterion. */
    public record OnCriterion(Criterion criterion, Agreement agreement) {}

    /** The year's fairness. */
    public Answer of(BonusYearId id) {
        Optional<BonusYear> found = years.find(id);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        BonusYear year = found.get();
        YearPoints.Assessed assessed = points.of(year);
        long waiting = assessed.lines().stream()
                .filter(line -> !isIn(line, assessed.panels()))
                .count();
        if (waiting > 0 || assessed.lines().isEmpty()) {
            return new Answer.Waits(year, assessed.lines().size(), Math.toIntExact(waiting));
        }
        trail.record("bonus-year.fairness-read", "bonus-year", id.value(), Map.of());
        return new Answer.Ready(report(year, inputs(assessed), assessed.panels()));
    }

    private static boolean isIn(ApplicationRepository.Line line, Map<ApplicationId, Panel> panels) {
        Panel panel = panels.get(line.application().id());
        return line.application().state() == ApplicationState.COMPLETE && panel != null && panel.isIn();
    }

    /** As they were sealed, once they have been; the register may have changed since. */
    private ProtocolInputs inputs(YearPoints.Assessed assessed) {
        return assessed.year().state() == BonusYearState.ASSESSMENT
                ? points.inputs(assessed)
                : protocols.inputs(protocols.latest(assessed.year().id()).orElseThrow());
    }

    private Report report(BonusYear year, ProtocolInputs inputs, Map<ApplicationId, Panel> panels) {
        Set<OrganisationNumber> ties = conflicts.ownTies();
        Set<ApplicationId> declined = Conflicts.declinedForConflict(trail.actor(), assessments.ofYear(year.id()));
        List<LeftOut.Read> reads = new ArrayList<>();
        List<Assessment> counted = new ArrayList<>();
        Map<ApplicationId, String> associations = new HashMap<>();
        Set<ActorId> people = new HashSet<>();
        for (ProtocolInputs.Entry entry : inputs.entries()) {
            Panel panel = panels.get(entry.application());
            if (panel == null) {
                throw new IllegalStateException("Sealed without an assessment: " + entry.application());
            }
            boolean shown = !ties.contains(entry.number()) && !declined.contains(entry.application());
            reads.add(new LeftOut.Read(claim(entry), panel.submitted(), shown));
            if (shown) {
                associations.put(entry.application(), entry.name());
                counted.addAll(panel.submitted());
                panel.submitted().forEach(each -> people.add(each.assessor()));
            }
        }
        List<Mark> marks = Mark.of(inputs.scheme(), counted);
        return new Report(
                year,
                Severity.of(marks),
                Agreement.of(marks).orElse(null),
                byCriterion(inputs, marks),
                LeftOut.of(inputs.terms(), inputs.scheme(), reads),
                reads.size() - associations.size(),
                names.namesOf(people),
                associations);
    }

    private static Claim claim(ProtocolInputs.Entry entry) {
        return new Claim(
                entry.application(), entry.number(), Points.ZERO, entry.members(), entry.renewal(), entry.lateness());
    }

    private static List<OnCriterion> byCriterion(ProtocolInputs inputs, List<Mark> marks) {
        Map<Criterion, List<Mark>> byCriterion = marks.stream().collect(Collectors.groupingBy(Mark::criterion));
        return inputs.scheme().criteria().stream()
                .flatMap(criterion -> Agreement.of(byCriterion.getOrDefault(criterion, List.of()))
                        .map(agreement -> new OnCriterion(criterion, agreement))
                        .stream())
                .toList();
    }
}
