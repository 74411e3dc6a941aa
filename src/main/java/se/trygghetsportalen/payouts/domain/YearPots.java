package se.trygghetsportalen.payouts.domain;

import java.util.Optional;
import se.trygghetsportalen.shared.Money;

/** Port to the room that decides: what there was to share out. */
@FunctionalInterface
public interface YearPots {
    /** The pot of the bonus year; empty when there is no such year. */
    Optional<Money> of(int year);
}
