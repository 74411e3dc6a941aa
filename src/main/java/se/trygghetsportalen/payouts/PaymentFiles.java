package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.BankProfile;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PaymentFile;
import se.trygghetsportalen.payouts.domain.PaymentFileRepository;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunStep;
import se.trygghetsportalen.platform.calendar.SwedishCalendar;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Problem;

/**
 * Makes the one file of a run, stores its bytes with the step that says so in one transaction, and hands out those bytes
 * ever after, whoever asks and how often.
 */
@Service
@Transactional
public class PaymentFiles {
    private final DecisionIntake intake;
    private final RunRepository runs;
    private final PaymentFileRepository files;
    private final Signers signers;
    private final Settings settings;
    private final Municipality municipality;
    private final SwedishCalendar calendar;
    private final PayoutTrail trail;
    private final boolean test;

    PaymentFiles(
            DecisionIntake intake,
            RunRepository runs,
            PaymentFileRepository files,
            Signers signers,
            Settings settings,
            Municipality municipality,
            SwedishCalendar calendar,
            PayoutTrail trail,
            @Value("${portal.demo:false}") boolean test) {
        this.intake = intake;
        this.runs = runs;
        this.files = files;
        this.signers = signers;
        this.settings = settings;
        this.municipality = municipality;
        this.calendar = calendar;
        this.trail = trail;
        this.test = test;
    }

    /** Makes the file. Asking again answers the run as it is; the file is the same. */
    @RolesAllowed(PayoutRoles.EXPORTER)
    public RunOutcome export(RunId id, int version) {
        Optional<PayoutRun> found = runs.findToChange(id);
        if (found.isEmpty()) {
            return new RunOutcome.Missing();
        }
        PayoutRun run = found.get();
        Mark exported = run.exported();
        if (exported != null && exported.by().equals(trail.actor())) {
            return new RunOutcome.Done(run);
        }
        Optional<PayoutRun> next = run.after(RunStep.EXPORT, trail.mark());
        if (run.version() != version || next.isEmpty()) {
            return new RunOutcome.Stale(run);
        }
        List<PayoutRow> rows = runs.rows(id).stream().filter(PayoutRow::stands).toList();
        List<DecisionId> decisions = rows.stream().map(PayoutRow::decision).toList();
        List<Payable> now = intake.refresh(decisions);
        List<DutyRule> broken = signers.brokenBy(Duty.EXPORT, run, rows, now);
        if (!broken.isEmpty()) {
            return new RunOutcome.Refused(broken);
        }
        List<Problem> problems = RowCheck.problems(rows, now);
        BankProfile profile = profile();
        if (!problems.isEmpty()) {
            return new RunOutcome.Invalid(problems);
        }
        if (!profile.isComplete()) {
            return RunOutcome.Invalid.of(Problem.of("bank", "payouts.problem.bank-profile"));
        }
        if (run.payOn().isBefore(trail.today()) || !calendar.isBankDay(run.payOn())) {
            return RunOutcome.Invalid.of(Problem.of("payOn", "payouts.problem.pay-day-passed"));
        }
        byte[] content = PaymentFileWriter.write(profile, run, rows);
        files.add(new PaymentFile(
                id,
                PaymentFileWriter.messageId(profile, run),
                content,
                sha256(content),
                Objects.requireNonNull(next.get().exported()).at()));
        runs.save(next.get());
        trail.record("payout-run.exported", "payout-run", id.value(), Map.of("sha256", sha256(content)));
        return new RunOutcome.Done(next.get());
    }

    /** The file of an exported run. Every time that it is taken out is written into the trail. */
    @RolesAllowed(PayoutRoles.EXPORTER)
    public Optional<PaymentFile> download(RunId id) {
        Optional<PaymentFile> file = files.find(id);
        file.ifPresent(found ->
                trail.record("payment-file.downloaded", "payout-run", id.value(), Map.of("sha256", found.sha256())));
        return file;
    }

    private BankProfile profile() {
        return new BankProfile(
                municipality.name(),
                settings.value(SettingKeys.PAYER_ACCOUNT).replace("-", "").replace(" ", ""),
                settings.value(SettingKeys.PAYER_BIC),
                settings.value(SettingKeys.BANK_CUSTOMER),
                settings.value(SettingKeys.BANK_CUSTOMER_SCHEME),
                settings.value(SettingKeys.PLUSGIRO_MEMBER),
                test);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
