package se.trygghetsportalen.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.payouts.BankAnswers;
import se.trygghetsportalen.payouts.DecisionIntake;
import se.trygghetsportalen.payouts.PaymentFiles;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.Recovery;
import se.trygghetsportalen.payouts.domain.AnswerOutcome;
import se.trygghetsportalen.payouts.domain.LedgerOutcome;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Last year's bonus, paid in one run through four pairs of hands and confirmed by the bank. What is appealed and what
 * waits for an account to be confirmed is not paid; of one association a part is claimed back.
 */
@Component
@Order(39)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class PaidBonusChapter implements DemoChapter {
    private static final String CLAIMED_FROM = "899990-0122";
    private static final int CLAIMED_KRONOR = 6_000;
    private static final int CLAIMED_DAYS_AGO = 12;

    /** One who belongs to none of the associations: whoever does takes no part in their payments. */
    private static final String OFFICER = "handlaggare1";

    private final DemoPeople people;
    private final TravellingClock clock;
    private final BonusYears years;
    private final DecisionIntake intake;
    private final PayoutOverview overview;
    private final PayoutRuns runs;
    private final PaymentFiles files;
    private final BankAnswers answers;
    private final Recovery recovery;

    PaidBonusChapter(
            DemoPeople people,
            TravellingClock clock,
            BonusYears years,
            DecisionIntake intake,
            PayoutOverview overview,
            PayoutRuns runs,
            PaymentFiles files,
            BankAnswers answers,
            Recovery recovery) {
        this.people = people;
        this.clock = clock;
        this.years = years;
        this.intake = intake;
        this.overview = overview;
        this.runs = runs;
        this.files = files;
        this.answers = answers;
        this.recovery = recovery;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate today = SwedishTime.dayOf(now);
        return List.of(
                new DemoStep("bonus last year's payment", this::pay),
                new DemoStep("bonus last year's recovery claim", () -> claim(today.minusDays(CLAIMED_DAYS_AGO))));
    }

    private YearPlan last() {
        return people.as(OFFICER, () -> years.find(BonusChapter.year("last")))
                .orElseThrow()
                .plan();
    }

    private void pay() {
        YearPlan plan = last();
        LocalDate day = plan.lastDay().plusDays(80);
        List<Payable> payables = people
                .as(OFFICER, () -> {
                    intake.refresh(plan.year());
                    return overview.lines(plan.year());
                })
                .stream()
                .map(PayoutOverview.Line::payable)
                .filter(Payable::isOpen)
                .toList();
        RunId id = new RunId(DemoIds.of("payout-run", "last"));
        PayoutRun prepared = at(
                OFFICER,
                day,
                () -> done(runs.prepare(
                        id,
                        runs.firstPayDay(),
                        payables.stream().map(Payable::decision).toList())));
        PayoutRun reviewed = at("granskning", day, () -> done(runs.review(id, prepared.version())));
        PayoutRun approved = at("attest", day, () -> done(runs.approve(id, reviewed.version())));
        PayoutRun exported = at("ekonomi", day, () -> done(files.export(id, approved.version())));
        byte[] notification = notification(payables, exported);
        at("ekonomi", exported.payOn(), () -> {
            AnswerOutcome outcome = answers.read(notification);
            if (outcome instanceof AnswerOutcome.Read(int booked, int known, int unmatched)
                    && booked == payables.size()) {
                return outcome;
            }
            throw new IllegalStateException("Paid bonus: " + outcome);
        });
    }

    private void claim(LocalDate day) {
        Payable payable = people.as("beslut", () -> overview.lines(last().year())).stream()
                .map(PayoutOverview.Line::payable)
                .filter(each -> each.organisation().written().equals(CLAIMED_FROM))
                .findFirst()
                .orElseThrow();
        at("beslut", day, () -> {
            int seen =
                    overview.account(payable.decision()).orElseThrow().entries().size();
            LedgerOutcome outcome = recovery.revoke(
                    payable.decision(),
                    seen,
                    Money.ofKronor(CLAIMED_KRONOR),
                    "Återrapporten visar att en av kurserna för ledarna inte blev av.");
            if (outcome instanceof LedgerOutcome.Entered entered) {
                return entered;
            }
            throw new IllegalStateException("Paid bonus: " + outcome);
        });
    }

    /** What the bank writes when it has paid every row (camt.054). */
    private static byte[] notification(List<Payable> payables, PayoutRun run) {
        StringBuilder entries = new StringBuilder();
        for (Payable payable : payables) {
            entries.append("<Ntry><Amt Ccy=\"SEK\">")
                    .append(payable.amount().kronor())
                    .append(".00</Amt><CdtDbtInd>DBIT</CdtDbtInd><NtryDtls><TxDtls><Refs><EndToEndId>")
                    .append(PayoutRow.endToEndId(payable.decision(), 1))
                    .append("</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>");
        }
        return ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn>"
                        + "<GrpHdr><MsgId>" + run.id() + "</MsgId></GrpHdr><Ntfctn>" + entries
                        + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private <T> T at(String username, LocalDate day, Supplier<T> work) {
        Instant then = SwedishTime.instantOf(day.atTime(LocalTime.NOON));
        return clock.at(then, () -> people.as(username, work));
    }

    private static PayoutRun done(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Done(PayoutRun run)) {
            return run;
        }
        throw new IllegalStateException("Paid bonus: " + outcome);
    }
}
