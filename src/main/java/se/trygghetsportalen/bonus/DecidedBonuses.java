package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

/** What has been decided, for those who pay it. */
@Service
@Transactional(readOnly = true)
public class DecidedBonuses {
    private final DecisionRepository decisions;
    private final Associations associations;

    DecidedBonuses(DecisionRepository decisions, Associations associations) {
        this.decisions = decisions;
        this.associations = associations;
    }

    /**
     * A decision that holds and gives something.
     *
     * @param association the association as the register has it now
     * @param involved who assessed and who decided: none of them signs the payment
     */
    public record Decided(Decision decision, Association association, Set<ActorId> involved) {
        public Decided {
            involved = Set.copyOf(involved);
        }
    }

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
        return decisions.all().stream()
                .filter(each ->
                        each.decision().isInForce() && each.decision().amount().isPositive())
                .map(each -> new Decided(
                        each.decision(),
                        associations.require(each.decision().association()),
                        Stream.concat(
                                        each.assessors().stream(),
                                        Stream.of(each.decision().signedBy()))
                                .collect(Collectors.toSet())))
                .toList();
    }
}
