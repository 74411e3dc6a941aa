package se.trygghetsportalen.payouts.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/**
 * That a person may sign payments.
 *
 * @param id which right
 * @param person who
 * @param duty what
 * @param responsibility for which responsibility code
 * @param limit the largest single payment
 * @param from the first day
 * @param to the last day; null while it goes on
 * @param deputyFor the person in whose absence it holds; null when it is the person's own
 * @param superior the person's superior, whose own associations they may not sign for; null when none is known
 * @param version goes up by one with each change
 */
public record PaymentRight(
        UUID id,
        ActorId person,
        Duty duty,
        String responsibility,
        Money limit,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable ActorId deputyFor,
        @Nullable ActorId superior,
        int version) {
    /** Whether it holds on the day for the responsibility, absence apart. */
    public boolean coversOn(LocalDate day, Duty wanted, String code) {
        return duty == wanted && responsibility.equals(code) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** What the register's keeper may edit of it. */
    public RightDetails details() {
        return new RightDetails(
                person, duty, responsibility, Math.toIntExact(limit.kronor()), from, to, deputyFor, superior);
    }
}
