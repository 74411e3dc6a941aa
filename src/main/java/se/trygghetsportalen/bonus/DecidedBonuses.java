package se.trygghetsportalen.bonus;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import se.trygghetsportalen.bonus.domain.Granting;
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

    /**
     * How such a decision stands now.
     *
     * @param payee the association as the register has it now
     * @param waits whether it is appealed, and its year says that nothing is paid meanwhile
     */
    public record Standing(BonusDecisionId decision, Payee payee, boolean waits) {}

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

    /** The same ones, with no more than what may have changed. */
    @ReadsRegister
    public List<Standing> standing(Collection<BonusDecisionId> ids) {
        List<Granting> granting = decisions.granting(ids);
        Map<AssociationId, Payee> register = register(granting.stream().map(Granting::association));
        return granting.stream()
                .map(each -> new Standing(each.id(), payee(register, each.association()), each.waits()))
                .toList();
    }

    private List<Decided> withPayees(List<Granted> granted) {
        Map<AssociationId, Payee> register = register(granted.stream().map(Granted::association));
        return granted.stream()
                .map(each -> new Decided(each, payee(register, each.association())))
                .toList();
    }

    private Map<AssociationId, Payee> register(Stream<AssociationId> ids) {
        return associations.payees(ids.collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Payee::id, Function.identity()));
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

    private static Payee payee(Map<AssociationId, Payee> register, AssociationId association) {
        Payee payee = register.get(association);
        if (payee == null) {
            throw new IllegalStateException("Decided for nobody: " + association);
        }
        return payee;
    }
}
