package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.AnswerOutcome;
import se.trygghetsportalen.payouts.domain.BankAnswer;
import se.trygghetsportalen.payouts.domain.BankAnswerRepository;
import se.trygghetsportalen.payouts.domain.BankLine;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.shared.Ids;

/**
 * Enters what the bank answers: taken, refused, paid, sent back. A file that was read before, and a line that says what is
 * known, change nothing; a line that fits no payment waits for a person. A refused or returned payment is free to be put
 * into another run.
 */
@Service
@Transactional
public class BankAnswers {
    private final BankAnswerRepository answers;
    private final RunRepository runs;
    private final PayableRepository payables;
    private final LedgerBook book;
    private final PayoutTrail trail;

    BankAnswers(
            BankAnswerRepository answers,
            RunRepository runs,
            PayableRepository payables,
            LedgerBook book,
            PayoutTrail trail) {
        this.answers = answers;
        this.runs = runs;
        this.payables = payables;
        this.book = book;
        this.trail = trail;
    }

    /** Reads a file from the bank. */
    @RolesAllowed(PayoutRoles.EXPORTER)
    public AnswerOutcome read(byte[] file) {
        Optional<BankAnswer> read = BankAnswerReader.read(file);
        if (read.isEmpty()) {
            return new AnswerOutcome.Unreadable();
        }
        BankAnswer answer = read.get();
        UUID id = Ids.next();
        if (!answers.add(id, answer, PaymentFiles.sha256(file), trail.mark())) {
            return new AnswerOutcome.ReadBefore();
        }
        List<BankLine> lines = new ArrayList<>();
        Set<RunId> touched = new HashSet<>();
        for (BankAnswer.Line line : linesOf(answer)) {
            lines.add(new BankLine(id, lines.size() + 1, line, enter(line, touched)));
        }
        answers.add(lines);
        touched.forEach(this::settleWhenDone);
        trail.record(
                "bank-answer.read",
                "bank-answer",
                id,
                Map.of("kind", answer.kind().name(), "lines", Integer.toString(lines.size())));
        return new AnswerOutcome.Read(
                count(lines, BankLine.Outcome.BOOKED),
                count(lines, BankLine.Outcome.KNOWN),
                count(lines, BankLine.Outcome.UNMATCHED));
    }

    /** The lines that a person has to look at. */
    @RolesAllowed({PayoutRoles.EXPORTER, PayoutRoles.AUDITOR})
    @Transactional(readOnly = true)
    public List<BankLine> unmatched() {
        return answers.unmatched();
    }

    /**
     * Says that a person has looked at a line and what it was.
     *
     * @return false when somebody else has
     */
    @RolesAllowed(PayoutRoles.EXPORTER)
    public boolean settle(UUID answer, int number, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("A line is settled with words");
        }
        if (!answers.settle(answer, number, trail.mark(), words.strip())) {
            return false;
        }
        trail.record("bank-line.settled", "bank-answer", answer, Map.of("number", Integer.toString(number)));
        return true;
    }

    /** The answer's lines; of a file that was refused as a whole, one for each of its payments. */
    private List<BankAnswer.Line> linesOf(BankAnswer answer) {
        String refused = answer.refusedMessage();
        if (refused == null) {
            return answer.lines();
        }
        return runOf(refused)
                .map(run -> runs.rows(run).stream()
                        .filter(PayoutRow::stands)
                        .map(row -> new BankAnswer.Line(
                                row.endToEndId(), null, PayoutRow.State.REJECTED, answer.refusedReason()))
                        .toList())
                .orElse(List.of(new BankAnswer.Line(refused, null, PayoutRow.State.REJECTED, answer.refusedReason())));
    }

    private static Optional<RunId> runOf(String messageId) {
        String hex = messageId.startsWith("T-") ? messageId.substring(2) : messageId;
        return hex.matches("[0-9a-f]{32}")
                ? Optional.of(new RunId(
                        UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))))
                : Optional.empty();
    }

    private BankLine.Outcome enter(BankAnswer.Line line, Set<RunId> touched) {
        Optional<PayoutRow> found = runs.row(line.endToEndId());
        if (found.isEmpty()
                || runs.find(found.get().run()).filter(this::isWithTheBank).isEmpty()) {
            return BankLine.Outcome.UNMATCHED;
        }
        PayoutRow row = found.get();
        if (row.state() == line.said() || row.state().isEnd() && line.said() == PayoutRow.State.ACCEPTED) {
            return BankLine.Outcome.KNOWN;
        }
        if (!row.state().mayBecome(line.said())
                || line.amount() != null && !line.amount().equals(row.amount())) {
            return BankLine.Outcome.UNMATCHED;
        }
        payables.hold(List.of(row.decision()));
        EntryKind kind = kindOf(line.said());
        if (kind != null && !write(row, kind, line.reason())) {
            return BankLine.Outcome.UNMATCHED;
        }
        runs.save(row.said(line.said(), line.reason()));
        touched.add(row.run());
        return BankLine.Outcome.BOOKED;
    }

    private boolean isWithTheBank(PayoutRun run) {
        return run.state() == RunState.EXPORTED || run.state() == RunState.SETTLED;
    }

    private static @Nullable EntryKind kindOf(PayoutRow.State said) {
        return switch (said) {
            case PAID -> EntryKind.PAID;
            case REJECTED -> EntryKind.RELEASED;
            case RETURNED -> EntryKind.RETURNED;
            case WAITING, ACCEPTED, TAKEN_OUT -> null;
        };
    }

    /** @return false when the ledger does not allow it: what the association has paid back, the bank cannot send back too */
    private boolean write(PayoutRow row, EntryKind kind, @Nullable String reason) {
        DecisionId decision = row.decision();
        LedgerBook.Page page = book.open(List.of(decision));
        if (!page.balance(decision).allows(kind, row.amount())) {
            return false;
        }
        page.write(decision, kind, row.amount(), trail.mark(), row.run(), Objects.requireNonNullElse(reason, ""));
        page.store();
        return true;
    }

    private void settleWhenDone(RunId id) {
        PayoutRun run = runs.findToChange(id).orElseThrow();
        if (runs.rows(id).stream()
                .filter(PayoutRow::stands)
                .allMatch(row -> row.state().isEnd())) {
            Mark mark = trail.mark();
            run.after(RunStep.SETTLE, mark).ifPresent(settled -> {
                runs.save(settled);
                trail.record("payout-run.settled", "payout-run", id.value(), Map.of("step", RunStep.SETTLE.name()));
            });
        }
    }

    private static int count(List<BankLine> lines, BankLine.Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
