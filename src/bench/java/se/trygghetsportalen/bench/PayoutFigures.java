package se.trygghetsportalen.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import se.trygghetsportalen.bonus.domain.Allocation;
import se.trygghetsportalen.bonus.domain.Award;
import se.trygghetsportalen.payouts.FileOfDecided;
import se.trygghetsportalen.payouts.domain.BankProfile;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Luhn;

/** All of P7 in one go: scored, allocated, decided, prepared and written to a payment file, without a database. */
final class PayoutFigures {
    private static final int TIMES = 10;
    private static final int MOST_MS = 5_000;
    private static final double MEBIBYTE = 1024.0 * 1024;
    private static final Instant DECIDED = Instant.parse("2026-11-25T09:30:00Z");
    private static final Mark MARK = new Mark(DECIDED, ActorId.SYSTEM);
    private static final BankProfile PROFILE =
            new BankProfile("Ekånge kommun", "9912346", "", "EKANGE01", "BANK", "9960", true);

    private PayoutFigures() {}

    static void measure(Table table) throws Exception {
        Supplier<Allocation> sharing = BonusFigures.sharing();
        PayoutRun run = new PayoutRun(
                RunId.next(), LocalDate.of(2026, 11, 30), "3300", RunState.APPROVED, MARK, MARK, MARK, null, 2);
        byte[] once = file(run, sharing);
        Timing timing = Timing.of(3, TIMES, () -> {
            if (!Arrays.equals(file(run, sharing), once)) {
                throw new IllegalStateException("Two runs differ");
            }
            return once;
        });
        table.row(
                "P7",
                String.format(
                        Locale.ROOT,
                        "the same, with %d payments prepared and written to a file (%.1f MiB), each file compared by bytes",
                        decided(sharing.get()).size(),
                        once.length / MEBIBYTE),
                Table.ms(timing.median()),
                "≤ 5 s" + (timing.percentile(100) > MOST_MS ? ": not shown" : ""));
    }

    private static byte[] file(PayoutRun run, Supplier<Allocation> sharing) {
        return FileOfDecided.write(PROFILE, run, decided(sharing.get()));
    }

    /** Each award of something as the decision that it becomes. An application is known by one id all the way. */
    private static List<Payable> decided(Allocation allocation) {
        return allocation.awards().stream()
                .filter(award -> award.amount().isPositive())
                .map(PayoutFigures::payable)
                .toList();
    }

    private static Payable payable(Award award) {
        UUID id = award.claim().application().value();
        String digits = award.claim().number().digits();
        String account = "5" + digits.substring(3, 9);
        return new Payable(
                new DecisionId(id),
                id,
                "Östervik Idrottsförening " + digits,
                award.claim().number(),
                2026,
                award.amount(),
                DECIDED,
                new PayeeAccount(PayeeAccount.Kind.BANKGIRO, account + Luhn.checkDigitFor(account)),
                null,
                Set.of());
    }
}
