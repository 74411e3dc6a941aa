package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/** What has been decided, for those who pay it. */
@Service
@Transactional(readOnly = true)
public class DecidedBonuses {
    private final DecisionRepository decisions;
    private final AssessmentRepository assessments;
    private final BonusYearRepository years;
    private final Associations associations;

    DecidedBonuses(
            DecisionRepository decisions,
            AssessmentRepository assessments,
            BonusYearRepository years,
            Associations associations) {
        this.decisions = decisions;
        this.assessments = assessments;
        this.years = years;
        this.associations = associations;
    }

    /**
     * A decision that holds and gives something.
     *
     * @param payee the association as the register has it now
     * @param waits whether it is appealed, and its year says that nothing is paid meanwhile
     * @param involved who assessed and who decided: none of them signs the payment
     */
    public record Decided(Decision decision, Payee payee, boolean waits, Set<ActorId> involved) {
        public Decided {
            involved = Set.copyOf(involved);
        }
    }

    /**
     * Who is paid.
     *
     * @param account where to; null while there is no confirmed one
     * @param frozen whether a changed account waits for a second person
     */
    public record Payee(
            AssociationId id,
            String name,
            OrganisationNumber number,
            @Nullable PayeeAccount account,
            boolean frozen) {}

    /** Every one of them. */
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.DECISION_MAKER,
        Roles.PAYMENT_REVIEWER,
        Roles.PAYMENT_APPROVER,
        Roles.PAYMENT_EXPORTER,
        Roles.AUDITOR
    })
    public List<Decided> all() {
        Map<AssociationId, AssociationLine> register =
                associations.page(AssociationFilter.ALL, null, Integer.MAX_VALUE).stream()
                        .collect(Collectors.toMap(AssociationLine::id, Function.identity()));
        Map<BonusYearId, BonusYear> ofYears =
                years.all().stream().collect(Collectors.toMap(BonusYear::id, Function.identity()));
        return decisions.all().stream()
                .filter(each -> isPaid(each.decision()))
                .map(each -> decided(
                        each.decision(),
                        payee(register, each.decision()),
                        ofYears.get(each.decision().year()),
                        each.assessors()))
                .toList();
    }

    /** One of them; empty when it is none. */
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.DECISION_MAKER,
        Roles.PAYMENT_REVIEWER,
        Roles.PAYMENT_APPROVER,
        Roles.PAYMENT_EXPORTER,
        Roles.AUDITOR
    })
    public Optional<Decided> find(BonusDecisionId id) {
        return decisions.find(id).filter(DecidedBonuses::isPaid).map(decision -> {
            Association association = associations.require(decision.association());
            return decided(
                    decision,
                    new Payee(
                            association.id(),
                            association.name(),
                            association.number(),
                            association.account().orElse(null),
                            association.frozen()),
                    years.find(decision.year()).orElseThrow(),
                    assessments.of(decision.application()).stream()
                            .filter(each -> each.state() != AssessmentState.DECLINED)
                            .map(Assessment::assessor)
                            .toList());
        });
    }

    /** What there was to share out in that year; empty when there is no such year. */
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.DECISION_MAKER,
        Roles.PAYMENT_REVIEWER,
        Roles.PAYMENT_APPROVER,
        Roles.PAYMENT_EXPORTER,
        Roles.AUDITOR
    })
    public Optional<Money> potOf(int year) {
        return years.all().stream()
                .map(BonusYear::plan)
                .filter(plan -> plan.year() == year)
                .map(YearPlan::pot)
                .findFirst();
    }

    private static boolean isPaid(Decision decision) {
        return decision.isInForce() && decision.amount().isPositive();
    }

    private static Payee payee(Map<AssociationId, AssociationLine> register, Decision decision) {
        AssociationLine line = register.get(decision.association());
        if (line == null) {
            throw new IllegalStateException("Decided for nobody: " + decision.id());
        }
        return new Payee(line.id(), line.name(), line.number(), line.account(), line.frozen());
    }

    private static Decided decided(
            Decision decision, Payee payee, @Nullable BonusYear year, Collection<ActorId> assessors) {
        boolean freezes = year == null || year.plan().appealFreezes();
        return new Decided(
                decision,
                payee,
                decision.state() == DecisionState.APPEALED && freezes,
                Stream.concat(assessors.stream(), Stream.of(decision.signedBy()))
                        .collect(Collectors.toSet()));
    }
}
