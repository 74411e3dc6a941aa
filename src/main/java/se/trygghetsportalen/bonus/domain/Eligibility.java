package se.trygghetsportalen.bonus.domain;

import java.util.List;

/** Whether an association may apply at all. */
public sealed interface Eligibility {
    /** It may. */
    record Eligible() implements Eligibility {}

    /**
     * It may not, for these reasons, all of them at once.
     *
     * @param reasons at least one
     */
    record NotEligible(List<EligibilityRule.Reason> reasons) implements Eligibility {
        public NotEligible {
            reasons = List.copyOf(reasons);
        }
    }

    /** Whether it may. */
    default boolean isEligible() {
        return this instanceof Eligible;
    }
}
