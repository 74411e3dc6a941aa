package se.trygghetsportalen.payouts.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Money;

/**
 * What the bank has sent back.
 *
 * @param kind which kind of file
 * @param messageId what the bank calls it
 * @param refusedMessage the message that was refused as a whole; null when there is none
 * @param refusedReason why; null when the bank does not say
 * @param lines what it says about single payments
 */
public record BankAnswer(
        Kind kind,
        String messageId,
        @Nullable String refusedMessage,
        @Nullable String refusedReason,
        List<Line> lines) {
    /** The kinds. The names are stored. */
    public enum Kind {
        /** pain.002: taken or refused. */
        STATUS,
        /** camt.054: money has moved. */
        NOTIFICATION
    }

    public BankAnswer {
        lines = List.copyOf(lines);
    }

    /**
     * What it says about one payment.
     *
     * @param endToEndId what we call the payment
     * @param amount how much; null when it does not say
     * @param said what has become of it
     * @param reason the bank's code for a refusal or a return; null otherwise
     */
    public record Line(
            String endToEndId,
            @Nullable Money amount,
            PayoutRow.State said,
            @Nullable String reason) {}
}
