package se.trygghetsportalen.payouts.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/**
 * What the register says about a right. May hold mistakes, which the service names.
 *
 * @param person who
 * @param duty what
 * @param responsibility for which responsibility code
 * @param kronor the largest single payment, in whole kronor
 * @param from the first day
 * @param to the last day; null while it goes on
 * @param deputyFor the person in whose absence it holds; null when it is the person's own
 * @param superior the person's superior, if known
 */
public record RightDetails(
        @Nullable ActorId person,
        Duty duty,
        String responsibility,
        @Nullable Integer kronor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ActorId deputyFor,
        @Nullable ActorId superior) {
    /** The longest responsibility code. */
    public static final int LONGEST_CODE = 20;

    /** The right that they describe, once nothing is wrong with them. */
    public PaymentRight right(UUID id, int version) {
        return new PaymentRight(
                id,
                Objects.requireNonNull(person),
                duty,
                responsibility,
                Money.ofKronor(Objects.requireNonNull(kronor)),
                Objects.requireNonNull(from),
                to,
                deputyFor,
                superior,
                version);
    }
}
