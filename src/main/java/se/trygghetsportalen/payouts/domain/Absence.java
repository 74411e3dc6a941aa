package se.trygghetsportalen.payouts.domain;

import java.time.LocalDate;
import java.util.UUID;
import se.trygghetsportalen.shared.ActorId;

/**
 * That somebody with a right is away, so that their deputies' rights hold.
 *
 * @param id which absence
 * @param person who is away
 * @param from the first day
 * @param to the last day
 */
public record Absence(UUID id, ActorId person, LocalDate from, LocalDate to) {
    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("An absence that ends before it begins");
        }
    }

    /** What a person wrote of it. */
    public AbsenceDetails details() {
        return new AbsenceDetails(person, from, to);
    }
}
