package se.trygghetsportalen.payouts.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.generated.tables.records.PayoutRowRecord;
import se.trygghetsportalen.generated.tables.records.PayoutRunRecord;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/** From rows of the database to the domain's values. */
final class PayoutRows {
    private PayoutRows() {}

    static PayoutRun run(PayoutRunRecord row) {
        return new PayoutRun(
                new RunId(row.getId()),
                row.getPayOn(),
                row.getResponsibility(),
                RunState.valueOf(row.getState()),
                new Mark(row.getPreparedAt(), new ActorId(row.getPreparedById())),
                mark(row.getReviewedAt(), row.getReviewedById()),
                mark(row.getApprovedAt(), row.getApprovedById()),
                mark(row.getExportedAt(), row.getExportedById()),
                row.getVersion());
    }

    static PayoutRow row(PayoutRowRecord row) {
        return new PayoutRow(
                new RunId(row.getRunId()),
                row.getNumber(),
                new DecisionId(row.getDecisionId()),
                row.getPayee(),
                new PayeeAccount(
                        PayeeAccount.Kind.valueOf(row.getAccountKind()),
                        row.getAccountDigits(),
                        row.getAccountReference()),
                Money.ofOre(row.getAmountOre()),
                row.getEndToEndId(),
                PayoutRow.State.valueOf(row.getState()),
                row.getReason());
    }

    static @Nullable Instant at(@Nullable Mark mark) {
        return mark == null ? null : mark.at();
    }

    static @Nullable UUID by(@Nullable Mark mark) {
        return mark == null ? null : mark.by().value();
    }

    private static @Nullable Mark mark(@Nullable Instant at, @Nullable UUID by) {
        return at == null || by == null ? null : new Mark(at, new ActorId(by));
    }
}
