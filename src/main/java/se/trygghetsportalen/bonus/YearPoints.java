package se.trygghetsportalen.bonus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.bonus.domain.AllocationTerms;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.ProtocolInputs;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.shared.Problem;

/** Puts together what a year's assessors have given, as the allocation is computed from it. Asks nobody's rights. */
@Component
class YearPoints {
    private final SchemeRepository schemes;
    private final ApplicationRepository applications;
    private final DecisionRepository decisions;
    private final Associations associations;
    private final Panels panels;

    YearPoints(
            SchemeRepository schemes,
            ApplicationRepository applications,
            DecisionRepository decisions,
            Associations associations,
            Panels panels) {
        this.schemes = schemes;
        this.applications = applications;
        this.decisions = decisions;
        this.associations = associations;
        this.panels = panels;
    }

    /** A year's applications with their assessors. */
    record Assessed(
            BonusYear year,
            SchemeContent scheme,
            List<ApplicationRepository.Line> lines,
            Map<ApplicationId, Panel> panels) {}

    Assessed of(BonusYear year) {
        SchemeContent scheme = schemes.find(year.plan().scheme()).orElseThrow().content();
        return new Assessed(year, scheme, applications.ofYear(year.id()), panels.ofYear(year.id(), scheme));
    }

    /** What is missing before amounts can be computed, association by association. */
    List<Problem> obstacles(Assessed assessed) {
        List<Problem> problems = new ArrayList<>();
        if (assessed.lines().isEmpty()) {
            problems.add(Problem.of("applications", "bonus.problem.propose.nothing"));
        }
        for (ApplicationRepository.Line line : assessed.lines()) {
            Panel panel = assessed.panels().get(line.application().id());
            if (line.application().state() != ApplicationState.COMPLETE) {
                problems.add(Problem.of("applications", "bonus.problem.propose.incomplete", line.name()));
            } else if (panel == null || !panel.obstacles().isEmpty()) {
                problems.add(Problem.of("applications", "bonus.problem.propose.unassessed", line.name()));
            }
        }
        return problems;
    }

    /**
     * What amounts are computed from. Only where no obstacles are left.
     *
     * @throws NoSuchElementException when an application has not been assessed
     */
    ProtocolInputs inputs(Assessed assessed) {
        BonusYear year = assessed.year();
        Set<AssociationId> renewing = decisions.grantedIn(year.plan().year() - 1);
        List<ProtocolInputs.Entry> entries = new ArrayList<>();
        for (ApplicationRepository.Line line : assessed.lines()) {
            Panel panel = assessed.panels().get(line.application().id());
            if (panel == null) {
                throw new NoSuchElementException(
                        "Nobody assessed " + line.application().id());
            }
            var scores = panel.scores();
            entries.add(new ProtocolInputs.Entry(
                    line.application().id(),
                    line.number(),
                    line.name(),
                    Standings.membersOf(associations.require(line.application().association())),
                    renewing.contains(line.application().association()),
                    year.plan().lateness(line.application().handedInOn()),
                    assessed.scheme().criteria().stream()
                            .map(criterion -> ProtocolInputs.Given.of(
                                    criterion.id(), scores.getOrDefault(criterion.id(), List.of())))
                            .toList()));
        }
        return new ProtocolInputs(
                new AllocationTerms(
                        year.plan().pot(),
                        assessed.scheme().model(),
                        year.plan().sharesDeductionsAgain()),
                assessed.scheme(),
                entries);
    }
}
