package se.trygghetsportalen.bonus.domain;

import java.util.List;
import se.trygghetsportalen.shared.Money;

/**
 * What one application is given, and why.
 *
 * @param claim by what
 * @param amount whole kronor
 * @param steps how it came to that
 */
public record Award(Claim claim, Money amount, List<AwardStep> steps) {
    public Award {
        steps = List.copyOf(steps);
    }
}
