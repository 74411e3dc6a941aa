package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import se.trygghetsportalen.payouts.domain.BankProfile;
import se.trygghetsportalen.payouts.domain.BankText;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Luhn;
import se.trygghetsportalen.shared.Money;

/** The file against the full ISO schema. */
class PaymentFileWriterTest {
    private static final Schema SCHEMA = schema();
    /** Every so many accounts. */
    private static final int DEMANDS_A_REFERENCE = 3;

    private static final BankProfile IBAN =
            new BankProfile("Ekånge kommun", "SE4550000000058398257466", "ESSESESS", "EKANGE01", "BANK", "9960", false);
    private static final BankProfile BANKGIRO =
            new BankProfile("Ekånge kommun", "9912346", "", "EKANGE01", "CUST", "9500", true);
    private static final Mark MARK =
            new Mark(Instant.parse("2026-11-25T09:30:15.123456Z"), new ActorId(new UUID(7, 7)));
    private static final PayoutRun RUN = new PayoutRun(
            new RunId(UUID.fromString("01890000-0000-7000-8000-000000000001")),
            LocalDate.of(2026, 11, 30),
            "3300",
            RunState.APPROVED,
            MARK,
            MARK,
            MARK,
            null,
            2);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10_000})
    void isValidByTheSchemaAndTheSameEachTime(int rows) {
        for (BankProfile profile : List.of(IBAN, BANKGIRO)) {
            byte[] file = PaymentFileWriter.write(profile, RUN, rows(rows));

            assertThatCode(() -> validate(file)).doesNotThrowAnyException();
            assertThat(PaymentFileWriter.write(profile, RUN, rows(rows))).isEqualTo(file);
            assertThat(text(file))
                    .contains("<NbOfTxs>" + rows + "</NbOfTxs>")
                    .contains("<CtrlSum>" + sum(rows) + "</CtrlSum>");
            assertThat(text(file).split("<Cd>SCOR</Cd>", -1))
                    .as("every third account demands a reference")
                    .hasSize(rows / DEMANDS_A_REFERENCE + 1);
            assertThat(text(file).split("<Ustrd>", -1)).hasSize(rows - rows / DEMANDS_A_REFERENCE + 1);
            String[] payments = text(file).split("<CdtTrfTxInf>", -1);
            for (int number = DEMANDS_A_REFERENCE; number <= rows; number += DEMANDS_A_REFERENCE) {
                assertThat(payments[number])
                        .contains(
                                account(number).digits(),
                                "<Ref>" + account(number).reference() + "</Ref>");
            }
        }
    }

    @Test
    void saysWhatASwedishBankAsksFor() {
        String file = text(PaymentFileWriter.write(IBAN, RUN, rows(2)));

        assertThat(file)
                .contains(
                        "<PmtMtd>TRF</PmtMtd>", "<SvcLvl><Cd>NURG</Cd></SvcLvl>", "<CtgyPurp><Cd>SUPP</Cd></CtgyPurp>")
                .contains("<ReqdExctnDt><Dt>2026-11-30</Dt></ReqdExctnDt>", "<ChrgBr>SHAR</ChrgBr>")
                .contains("<CreDtTm>2026-11-25T09:30:15Z</CreDtTm>")
                .contains("<IBAN>SE4550000000058398257466</IBAN>", "<BICFI>ESSESESS</BICFI>")
                .contains("<Nm>Ekånge kommun</Nm>")
                .contains(
                        "<Othr><Id>9990011</Id><SchmeNm><Prtry>BGNR</Prtry></SchmeNm></Othr>",
                        "<ClrSysId><Cd>SESBA</Cd></ClrSysId><MmbId>9900</MmbId>")
                .contains(
                        "<Othr><Id>2223337</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr>",
                        "<ClrSysId><Cd>SESBA</Cd></ClrSysId><MmbId>9960</MmbId>")
                .contains("<InstdAmt Ccy=\"SEK\">15000.01</InstdAmt>")
                .contains("<Nm>Östervik Scoutkår + vänner</Nm>");
    }

    @Test
    void isMarkedWhereItMustNeverBePaid() {
        assertThat(text(PaymentFileWriter.write(BANKGIRO, RUN, rows(1))))
                .contains("<MsgId>T-01890000000070008000000000000001</MsgId>", "<Nm>TEST Ekånge kommun</Nm>")
                .contains("<DbtrAcct><Id><Othr><Id>9912346</Id><SchmeNm><Prtry>BGNR</Prtry>", "<Cd>CUST</Cd>");
        assertThat(text(PaymentFileWriter.write(BANKGIRO, RUN, rows(2)))).contains("<MmbId>9500</MmbId>");
        assertThat(text(PaymentFileWriter.write(IBAN, RUN, rows(1)))).doesNotContain("TEST", "T-0");
    }

    /** An account that demands a reference gets it alone; one of each kind in the same file. */
    @Test
    void carriesTheReferenceThatTheAccountDemands() {
        List<PayoutRow> rows = new ArrayList<>(rows(2));
        rows.add(row(3, new PayeeAccount(PayeeAccount.Kind.BANKGIRO, "9990029", "1234566")));
        rows.add(row(4, new PayeeAccount(PayeeAccount.Kind.PLUSGIRO, "41628" + Luhn.checkDigitFor("41628"), "18")));
        byte[] file = PaymentFileWriter.write(IBAN, RUN, rows);

        assertThatCode(() -> validate(file)).doesNotThrowAnyException();
        assertThat(text(file))
                .contains("<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>1234566</Ref>"
                        + "</CdtrRefInf></Strd></RmtInf>")
                .contains("<Ref>18</Ref>");
        assertThat(text(file).split("<Ustrd>", -1))
                .as("the two that demand none")
                .hasSize(3);
        assertThatThrownBy(() -> new PayeeAccount(PayeeAccount.Kind.BANKGIRO, "9990029", "1234567"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotMadeOfARunThatNobodyHasApproved() {
        PayoutRun draft = PayoutRun.prepared(RunId.next(), RUN.payOn(), "3300", MARK);

        assertThatThrownBy(() -> PaymentFileWriter.write(IBAN, draft, rows(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** The control: the schema does find what is wrong. */
    @Test
    void wouldBeRefusedWithAWrongCode() {
        byte[] wrong = text(PaymentFileWriter.write(IBAN, RUN, rows(1)))
                .replace("<ChrgBr>SHAR</ChrgBr>", "<ChrgBr>DELA</ChrgBr>")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Räksmörgås AB|Räksmörgås AB",
                "Café & Bar|Cafe + Bar",
                "Æsop Ødegård|Äsop Ödegård",
                "tab\there|tab.here",
                "<script>|.script.",
                "日本|..",
                "x ”Citat”|x 'Citat'",
                "É|E",
            })
    void keepsToTheSignsThatBanksTake(String text, String taken) {
        assertThat(BankText.of(text, 70)).isEqualTo(taken);
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(BankText.of("å".repeat(200), 70)).hasSize(70);
        assertThat(BankText.of("  ", 70)).isEqualTo("-");
        assertThat(PayoutRow.endToEndId(new DecisionId(UUID.randomUUID()), 12)).hasSizeLessThanOrEqualTo(35);
    }

    private static List<PayoutRow> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> row(number, account(number)))
                .toList();
    }

    private static PayoutRow row(int number, PayeeAccount account) {
        return new PayoutRow(
                RUN.id(),
                number,
                new DecisionId(new UUID(1, number)),
                number == 2 ? "Norrängs Schackvänner" : "Östervik Scoutkår & vänner",
                account,
                Money.ofOre(1_500_000 + number),
                PayoutRow.endToEndId(new DecisionId(new UUID(1, number)), 1),
                PayoutRow.State.WAITING,
                null);
    }

    private static PayeeAccount account(int number) {
        if (number == 1) {
            return new PayeeAccount(PayeeAccount.Kind.BANKGIRO, "9990011");
        }
        if (number == 2) {
            return new PayeeAccount(PayeeAccount.Kind.PLUSGIRO, "2223337");
        }
        String digits = Integer.toString(1_000_000 + number);
        String reference = "70" + digits;
        return new PayeeAccount(
                PayeeAccount.Kind.BANKGIRO,
                digits + Luhn.checkDigitFor(digits),
                number % DEMANDS_A_REFERENCE == 0 ? reference + Luhn.checkDigitFor(reference) : null);
    }

    private static String sum(int count) {
        long ore = 1_500_000L * count + (long) count * (count + 1) / 2;
        return ore / 100 + "." + (ore % 100 < 10 ? "0" : "") + ore % 100;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static void validate(byte[] file) throws Exception {
        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(PaymentFileWriterTest.class.getResource("/pain.001.001.09.xsd")));
        } catch (SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
