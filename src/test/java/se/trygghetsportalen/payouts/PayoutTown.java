package se.trygghetsportalen.payouts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RightRepository;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingChange;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Luhn;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.shell.ActingAs;

/** Builds what tests of the room begin from, through the real services, in the names of those who may. */
@Component
public class PayoutTown {
    public static final Money BONUS = Money.ofKronor(15_000);

    /** Later than any year that is decided elsewhere, so that pages open with it. */
    public static final int YEAR = 2099;

    private static final Money LIMIT = Money.ofKronor(100_000);

    private final AccountRepository accounts;
    private final ActingAs actingAs;
    private final DecisionIntake intake;
    private final PayoutRuns runs;
    private final PaymentFiles files;
    private final BankAnswers answers;
    private final RightRepository rights;
    private final Settings settings;
    private final Engagements engagements;
    private final Clock clock;

    PayoutTown(
            AccountRepository accounts,
            ActingAs actingAs,
            DecisionIntake intake,
            PayoutRuns runs,
            PaymentFiles files,
            BankAnswers answers,
            RightRepository rights,
            Settings settings,
            Engagements engagements,
            Clock clock) {
        this.accounts = accounts;
        this.actingAs = actingAs;
        this.intake = intake;
        this.runs = runs;
        this.files = files;
        this.answers = answers;
        this.rights = rights;
        this.settings = settings;
        this.engagements = engagements;
        this.clock = clock;
    }

    public ActingAs as() {
        return actingAs;
    }

    public LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    public SignedInUser person(Role... roles) {
        Account account = AccountMother.account(roles);
        accounts.add(account, null, clock.instant());
        return account.signedIn();
    }

    /** Somebody with the role and a right for the duty. */
    public SignedInUser signer(Duty duty) {
        SignedInUser person = person(roleOf(duty));
        grant(person, duty, LIMIT, null, null);
        return person;
    }

    public void grant(
            SignedInUser person, Duty duty, Money limit, @Nullable ActorId deputyFor, @Nullable ActorId superior) {
        rights.add(new PaymentRight(
                Ids.next(), person.id(), duty, "3300", limit, today().minusDays(1), null, deputyFor, superior, 0));
    }

    public static Role roleOf(Duty duty) {
        return switch (duty) {
            case REVIEW -> Role.PAYMENT_REVIEWER;
            case APPROVE -> Role.PAYMENT_APPROVER;
            case EXPORT -> Role.PAYMENT_EXPORTER;
        };
    }

    /** Says what the bank needs to know about the municipality. */
    public void agreeWithTheBank() {
        SignedInUser administrator = person(Role.ADMINISTRATOR);
        actingAs.run(
                administrator,
                () -> settings.all().forEach(setting -> {
                    if (setting.key().equals(SettingKeys.PAYER_ACCOUNT)) {
                        settings.change(List.of(new SettingChange(setting.key(), "991-2346", setting.version())));
                    } else if (setting.key().equals(SettingKeys.BANK_CUSTOMER)) {
                        settings.change(List.of(new SettingChange(setting.key(), "EKANGE01", setting.version())));
                    }
                }));
    }

    /** A decided bonus of an association that no other test knows. */
    public Payable decided(ActorId... assessors) {
        return take(payable(OrganisationNumber.read(organisation()).orElseThrow(), assessors));
    }

    /** A bonus larger than the demo's second approver may approve. */
    public Payable aboveTheSecondApprover() {
        return payable(OrganisationNumber.read(organisation()).orElseThrow(), Money.ofKronor(45_000));
    }

    public Payable payable(OrganisationNumber organisation, ActorId... assessors) {
        return payable(organisation, BONUS, assessors);
    }

    private Payable payable(OrganisationNumber organisation, Money amount, ActorId... assessors) {
        String digits = organisation.digits().substring(1, 8);
        return new Payable(
                new DecisionId(Ids.next()),
                UUID.randomUUID(),
                "Föreningen " + organisation.digits(),
                organisation,
                YEAR,
                amount,
                clock.instant(),
                new PayeeAccount(PayeeAccount.Kind.BANKGIRO, digits + Luhn.checkDigitFor(digits)),
                null,
                Set.of(assessors));
    }

    public Payable take(Payable payable) {
        actingAs.run(person(Role.DECISION_MAKER), () -> intake.take(List.of(payable)));
        return payable;
    }

    /** A run of these, put together by an officer who has nothing else to do with it. */
    public PayoutRun prepared(Payable... payables) {
        return done(actingAs.call(
                person(Role.PROGRAMME_OFFICER),
                () -> runs.prepare(
                        RunId.next(),
                        runs.firstPayDay(),
                        List.of(payables).stream().map(Payable::decision).toList())));
    }

    public PayoutRun reviewed(Payable... payables) {
        PayoutRun run = prepared(payables);
        return done(actingAs.call(signer(Duty.REVIEW), () -> runs.review(run.id(), run.version())));
    }

    public PayoutRun approved(Payable... payables) {
        PayoutRun run = reviewed(payables);
        return done(actingAs.call(signer(Duty.APPROVE), () -> runs.approve(run.id(), run.version())));
    }

    public PayoutRun exported(Payable... payables) {
        PayoutRun run = approved(payables);
        return done(actingAs.call(signer(Duty.EXPORT), () -> files.export(run.id(), run.version())));
    }

    /** A bonus that the bank has paid. */
    public Payable paid(Payable payable) {
        PayoutRun run = exported(payable);
        String reference = run.id().toString();
        actingAs.run(signer(Duty.EXPORT), () -> answers.read(notification(payable, reference)));
        return payable;
    }

    /** What the bank writes when it has paid, as camt.054. */
    public static byte[] notification(Payable payable, String message) {
        String kronor = payable.amount().kronor() + ".00";
        return ("<Document"
                        + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>"
                        + message + "</MsgId></GrpHdr><Ntfctn><Ntry><Amt Ccy=\"SEK\">" + kronor
                        + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><NtryDtls><TxDtls><Refs><EndToEndId>"
                        + PayoutRow.endToEndId(payable.decision(), 1)
                        + "</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The person says that a relative once sat on the association's board. */
    public void ties(SignedInUser who, Payable payable) {
        actingAs.run(
                who,
                () -> engagements.declare(
                        EngagementId.next(),
                        new EngagementDetails(
                                payable.organisation().written(),
                                EngagementRelation.CLOSE_RELATIVE,
                                EngagementRole.BOARD,
                                LocalDate.of(2001, 1, 1),
                                LocalDate.of(2002, 1, 1))));
    }

    public PayoutRun approve(SignedInUser who, PayoutRun run) {
        return done(actingAs.call(who, () -> runs.approve(run.id(), run.version())));
    }

    public <T> T call(SignedInUser who, Supplier<T> work) {
        return actingAs.call(who, work);
    }

    static PayoutRun done(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Done(PayoutRun run)) {
            return run;
        }
        throw new AssertionError(outcome);
    }

    /** An organisation number that no other test has. */
    static String organisation() {
        long random = Math.floorMod(Ids.next().getLeastSignificantBits(), 1_000_000L);
        String digits = "892" + String.format("%06d", random);
        return digits + Luhn.checkDigitFor(digits);
    }
}
