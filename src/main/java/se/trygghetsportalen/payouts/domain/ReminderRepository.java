package se.trygghetsportalen.payouts.domain;

import java.time.LocalDate;
import java.util.List;
import se.trygghetsportalen.shared.Money;

/** Remembers on which days an association was reminded of what it has to pay back. */
public interface ReminderRepository {
    /** @return false when it was reminded on that day before */
    boolean add(DecisionId decision, LocalDate day, Money owed);

    /** The days, first one first. */
    List<LocalDate> of(DecisionId decision);
}
