package se.trygghetsportalen.bonus;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.ReadsRegister;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.Payee;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.Granted;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.shared.Money;

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

    /** Every one of them of a year. */
    @ReadsRegister
    public List<Decided> ofYear(int year) {
        return withPayees(decisions.granted(year));
    }

    /** Those of them that are among these. */
    @ReadsRegister
    public List<Decided> those(Collection<BonusDecisionId> ids) {
        return withPayees(decisions.granted(ids));
    }

    private List<Decided> withPayees(List<Granted> granted) {
        Map<AssociationId, Payee> register =
                associations.payees(granted.stream().map(Granted::association).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Payee::id, Function.identity()));
        return granted.stream()
                .map(each -> new Decided(each, payee(register, each)))
                .toList();
    }

    /** What there was to share out in that year; empty when there is no such year. */
    @ReadsRegister
    public Optional<Money> potOf(int year) {
        return years.all().stream()
                .map(BonusYear::plan)
                .filter(plan -> plan.year() == year)
                .map(YearPlan::pot)
                .findFirst();
    }

    private static Payee payee(Map<AssociationId, Payee> register, Granted decision) {
        Payee payee = register.get(decision.association());
        if (payee == null) {
            throw new IllegalStateException("Decided for nobody: " + decision.id());
        }
        return payee;
    }
}
