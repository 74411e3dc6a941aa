package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.people.domain.Roles;

/** The accounts that associations are paid to. While a changed account waits to be confirmed, nothing may be paid. */
@Service
@Transactional
public class PayeeAccounts {
    private final AssociationRepository associations;
    private final AssociationAuthority authority;

    PayeeAccounts(AssociationRepository associations, AssociationAuthority authority) {
        this.associations = associations;
        this.authority = authority;
    }

    /**
     * The confirmed account, also while a changed one waits: ask {@link #isFrozen} before paying.
     *
     * @throws NoSuchElementException when there is no such association, or the person asking may not see it
     */
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.DECISION_MAKER,
        Roles.PAYMENT_REVIEWER,
        Roles.PAYMENT_APPROVER,
        Roles.PAYMENT_EXPORTER,
        Roles.AUDITOR,
        Roles.ASSOCIATION_REPRESENTATIVE
    })
    @Transactional(readOnly = true)
    public Optional<PayeeAccount> payeeAccount(AssociationId id) {
        return seen(id).account();
    }

    /**
     * Whether a changed account waits to be confirmed, so that nothing may be paid.
     *
     * @throws NoSuchElementException when there is no such association, or the person asking may not see it
     */
    @RolesAllowed({
        Roles.PROGRAMME_OFFICER,
        Roles.DECISION_MAKER,
        Roles.PAYMENT_REVIEWER,
        Roles.PAYMENT_APPROVER,
        Roles.PAYMENT_EXPORTER,
        Roles.AUDITOR,
        Roles.ASSOCIATION_REPRESENTATIVE
    })
    @Transactional(readOnly = true)
    public boolean isFrozen(AssociationId id) {
        return seen(id).frozen();
    }

    private Association seen(AssociationId id) {
        return associations
                .find(id)
                .filter(found -> authority.sees(id))
                .orElseThrow(() -> new NoSuchElementException("No association " + id));
    }
}
