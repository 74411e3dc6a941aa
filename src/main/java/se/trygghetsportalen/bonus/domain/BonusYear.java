package se.trygghetsportalen.bonus.domain;

import java.util.Optional;

/**
 * One year's bonus, from plan to the last report.
 *
 * @param id which one
 * @param plan what it promises
 * @param state how far it has come
 * @param version goes up by one with every change
 */
public record BonusYear(BonusYearId id, YearPlan plan, BonusYearState state, int version) {
    /** The same with another plan; only before it opens. */
    public BonusYear with(YearPlan newPlan) {
        if (!state.mayBeChanged()) {
            throw new IllegalStateException("Associations apply by the plan of " + id);
        }
        return new BonusYear(id, newPlan, state, version + 1);
    }

    /** The year after the step, or empty where the step does not begin in its state. */
    public Optional<BonusYear> after(BonusYearState.Step step) {
        return state.after(step).map(next -> new BonusYear(id, plan, next, version + 1));
    }
}
