package se.trygghetsportalen.bonus.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * What a decision says, in the words that were signed. Kept whole, so that its letter can be written again whatever has
 * changed since.
 *
 * @param steps how the amount came about, sentence by sentence, in Swedish: the language of the decision
 */
public record DecisionContent(
        int year,
        String diaryNumber,
        String municipality,
        String committee,
        String association,
        OrganisationNumber number,
        String signer,
        Points total,
        List<Line> criteria,
        List<String> steps) {
    public DecisionContent {
        criteria = List.copyOf(criteria);
        steps = List.copyOf(steps);
    }

    /**
     * One criterion.
     *
     * @param mean the mean, or null where it does not apply
     * @param reasons the assessors' justifications, without their names
     * @param consensus what they agreed on; empty where they lay close
     */
    public record Line(String name, @Nullable Points mean, int maxPoints, List<String> reasons, String consensus) {
        public Line {
            reasons = List.copyOf(reasons);
        }
    }
}
