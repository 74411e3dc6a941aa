package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.LedgerRepository.Standing;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.YearPots;
import se.trygghetsportalen.platform.documents.Cell;
import se.trygghetsportalen.platform.documents.Table;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.platform.documents.TableWriter;
import se.trygghetsportalen.platform.documents.Tables;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SwedishTime;

/** Reconciles a bonus year, and writes its ledger for the municipality's bookkeeping and its auditor. */
@Service
@RolesAllowed({PayoutRoles.OFFICER, PayoutRoles.DECISION_MAKER, PayoutRoles.EXPORTER, PayoutRoles.AUDITOR})
public class YearEnd {
    private static final int ORE_PER_KRONA = 100;

    private final PayableRepository payables;
    private final LedgerRepository ledger;
    private final YearPots pots;
    private final Tables tables;
    private final MessageSource texts;
    private final PayoutTrail trail;

    YearEnd(
            PayableRepository payables,
            LedgerRepository ledger,
            YearPots pots,
            Tables tables,
            MessageSource texts,
            PayoutTrail trail) {
        this.payables = payables;
        this.ledger = ledger;
        this.pots = pots;
        this.tables = tables;
        this.texts = texts;
        this.trail = trail;
    }

    /** Where all of the year's money is. The decisions' own amounts are summed apart, from what was handed over. */
    @Transactional(readOnly = true)
    public Sums sums(int year) {
        List<Payable> decided = payables.ofYear(year);
        Collection<Balance> balances =
                ledger.standings(year).values().stream().map(Standing::balance).toList();
        return new Sums(
                year,
                pots.of(year).orElse(null),
                decided.size(),
                decided.stream().map(Payable::amount).reduce(Money.ZERO, Money::plus),
                sum(balances, Balance::granted),
                sum(balances, Balance::revoked),
                sum(balances, Balance::paid),
                sum(balances, Balance::returned),
                sum(balances, Balance::recovered),
                sum(balances, Balance::setOff),
                sum(balances, Balance::reserved),
                sum(balances, Balance::payable),
                sum(balances, Balance::owed));
    }

    /** Writes every entry of the year, association by association, as CSV. */
    @Transactional
    public void writeLedger(int year, Locale locale, OutputStream out) throws IOException {
        TableWriter writer = tables.open(TableFormat.CSV, table(locale), locale, out);
        for (Payable payable : payables.ofYear(year)) {
            for (LedgerEntry entry : ledger.entries(payable.decision())) {
                writer.write(table(locale).row(new Row(payable, entry)));
            }
        }
        writer.finish();
        trail.record(
                "payout-ledger.exported", "payout-ledger", new UUID(0, year), Map.of("year", Integer.toString(year)));
    }

    private Table<Row> table(Locale locale) {
        return new Table<>(
                "payouts.year-end.title",
                List.of(
                        new Table.Column<>(
                                "payouts.csv.day",
                                12,
                                row -> Cell.day(
                                        SwedishTime.dayOf(row.entry().mark().at()))),
                        new Table.Column<>(
                                "payouts.csv.association",
                                40,
                                row -> Cell.text(row.payable().name())),
                        new Table.Column<>(
                                "payouts.csv.organisation",
                                14,
                                row -> Cell.text(row.payable().organisation().written())),
                        new Table.Column<>(
                                "payouts.csv.decision",
                                36,
                                row -> Cell.text(row.payable().decision().toString())),
                        new Table.Column<>(
                                "payouts.csv.number",
                                8,
                                row -> Cell.whole(row.entry().number())),
                        new Table.Column<>(
                                "payouts.csv.kind",
                                24,
                                row -> Cell.text(texts.getMessage(
                                        "payouts.entry." + row.entry().kind().name(), null, locale))),
                        new Table.Column<>(
                                "payouts.csv.amount",
                                14,
                                row -> Cell.text(written(row.entry().amount()))),
                        new Table.Column<>(
                                "payouts.csv.run",
                                36,
                                row -> Cell.text(Objects.toString(row.entry().run(), ""))),
                        new Table.Column<>(
                                "payouts.csv.reason",
                                40,
                                row -> Cell.text(row.entry().reason()))));
    }

    /** Kronor and öre with a comma, as bookkeeping in Sweden reads them. */
    static String written(Money money) {
        return String.format(Locale.ROOT, "%d,%02d", money.kronor(), money.ore() % ORE_PER_KRONA);
    }

    private static Money sum(Collection<Balance> balances, Function<Balance, Money> part) {
        return balances.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private record Row(Payable payable, LedgerEntry entry) {}

    /**
     * A year's money.
     *
     * @param pot what there was to share out; null when the year is not known
     * @param decided by the decisions as they were handed over
     * @param granted by the ledger; the same, or something is wrong
     */
    public record Sums(
            int year,
            @Nullable Money pot,
            int decisions,
            Money decided,
            Money granted,
            Money revoked,
            Money paid,
            Money returned,
            Money recovered,
            Money setOff,
            Money reserved,
            Money payable,
            Money owed) {
        /** Whether ledger and decisions agree, and every öre is somewhere. */
        public boolean agrees() {
            Money kept = paid.minus(returned).minus(recovered);
            return decided.equals(granted)
                    && granted.minus(revoked)
                            .equals(payable.plus(reserved)
                                    .plus(kept)
                                    .plus(setOff)
                                    .minus(owed));
        }
    }
}
