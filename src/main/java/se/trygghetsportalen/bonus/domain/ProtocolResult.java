package se.trygghetsportalen.bonus.domain;

import java.util.List;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * What came out of an allocation.
 *
 * @param lines by organisation number
 * @param left what stays in the pot
 */
public record ProtocolResult(List<Line> lines, Money left) {
    public ProtocolResult {
        lines = List.copyOf(lines);
    }

    /** One application's total and amount. */
    public record Line(ApplicationId application, OrganisationNumber number, Points points, Money amount) {}
}
