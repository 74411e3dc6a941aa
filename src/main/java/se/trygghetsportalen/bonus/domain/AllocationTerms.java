package se.trygghetsportalen.bonus.domain;

import se.trygghetsportalen.shared.Money;

/**
 * By what an allocation is made.
 *
 * @param pot what there is, whole kronor
 * @param model from points to kronor
 * @param sharesDeductionsAgain whether what late ones lose goes to those in time
 */
public record AllocationTerms(Money pot, PayoutModel model, boolean sharesDeductionsAgain) {
    public AllocationTerms {
        if (pot.isNegative() || !pot.isWholeKronor()) {
            throw new IllegalArgumentException("A pot is whole kronor: " + pot);
        }
    }
}
