package se.trygghetsportalen.payouts;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.payouts.domain.BankAnswer;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.shared.Money;

/**
 * Reads pain.002.001.10 and camt.054.001.08. No document type, no entity, nothing from outside; bounded in size, depth
 * and number of lines. What it does not know it passes over.
 */
final class BankAnswerReader {
    /** The largest file that is read. */
    static final int LARGEST_BYTES = 20 * 1024 * 1024;

    /** The most lines of a file that is read. */
    static final int MOST_LINES = 50_000;

    private static final String STATUS = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";
    private static final String NOTIFICATION = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.08";
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_ID = 35;
    private static final int LONGEST_REASON = 8;

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<BankAnswer.Line> lines = new ArrayList<>();
    private final Map<String, String> header = new HashMap<>();
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> transaction = new HashMap<>();

    private BankAnswerReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The answer, or empty when the file is none that we know. */
    static Optional<BankAnswer> read(byte[] file) {
        if (file.length > LARGEST_BYTES) {
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return new BankAnswerReader(xml).answer();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | ArithmeticException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<BankAnswer> answer() throws XMLStreamException {
        BankAnswer.Kind kind = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.empty();
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (path.isEmpty()) {
                        kind = kindOf(xml.getNamespaceURI());
                        if (kind == null) {
                            return Optional.empty();
                        }
                    }
                    path.addLast(xml.getLocalName());
                    if (path.size() > DEEPEST) {
                        return Optional.empty();
                    }
                    begin(xml.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS -> text(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(xml.getLocalName());
                    path.removeLast();
                    if (lines.size() > MOST_LINES) {
                        return Optional.empty();
                    }
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        String message = header.get("GrpHdr/MsgId");
        if (kind == null || message == null) {
            return Optional.empty();
        }
        boolean refused = "RJCT".equals(header.get("OrgnlGrpInfAndSts/GrpSts")) && lines.isEmpty();
        return Optional.of(new BankAnswer(
                kind,
                cut(message, LONGEST_ID),
                refused ? header.get("OrgnlGrpInfAndSts/OrgnlMsgId") : null,
                refused ? reason(header.get("Rsn/Cd")) : null,
                lines));
    }

    private static BankAnswer.@Nullable Kind kindOf(@Nullable String namespace) {
        return STATUS.equals(namespace)
                ? BankAnswer.Kind.STATUS
                : NOTIFICATION.equals(namespace) ? BankAnswer.Kind.NOTIFICATION : null;
    }

    private void begin(String element) {
        switch (element) {
            case "Ntry" -> entry.clear();
            case "TxInfAndSts", "TxDtls" -> transaction.clear();
            default -> {
                // The others hold text, or others.
            }
        }
    }

    private void text(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TEXT) {
            return;
        }
        String name = path.peekLast();
        path.removeLast();
        String parent = path.isEmpty() ? "" : path.peekLast();
        path.addLast(name);
        Map<String, String> into = path.contains("TxInfAndSts") || path.contains("TxDtls")
                ? transaction
                : path.contains("Ntry") ? entry : header;
        into.putIfAbsent(parent + "/" + name, stripped);
    }

    private void end(String element) {
        if (element.equals("TxInfAndSts")) {
            status();
        } else if (element.equals("TxDtls")) {
            movement();
        }
    }

    private void status() {
        PayoutRow.State said = switch (transaction.getOrDefault("TxInfAndSts/TxSts", "")) {
            case "RJCT", "CANC" -> PayoutRow.State.REJECTED;
            case "ACSC", "ACCC" -> PayoutRow.State.PAID;
            default -> PayoutRow.State.ACCEPTED;
        };
        add(
                transaction.get("TxInfAndSts/OrgnlEndToEndId"),
                transaction.get("Amt/InstdAmt"),
                said,
                said == PayoutRow.State.REJECTED ? reason(transaction.get("Rsn/Cd")) : null);
    }

    private void movement() {
        boolean booked = !"PDNG".equals(entry.get("Sts/Cd"));
        boolean out = "DBIT".equals(transaction.getOrDefault("TxDtls/CdtDbtInd", entry.get("Ntry/CdtDbtInd")));
        if (booked) {
            add(
                    transaction.get("Refs/EndToEndId"),
                    transaction.getOrDefault("TxDtls/Amt", entry.get("Ntry/Amt")),
                    out ? PayoutRow.State.PAID : PayoutRow.State.RETURNED,
                    out ? null : reason(transaction.get("Rsn/Cd")));
        }
    }

    private void add(
            @Nullable String endToEndId, @Nullable String amount, PayoutRow.State said, @Nullable String reason) {
        lines.add(new BankAnswer.Line(
                cut(endToEndId == null ? "" : endToEndId, LONGEST_ID),
                amount == null
                        ? null
                        : Money.ofOre(new BigDecimal(amount).movePointRight(2).longValueExact()),
                said,
                reason));
    }

    private static String reason(@Nullable String code) {
        return cut(code == null ? "MS03" : code, LONGEST_REASON);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
