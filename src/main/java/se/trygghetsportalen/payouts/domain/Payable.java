package se.trygghetsportalen.payouts.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * A decided bonus as it was handed over by the room that decides.
 *
 * @param decision which decision
 * @param association whose bonus; the register's id
 * @param name the association's name
 * @param organisation its organisation number
 * @param year the bonus year
 * @param amount what was decided
 * @param decidedAt when
 * @param account where to pay; null while there is none
 * @param freeze why nothing may be paid now; null when it may
 * @param assessors who assessed the application, and who decided: none of them may sign the payment
 */
public record Payable(
        DecisionId decision,
        UUID association,
        String name,
        OrganisationNumber organisation,
        int year,
        Money amount,
        Instant decidedAt,
        @Nullable PayeeAccount account,
        @Nullable Freeze freeze,
        Set<ActorId> assessors) {
    /** Why a decided bonus may not be paid now. The names are stored. */
    public enum Freeze {
        /** A changed account waits for a second person. */
        ACCOUNT_CHANGED,
        /** The year says that an appealed decision waits. */
        APPEALED,
        /** The association owes money. */
        RECOVERY
    }

    public Payable {
        assessors = Set.copyOf(assessors);
    }

    /** The same while the association owes money, unless it is frozen for another reason. */
    public Payable whileSomethingIsOwed() {
        return freeze != null
                ? this
                : new Payable(
                        decision,
                        association,
                        name,
                        organisation,
                        year,
                        amount,
                        decidedAt,
                        account,
                        Freeze.RECOVERY,
                        assessors);
    }

    /** Whether it says so already. Of what is owed whoever decides knows nothing. */
    public boolean says(String nameNow, @Nullable PayeeAccount accountNow, @Nullable Freeze freezeNow) {
        return name.equals(nameNow)
                && Objects.equals(account, accountNow)
                && (freeze == Freeze.RECOVERY ? null : freeze) == freezeNow;
    }

    /** Whether it may be put into a run. */
    public boolean isOpen() {
        return account != null && freeze == null;
    }
}
