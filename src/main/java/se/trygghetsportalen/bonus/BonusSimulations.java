package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolInputs;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.bonus.domain.Simulation;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.bonus.domain.WhatIfId;
import se.trygghetsportalen.bonus.domain.WhatIfRepository;
import se.trygghetsportalen.bonus.domain.WhatIfTerms;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Tries other terms on points that have been given, and keeps what was tried. It reads sealed protocols, and the points
 * of a year in assessment only once every assessor has submitted, for officers alone: until then nobody may conclude
 * what another has given. Associations that the person asking is tied to are left out. Nothing here changes a scheme, a
 * year, a proposal or a decision.
 */
@Service
@Transactional
public class BonusSimulations {
    private static final String SUBJECT = "bonus-what-if";

    private final BonusYearRepository years;
    private final SchemeRepository schemes;
    private final ProtocolRepository protocols;
    private final AssessmentRepository assessments;
    private final WhatIfRepository whatIfs;
    private final YearPoints points;
    private final Conflicts conflicts;
    private final CurrentUser currentUser;
    private final BonusTrail trail;

    BonusSimulations(
            BonusYearRepository years,
            SchemeRepository schemes,
            ProtocolRepository protocols,
            AssessmentRepository assessments,
            WhatIfRepository whatIfs,
            YearPoints points,
            Conflicts conflicts,
            CurrentUser currentUser,
            BonusTrail trail) {
        this.years = years;
        this.schemes = schemes;
        this.protocols = protocols;
        this.assessments = assessments;
        this.whatIfs = whatIfs;
        this.points = points;
        this.conflicts = conflicts;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /**
     * What somebody has before them who begins to try.
     *
     * @param year the year that was asked about
     * @param source the year whose points are used: the same, or the latest before it that has any
     * @param criteria what was scored
     * @param usual the terms by which the points became kronor
     * @param start the terms to begin with: those of the year that was asked about
     * @param unscored what the year asks about for the first time, so that there are no points to try it on
     */
    public record Bench(
            BonusYear year,
            BonusYear source,
            List<Criterion> criteria,
            WhatIfTerms usual,
            WhatIfTerms start,
            List<String> unscored) {
        public Bench {
            criteria = List.copyOf(criteria);
            unscored = List.copyOf(unscored);
        }
    }

    /** What came of trying. */
    public sealed interface Outcome {
        /** This is what the terms would give. */
        record Tried(Simulation simulation) implements Outcome {}

        /** The terms cannot be tried: something in them is wrong. */
        record Invalid(List<Problem> problems) implements Outcome {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }

        /** The year has no points, or not yet any that the person may see. */
        record NoPoints() implements Outcome {}
    }

    /** Every year with points that the person asking may try terms on, latest first. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    @Transactional(readOnly = true)
    public List<BonusYear> sources() {
        return years.all().stream().filter(year -> inputs(year).isPresent()).toList();
    }

    /** Where trying begins; empty where there are no points to try anything on, or no such year. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    @Transactional(readOnly = true)
    public Optional<Bench> bench(BonusYearId id) {
        BonusYear year = years.find(id).orElse(null);
        if (year == null) {
            return Optional.empty();
        }
        for (BonusYear source : years.all()) {
            if (source.plan().year() <= year.plan().year()) {
                Optional<ProtocolInputs> inputs = inputs(source);
                if (inputs.isPresent()) {
                    return Optional.of(bench(year, source, inputs.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Bench bench(BonusYear year, BonusYear source, ProtocolInputs inputs) {
        WhatIfTerms usual = WhatIfTerms.of(inputs);
        if (year.id().equals(source.id())) {
            return new Bench(year, source, inputs.scheme().criteria(), usual, usual, List.of());
        }
        SchemeContent asked = schemes.find(year.plan().scheme()).orElseThrow().content();
        return new Bench(
                year,
                source,
                inputs.scheme().criteria(),
                usual,
                WhatIfTerms.of(year.plan(), asked, inputs),
                asked.criteria().stream()
                        .filter(criterion ->
                                inputs.scheme().find(criterion.id()).isEmpty())
                        .map(Criterion::name)
                        .toList());
    }

    /** Tries each of the terms on the year's points, beside what is given now. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    @Transactional(readOnly = true)
    public Outcome simulate(BonusYearId source, List<WhatIfTerms> terms) {
        List<Problem> problems =
                terms.stream().flatMap(each -> each.problems().stream()).toList();
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        return years.find(source)
                .flatMap(this::inputs)
                .<Outcome>map(inputs -> new Outcome.Tried(Simulation.of(inputs, terms, hidden(source, inputs))))
                .orElseGet(Outcome.NoPoints::new);
    }

    /** What has been saved about the year's points, by name. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    @Transactional(readOnly = true)
    public List<WhatIf> saved(BonusYearId source) {
        return whatIfs.ofYear(source);
    }

    /** Saves a new one. Repeating it with the same id, name and terms changes nothing. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    public SaveOutcome<WhatIf> add(WhatIfId id, BonusYearId source, String name, WhatIfTerms terms) {
        List<Problem> problems = problems(source, name, terms);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        WhatIf added = new WhatIf(id, source, name.strip(), terms, trail.actor(), trail.now(), 1);
        if (!whatIfs.add(added)) {
            return whatIfs.find(id)
                    .<SaveOutcome<WhatIf>>map(stored -> same(stored, name, terms)
                            ? new SaveOutcome.Saved<>(stored)
                            : new SaveOutcome.Stale<>(stored))
                    .orElseGet(BonusSimulations::nameTaken);
        }
        record("bonus-what-if.saved", added);
        return new SaveOutcome.Saved<>(added);
    }

    /**
     * Changes its name, its terms or both.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    public SaveOutcome<WhatIf> change(WhatIfId id, int version, String name, WhatIfTerms terms) {
        WhatIf before = whatIfs.findToChange(id).orElse(null);
        if (before == null) {
            return new SaveOutcome.Missing<>();
        }
        if (same(before, name, terms)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = problems(before.year(), name, terms);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        WhatIf after = before.with(name.strip(), terms, trail.actor(), trail.now());
        if (!whatIfs.save(after)) {
            return nameTaken();
        }
        record("bonus-what-if.changed", after);
        return new SaveOutcome.Saved<>(after);
    }

    /**
     * Calls it otherwise, whatever terms it has by now.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    public SaveOutcome<WhatIf> rename(WhatIfId id, int version, String name) {
        return whatIfs.findToChange(id)
                .map(stored -> change(id, version, name, stored.terms()))
                .orElseGet(SaveOutcome.Missing::new);
    }

    /**
     * Throws one away.
     *
     * @param version the version that the person had before them: what somebody else has changed since is not lost
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
    public SaveOutcome<WhatIf> delete(WhatIfId id, int version) {
        WhatIf before = whatIfs.findToChange(id).orElse(null);
        if (before == null) {
            return new SaveOutcome.Missing<>();
        }
        if (before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        whatIfs.remove(id);
        record("bonus-what-if.deleted", before);
        return new SaveOutcome.Saved<>(before);
    }

    /** The points that may be used; empty while there are none. */
    private Optional<ProtocolInputs> inputs(BonusYear year) {
        return switch (year.state()) {
            case PLANNED, OPEN -> Optional.empty();
            case ASSESSMENT -> {
                if (!currentUser.require().isAny(Role.PROGRAMME_OFFICER)) {
                    yield Optional.empty();
                }
                YearPoints.Assessed assessed = points.of(year);
                yield points.obstacles(assessed).isEmpty() ? Optional.of(points.inputs(assessed)) : Optional.empty();
            }
            case PROPOSAL, DECIDED, CLOSED -> {
                Optional<Protocol> latest = protocols.latest(year.id());
                yield latest.map(protocols::inputs);
            }
        };
    }

    /** Applications that the person asking is disqualified from. */
    private Set<ApplicationId> hidden(BonusYearId source, ProtocolInputs inputs) {
        Set<ApplicationId> hidden =
                new HashSet<>(Conflicts.declinedForConflict(trail.actor(), assessments.ofYear(source)));
        Set<OrganisationNumber> ties = conflicts.ownTies();
        inputs.entries().stream()
                .filter(entry -> ties.contains(entry.number()))
                .map(ProtocolInputs.Entry::application)
                .forEach(hidden::add);
        return hidden;
    }

    private List<Problem> problems(BonusYearId source, String name, WhatIfTerms terms) {
        List<Problem> problems = new ArrayList<>(terms.problems());
        if (name.isBlank() || name.strip().length() > WhatIf.MAX_NAME) {
            problems.add(Problem.of("name", "bonus.problem.what-if.name", WhatIf.MAX_NAME));
        }
        if (years.find(source).flatMap(this::inputs).isEmpty()) {
            problems.add(Problem.of("name", "bonus.problem.what-if.points"));
        }
        return problems;
    }

    private static boolean same(WhatIf stored, String name, WhatIfTerms terms) {
        return stored.name().equals(name.strip()) && stored.terms().equals(terms);
    }

    private static SaveOutcome<WhatIf> nameTaken() {
        return SaveOutcome.Invalid.of(Problem.of("name", "bonus.problem.what-if.taken"));
    }

    private void record(String action, WhatIf whatIf) {
        Map<String, @Nullable String> fields = Map.of(
                "year_id",
                whatIf.year().toString(),
                "name",
                whatIf.name(),
                "pot_ore",
                Long.toString(whatIf.terms().pot().ore()));
        trail.record(action, SUBJECT, whatIf.id().value(), fields);
    }
}
