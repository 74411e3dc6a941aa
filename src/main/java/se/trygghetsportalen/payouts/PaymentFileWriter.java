package se.trygghetsportalen.payouts;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.trygghetsportalen.payouts.domain.BankProfile;
import se.trygghetsportalen.payouts.domain.BankText;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.shared.Money;

/**
 * Writes a run as ISO 20022 pain.001.001.09, as Swedish banks take it. Nothing in it depends on when it is written: the
 * same run and profile give the same bytes. Its time of creation is that of the approval.
 */
final class PaymentFileWriter {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_WORDS = 140;
    private static final int ORE_PER_KRONA = 100;
    private static final int ABOUT_A_PAYMENT = 600;

    private final XMLStreamWriter xml;

    private PaymentFileWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What the bank calls the file: unique for the run, and marked where it must never be paid. */
    static String messageId(BankProfile profile, PayoutRun run) {
        return (profile.test() ? "T-" : "") + run.id().toString().replace("-", "");
    }

    /** @throws IllegalStateException when the run has not been approved */
    static byte[] write(BankProfile profile, PayoutRun run, List<PayoutRow> rows) {
        // As text, and into bytes at the end: writing each sign as bytes takes several times as long.
        StringWriter out = new StringWriter(ABOUT_A_PAYMENT * (rows.size() + 1));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new PaymentFileWriter(xml).document(profile, run, rows);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(BankProfile profile, PayoutRun run, List<PayoutRow> rows) throws XMLStreamException {
        if (run.approved() == null) {
            throw new IllegalStateException("Not approved: run " + run.id());
        }
        String message = messageId(profile, run);
        String count = Integer.toString(rows.size());
        String sum = amount(rows.stream().map(PayoutRow::amount).reduce(Money.ZERO, Money::plus));
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        text("MsgId", message);
        text("CreDtTm", TIME.format(Objects.requireNonNull(run.approved()).at().truncatedTo(ChronoUnit.SECONDS)));
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        open("InitgPty");
        text("Nm", payer(profile));
        customer(profile);
        close();
        close();
        open("PmtInf");
        text("PmtInfId", message);
        text("PmtMtd", "TRF");
        text("NbOfTxs", count);
        text("CtrlSum", sum);
        open("PmtTpInf");
        coded("SvcLvl", "NURG");
        coded("CtgyPurp", "SUPP");
        close();
        open("ReqdExctnDt");
        text("Dt", run.payOn().toString());
        close();
        open("Dbtr");
        text("Nm", payer(profile));
        customer(profile);
        close();
        payerAccount(profile);
        text("ChrgBr", "SHAR");
        for (PayoutRow row : rows) {
            payment(profile, row);
        }
        close();
        close();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static String payer(BankProfile profile) {
        return BankText.of((profile.test() ? "TEST " : "") + profile.payerName(), LONGEST_NAME);
    }

    private void customer(BankProfile profile) throws XMLStreamException {
        open("Id");
        open("OrgId");
        open("Othr");
        text("Id", BankText.of(profile.customerId(), 35));
        coded("SchmeNm", profile.customerScheme());
        close();
        close();
        close();
    }

    private void payerAccount(BankProfile profile) throws XMLStreamException {
        open("DbtrAcct");
        open("Id");
        if (profile.payerByIban()) {
            text("IBAN", profile.payerAccount());
        } else {
            other(profile.payerAccount(), "Prtry", "BGNR");
        }
        close();
        text("Ccy", "SEK");
        close();
        open("DbtrAgt");
        open("FinInstnId");
        if (profile.bic().isBlank()) {
            member("9900");
        } else {
            text("BICFI", profile.bic());
        }
        close();
        close();
    }

    private void payment(BankProfile profile, PayoutRow row) throws XMLStreamException {
        boolean bankgiro = row.account().kind() == PayeeAccount.Kind.BANKGIRO;
        open("CdtTrfTxInf");
        open("PmtId");
        text("InstrId", row.endToEndId());
        text("EndToEndId", row.endToEndId());
        close();
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "SEK");
        xml.writeCharacters(amount(row.amount()));
        close();
        close();
        open("CdtrAgt");
        open("FinInstnId");
        member(bankgiro ? "9900" : profile.plusgiroMember());
        close();
        close();
        open("Cdtr");
        text("Nm", BankText.of(row.payee(), LONGEST_NAME));
        close();
        open("CdtrAcct");
        open("Id");
        if (bankgiro) {
            other(row.account().digits(), "Prtry", "BGNR");
        } else {
            other(row.account().digits(), "Cd", "BBAN");
        }
        close();
        close();
        open("RmtInf");
        String reference = row.account().reference();
        if (reference == null) {
            text("Ustrd", BankText.of("Trygghetsbonus " + profile.payerName(), LONGEST_WORDS));
        } else {
            ocr(reference);
        }
        close();
        close();
    }

    /** What the account demands stands alone: a bank takes a reference or words, not both. */
    private void ocr(String reference) throws XMLStreamException {
        open("Strd");
        open("CdtrRefInf");
        open("Tp");
        coded("CdOrPrtry", "SCOR");
        close();
        text("Ref", reference);
        close();
        close();
    }

    private void other(String id, String element, String scheme) throws XMLStreamException {
        open("Othr");
        text("Id", id);
        open("SchmeNm");
        text(element, scheme);
        close();
        close();
    }

    private void member(String id) throws XMLStreamException {
        open("ClrSysMmbId");
        open("ClrSysId");
        text("Cd", "SESBA");
        close();
        text("MmbId", id);
        close();
    }

    private void coded(String element, String code) throws XMLStreamException {
        open(element);
        text("Cd", code);
        close();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String content) throws XMLStreamException {
        open(element);
        xml.writeCharacters(content);
        close();
    }

    private static String amount(Money money) {
        long ore = money.ore() % ORE_PER_KRONA;
        return money.kronor() + "." + (ore < 10 ? "0" : "") + ore;
    }
}
