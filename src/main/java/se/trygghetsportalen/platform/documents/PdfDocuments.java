package se.trygghetsportalen.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes letters as tagged PDF (PDF/UA-1): a screen reader hears headings, tables and language. The fonts are embedded,
 * nothing is fetched from anywhere, and the same letter gives the same bytes. Asks nobody for permission and records
 * nothing: the service whose letter it is does both before it calls.
 */
@Component
public class PdfDocuments {
    private static final String FONT = "Portal";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String PRODUCER = "Trygghetsportalen";
    private static final DateTimeFormatter INFO_TIME =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter METADATA_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final MessageSource texts;

    PdfDocuments(MessageSource texts) {
        this.texts = texts;
    }

    /** The letter as a file. */
    public byte[] write(PdfLetter letter) {
        String page = texts.getMessage("documents.letter.page", null, letter.language());
        String of = texts.getMessage("documents.letter.page-of", null, letter.language());
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .useFont(() -> font("SourceSans3-Regular.ttf"), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("SourceSans3-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(new LetterMarkup(letter, page, of).toString(), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.toStream(out).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                describe(document, letter);
                document.save(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** In the place of what the renderer wrote, which says when it ran. */
    private static void describe(PDDocument document, PdfLetter letter) throws IOException {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        String time = INFO_TIME.format(letter.writtenAt());
        information.setString(COSName.CREATION_DATE, time);
        information.setString(COSName.MOD_DATE, time);
        information.setString(COSName.TITLE, letter.title());
        information.setString(COSName.AUTHOR, letter.letterhead().sender());
        document.setDocumentId(
                letter.id().getMostSignificantBits() ^ letter.id().getLeastSignificantBits());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(metadata(letter).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String metadata(PdfLetter letter) {
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <dc:identifier>urn:uuid:%s</dc:identifier>
            <pdf:Producer>%s</pdf:Producer>
            <xmp:CreateDate>%s</xmp:CreateDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.formatted(
                        LetterMarkup.escaped(letter.title()),
                        LetterMarkup.escaped(letter.letterhead().sender()),
                        letter.language().toLanguageTag(),
                        letter.id(),
                        PRODUCER,
                        METADATA_TIME.format(letter.writtenAt()));
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfDocuments.class.getResourceAsStream("/letter/" + name), name);
    }
}
