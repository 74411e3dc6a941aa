package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.platform.documents.Cell;
import se.trygghetsportalen.platform.documents.Table;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.platform.documents.TableWriter;
import se.trygghetsportalen.platform.documents.Tables;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/** The list for the auditor: each payment of a bonus year with who put it together, reviewed, approved and exported it. */
@Service
@RolesAllowed({PayoutRoles.OFFICER, PayoutRoles.DECISION_MAKER, PayoutRoles.EXPORTER, PayoutRoles.AUDITOR})
public class PaymentList {
    private final RunRepository runs;
    private final AccountRepository accounts;
    private final Tables tables;
    private final MessageSource texts;
    private final PayoutTrail trail;

    PaymentList(RunRepository runs, AccountRepository accounts, Tables tables, MessageSource texts, PayoutTrail trail) {
        this.runs = runs;
        this.accounts = accounts;
        this.tables = tables;
        this.texts = texts;
        this.trail = trail;
    }

    /** Writes every payment of the year as CSV, run by run. */
    @Transactional
    public void write(int year, Locale locale, OutputStream out) throws IOException {
        Map<RunId, PayoutRun> known = new HashMap<>();
        Set<ActorId> people = new HashSet<>();
        List<PayoutRow> rows = runs.rowsOfYear(year);
        for (PayoutRow row : rows) {
            PayoutRun run = known.computeIfAbsent(row.run(), id -> runs.find(id).orElseThrow());
            for (@Nullable Mark mark : new Mark[] {run.prepared(), run.reviewed(), run.approved(), run.exported()}) {
                if (mark != null) {
                    people.add(mark.by());
                }
            }
        }
        Map<ActorId, String> names = accounts.names(people);
        Table<Signed> table = table(names, locale);
        TableWriter writer = tables.open(TableFormat.CSV, table, locale, out);
        for (PayoutRow row : rows) {
            writer.write(table.row(new Signed(row, Objects.requireNonNull(known.get(row.run())))));
        }
        writer.finish();
        trail.record(
                "payout-list.exported", "payout-ledger", new UUID(0, year), Map.of("year", Integer.toString(year)));
    }

    private Table<Signed> table(Map<ActorId, String> names, Locale locale) {
        return new Table<>(
                "payouts.list.title",
                List.of(
                        column("payouts.pay-on", signed -> signed.run().payOn().toString()),
                        column("payouts.csv.run", signed -> signed.run().id().toString()),
                        column("payouts.csv.association", signed -> signed.row().payee()),
                        column(
                                "payouts.account",
                                signed -> signed.row().account().described()),
                        column(
                                "payouts.amount",
                                signed -> YearEnd.written(signed.row().amount())),
                        column("payouts.status", signed -> said(signed, locale)),
                        column("payouts.prepared-by", signed -> who(signed.run().prepared(), names)),
                        column("payouts.reviewed-by", signed -> who(signed.run().reviewed(), names)),
                        column("payouts.approved-by", signed -> who(signed.run().approved(), names)),
                        column("payouts.exported-by", signed -> who(signed.run().exported(), names))));
    }

    private String said(Signed signed, Locale locale) {
        return texts.getMessage("payouts.row." + signed.row().state().name(), null, locale) + ", "
                + texts.getMessage("payouts.state." + signed.run().state().name(), null, locale);
    }

    private static Table.Column<Signed> column(String key, Function<Signed, String> text) {
        return new Table.Column<>(key, 24, signed -> Cell.text(text.apply(signed)));
    }

    private static String who(@Nullable Mark mark, Map<ActorId, String> names) {
        return mark == null ? "" : names.getOrDefault(mark.by(), "") + ", " + SwedishTime.dayOf(mark.at());
    }

    private record Signed(PayoutRow row, PayoutRun run) {}
}
