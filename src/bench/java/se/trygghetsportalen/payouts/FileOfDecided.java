package se.trygghetsportalen.payouts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.BankProfile;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;

/** For the bench: the way of decided bonuses into the file of an approved run, by the room's own steps, without a database. */
public final class FileOfDecided {
    private FileOfDecided() {}

    /** Grants each in the ledger, prepares the rows by what the ledger says is payable, and writes them. */
    public static byte[] write(BankProfile profile, PayoutRun run, List<Payable> decided) {
        Map<DecisionId, Balance> ledger = new HashMap<>();
        for (Payable each : decided) {
            LedgerEntry granted =
                    new LedgerEntry(each.decision(), 1, EntryKind.GRANTED, each.amount(), run.prepared(), null, "");
            ledger.put(each.decision(), Balance.of(List.of(granted)));
        }
        List<PayoutRow> rows = PayoutRuns.rows(
                run.id(),
                decided,
                decision -> Objects.requireNonNull(ledger.get(decision)).payable(),
                Map.of());
        return PaymentFileWriter.write(profile, run, rows);
    }
}
