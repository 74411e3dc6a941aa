package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.Granted;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/** What has been decided, for those who pay it. */
@Service
@Transactional(readOnly = true)
public class DecidedBonuses {
    private final DecisionRepository decisions;
    private final BonusYearRepository years;
    private final Associations associations;

    DecidedBonuses(DecisionRepository decisions, BonusYearRepository years, Associations associations) {
        this.decisions = decisions;
        this.years = years;
        this.associations = associations;
    }

    /**
     * A decision that holds and gives something.
     *
     * @param payee the association as the register has it now
     */
    public record Decided(Granted decision, Payee payee) {}

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
        return withPayees(decisions.granted());
    }

    /** Those of them that are among these. */
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.DECISION_MAKER,
        Roles.PAYMENT_REVIEWER,
        Roles.PAYMENT_APPROVER,
        Roles.PAYMENT_EXPORTER,
        Roles.AUDITOR
    })
    public List<Decided> those(Collection<BonusDecisionId> ids) {
        return withPayees(decisions.granted(ids));
    }

    private List<Decided> withPayees(List<Granted> granted) {
        Map<AssociationId, AssociationLine> register =
                associations.lines(granted.stream().map(Granted::association).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AssociationLine::id, Function.identity()));
        return granted.stream()
                .map(each -> new Decided(each, payee(register, each)))
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
        return those(List.of(id)).stream().findFirst();
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

    private static Payee payee(Map<AssociationId, AssociationLine> register, Granted decision) {
        AssociationLine line = register.get(decision.association());
        if (line == null) {
            throw new IllegalStateException("Decided for nobody: " + decision.id());
        }
        return new Payee(line.id(), line.name(), line.number(), line.account(), line.frozen());
    }
}
