package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.AnswerOutcome;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.BankLine;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Money;

@PortalTest
class BankAnswersTest {
    @Autowired
    private PayoutTown town;

    @Autowired
    private BankAnswers answers;

    @Autowired
    private RunRepository runs;

    @Autowired
    private LedgerRepository ledger;

    private SignedInUser exporter = se.trygghetsportalen.people.domain.AccountMother.account(Role.PAYMENT_EXPORTER)
            .signedIn();

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
        exporter = town.signer(Duty.EXPORT);
    }

    @Test
    void entersWhatTheBankHasPaidOnce() throws Exception {
        Payable one = town.decided();
        Payable two = town.decided();
        PayoutRun run = town.exported(one, two);
        String taken = status(line(run, one, "ACCP", ""), line(run, two, "ACCP", ""));
        validate(taken);
        assertThat(read(taken)).isEqualTo(new AnswerOutcome.Read(2, 0, 0));
        assertThat(balance(one).kept()).isEqualTo(Money.ZERO);

        assertThat(read(notification(paid(run, one), paid(run, two)))).isEqualTo(new AnswerOutcome.Read(2, 0, 0));
        assertThat(read(notification(paid(run, one)))).isEqualTo(new AnswerOutcome.Read(0, 1, 0));
        assertThat(read(taken)).isEqualTo(new AnswerOutcome.ReadBefore());
        assertThat(read(status(line(run, one, "ACCP", "")))).isEqualTo(new AnswerOutcome.Read(0, 1, 0));

        assertThat(balance(one).kept()).isEqualTo(PayoutTown.BONUS);
        assertThat(balance(one).reserved()).isEqualTo(Money.ZERO);
        assertThat(ledger.entries(one.decision()))
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.GRANTED, EntryKind.RESERVED, EntryKind.PAID);
        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.SETTLED);
    }

    @Test
    void letsARefusedPaymentGoAgainAndNeverTwice() throws Exception {
        Payable payable = town.decided();
        PayoutRun first = town.exported(payable);
        String refused = status(line(first, payable, "RJCT", "AC04"));
        validate(refused);

        assertThat(read(refused)).isEqualTo(new AnswerOutcome.Read(1, 0, 0));
        PayoutRow row = runs.rows(first.id()).getFirst();
        assertThat(row.state()).isEqualTo(PayoutRow.State.REJECTED);
        assertThat(row.reason()).isEqualTo("AC04");
        assertThat(balance(payable).payable()).isEqualTo(PayoutTown.BONUS);

        PayoutRun second = town.exported(payable);
        assertThat(read(notification(paid(second, payable)))).isEqualTo(new AnswerOutcome.Read(1, 0, 0));
        assertThat(read(notification(paid(first, payable))))
                .as("the refused one")
                .isEqualTo(new AnswerOutcome.Read(0, 0, 1));
        assertThat(balance(payable).paid()).isEqualTo(PayoutTown.BONUS);
        assertThat(balance(payable).payable()).isEqualTo(Money.ZERO);
    }

    @Test
    void letsAReturnedPaymentGoAgain() {
        Payable payable = town.decided();
        PayoutRun run = town.exported(payable);
        read(notification(paid(run, payable)));

        assertThat(read(notification(moved(reference(run, payable), "CRDT", "15000.00"))))
                .isEqualTo(new AnswerOutcome.Read(1, 0, 0));

        assertThat(balance(payable).kept()).isEqualTo(Money.ZERO);
        assertThat(balance(payable).payable()).isEqualTo(PayoutTown.BONUS);
        assertThat(runs.rows(run.id()).getFirst().state()).isEqualTo(PayoutRow.State.RETURNED);
    }

    @Test
    void refusesAFileThatTheBankRefusedAsAWhole() throws Exception {
        Payable one = town.decided();
        Payable two = town.decided();
        PayoutRun run = town.exported(one, two);
        String refused = refusedWhole(run.id().toString().replace("-", ""));
        validate(refused);

        assertThat(read(refused)).isEqualTo(new AnswerOutcome.Read(2, 0, 0));
        assertThat(balance(one).payable()).isEqualTo(PayoutTown.BONUS);
        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.SETTLED);
    }

    @Test
    void leavesWhatFitsNothingToAPerson() {
        Payable payable = town.decided();
        PayoutRun run = town.exported(payable);
        String unknown = "okand" + Ids.next().toString().substring(24);

        assertThat(read(notification(
                        moved(unknown, "DBIT", "15000.00"), moved(reference(run, payable), "DBIT", "15000.01"))))
                .isEqualTo(new AnswerOutcome.Read(0, 0, 2));
        assertThat(balance(payable).paid()).isEqualTo(Money.ZERO);
        BankLine line = town.call(exporter, answers::unmatched).stream()
                .filter(found -> found.line().endToEndId().equals(unknown))
                .findFirst()
                .orElseThrow();

        assertThat(town.call(exporter, () -> answers.settle(line.answer(), line.number(), "Hyra, inte bonus")))
                .isTrue();
        assertThat(town.call(exporter, () -> answers.settle(line.answer(), line.number(), "Igen")))
                .isFalse();
        assertThat(town.call(exporter, answers::unmatched))
                .noneMatch(found -> found.line().endToEndId().equals(unknown));
        assertThatThrownBy(() -> town.call(town.person(Role.PAYMENT_APPROVER), () -> answers.read(new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void doesNotPayARunThatNeverLeftThePortal() {
        Payable payable = town.decided();
        PayoutRun run = town.approved(payable);

        assertThat(read(notification(paid(run, payable)))).isEqualTo(new AnswerOutcome.Read(0, 0, 1));
        assertThat(balance(payable).paid()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hej",
                "<Document/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'/>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt>",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Document"
                        + " xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt><GrpHdr><MsgId>&x;</MsgId></GrpHdr></CstmrPmtStsRpt></Document>",
                "<!DOCTYPE Document [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                        + " '&b;&b;&b;&b;&b;&b;&b;&b;'>]><Document"
                        + " xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt><GrpHdr><MsgId>&c;</MsgId></GrpHdr></CstmrPmtStsRpt></Document>",
                "<!DOCTYPE Document><Document"
                        + " xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><CstmrPmtStsRpt><GrpHdr><MsgId>1</MsgId></GrpHdr></CstmrPmtStsRpt></Document>",
            })
    void refusesWhatIsNoAnswer(String file) {
        assertThat(read(file)).isEqualTo(new AnswerOutcome.Unreadable());
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        assertThat(BankAnswerReader.read(new byte[BankAnswerReader.LARGEST_BYTES + 1]))
                .isEmpty();
        String deep = "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'>" + "<a>".repeat(60)
                + "</a>".repeat(60) + "</Document>";
        assertThat(read(deep)).isEqualTo(new AnswerOutcome.Unreadable());
    }

    /** As many lines as are read, and one more. */
    @Test
    void refusesMoreLinesThanItReads() {
        String one = moved("0", "DBIT", "1.00");
        String most = notification(one.repeat(BankAnswerReader.MOST_LINES));
        String tooMany = most.replace("</Ntfctn>", one + "</Ntfctn>");

        assertThat(BankAnswerReader.read(most.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .lines())
                .hasSize(BankAnswerReader.MOST_LINES);
        assertThat(tooMany.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(BankAnswerReader.LARGEST_BYTES);
        assertThat(BankAnswerReader.read(tooMany.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private AnswerOutcome read(String file) {
        return town.call(exporter, () -> answers.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private Balance balance(Payable payable) {
        return Balance.of(ledger.entries(payable.decision()));
    }

    private String reference(PayoutRun run, Payable payable) {
        return runs.rows(run.id()).stream()
                .filter(row -> row.decision().equals(payable.decision()))
                .findFirst()
                .orElseThrow()
                .endToEndId();
    }

    private String line(PayoutRun run, Payable payable, String said, String reason) {
        return String.format(
                Locale.ROOT,
                "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s"
                        + "<OrgnlTxRef><Amt><InstdAmt Ccy=\"SEK\">15000.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>",
                reference(run, payable),
                said,
                reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn></StsRsnInf>");
    }

    private static String status(String... lines) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>"
                + Ids.next().toString().replace("-", "")
                + "</MsgId><CreDtTm>2026-11-26T08:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>x</OrgnlMsgId>"
                + "<OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>"
                + "<OrgnlPmtInfId>x</OrgnlPmtInfId>" + String.join("", lines)
                + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    private static String refusedWhole(String message) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>"
                + Ids.next().toString().replace("-", "")
                + "</MsgId><CreDtTm>2026-11-26T08:00:00Z</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" + message
                + "</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>RJCT</GrpSts>"
                + "<StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>";
    }

    private String paid(PayoutRun run, Payable payable) {
        return moved(reference(run, payable), "DBIT", "15000.00");
    }

    private static String moved(String reference, String way, String amount) {
        return "<Ntry><Amt Ccy=\"SEK\">" + amount + "</Amt><CdtDbtInd>" + way + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                + "<NtryDtls><TxDtls><Refs><EndToEndId>" + reference + "</EndToEndId></Refs><Amt Ccy=\"SEK\">" + amount
                + "</Amt><CdtDbtInd>" + way + "</CdtDbtInd></TxDtls></NtryDtls></Ntry>";
    }

    private static String notification(String... entries) {
        return "<Document"
                + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>"
                + Ids.next().toString().replace("-", "")
                + "</MsgId><CreDtTm>2026-11-30T08:00:00Z</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>"
                + String.join("", List.of(entries)) + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    /** Our own examples are what the schema says an answer is. camt.054 has no schema in reach. */
    private static void validate(String status) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(BankAnswersTest.class.getResource("/pain.002.001.10.xsd")))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(status.getBytes(StandardCharsets.UTF_8))));
    }
}
