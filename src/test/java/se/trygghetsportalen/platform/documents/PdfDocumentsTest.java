package se.trygghetsportalen.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

class PdfDocumentsTest {
    private static final Locale SWEDISH = Locale.of("sv");

    private final PdfDocuments documents = new PdfDocuments(texts());

    @Test
    void saysWhatTheLetterSays() throws IOException {
        byte[] file = documents.write(letter("Beslut om trygghetsbonus", SWEDISH, 2));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/letter.pdf"), file);

        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains(
                            "Ekånge kommun",
                            "Fritidsnämnden",
                            "Diarienummer",
                            "FN 2026/17",
                            "Östervik Scoutkår",
                            "Beslut om trygghetsbonus",
                            "Så här överklagar du",
                            "räkmacka & <smörgås> \"åäö ÅÄÖ é\"",
                            "Första raden",
                            "15\u202F000 kr",
                            "Sida 1 av 1",
                            "212099-9012");
        }
    }

    @Test
    void isTaggedAndNamesItsLanguageForAScreenReader() throws IOException {
        try (PDDocument read = Loader.loadPDF(documents.write(letter("Beslut", SWEDISH, 2)))) {
            var catalog = read.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Beslut");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", ">Beslut<", "<rdf:li>sv</rdf:li>");
            List<String> tags = new ArrayList<>();
            collect(catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K), tags);
            assertThat(tags).contains("H1", "H2", "P", "Table", "TH", "TD", "L", "LI");
        }
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PDDocument read = Loader.loadPDF(documents.write(letter("Beslut", SWEDISH, 90)))) {
            assertThat(read.getNumberOfPages()).isGreaterThan(1);
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts)
                    .isNotEmpty()
                    .allSatisfy(font ->
                            assertThat(font.isEmbedded()).as(font.getName()).isTrue());
            assertThat(new PDFTextStripper().getText(read)).contains("Sida 1 av " + read.getNumberOfPages(), "Rad 90");
        }
    }

    @Test
    void speaksEnglishToo() throws IOException {
        try (PDDocument read = Loader.loadPDF(documents.write(letter("Decision", Locale.ENGLISH, 1)))) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(new PDFTextStripper().getText(read)).contains("Page 1 of 1");
        }
    }

    @Test
    void givesTheSameBytesForTheSameLetter() {
        byte[] first = documents.write(letter("Beslut", SWEDISH, 60));

        for (int round = 0; round < 5; round++) {
            assertThat(documents.write(letter("Beslut", SWEDISH, 60))).isEqualTo(first);
        }
        assertThat(documents.write(letter("Avslag", SWEDISH, 60))).isNotEqualTo(first);
    }

    @Test
    void hasATitleAndTablesThatAreWhole() {
        assertThatThrownBy(() -> letter(" ", SWEDISH, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new PdfBlock.Grid("Poäng", List.of(PdfBlock.Column.words("Ett")), List.of(List.of("1", "2"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PdfLetter letter(String title, Locale language, int rows) {
        return new PdfLetter(
                UUID.fromString("01890000-0000-7000-8000-000000000001"),
                title,
                language,
                new PdfLetter.Letterhead(
                        "Ekånge kommun",
                        "Fritidsnämnden",
                        "Ekånge kommun \"212099-9012\", kontaktcenter@ekange.example"),
                Instant.parse("2026-11-20T09:15:00Z"),
                List.of(
                        new PdfBlock.Fact("Datum", "2026-11-20"),
                        new PdfBlock.Fact("Diarienummer", "FN 2026/17"),
                        new PdfBlock.Fact("Handläggare", "Handläggare 1")),
                List.of("Östervik Scoutkår", "899990-0064", "Storgatan 1", "123 45 Ekånge"),
                List.of(
                        new PdfBlock.Paragraph("Föreningen får bonus: räkmacka & <smörgås> \"åäö ÅÄÖ é\"."),
                        new PdfBlock.Facts(List.of(
                                new PdfBlock.Fact("Beviljat belopp", "15\u202F000 kr"),
                                new PdfBlock.Fact("Delegationspunkt", "4.7"))),
                        new PdfBlock.Heading("Poäng per kriterium"),
                        new PdfBlock.Grid(
                                "Så bedömdes ansökan",
                                List.of(PdfBlock.Column.words("Kriterium"), PdfBlock.Column.numbers("Poäng")),
                                IntStream.rangeClosed(1, rows)
                                        .mapToObj(row -> List.of("Rad " + row, Integer.toString(row)))
                                        .toList()),
                        new PdfBlock.Heading("Så här överklagar du"),
                        new PdfBlock.Paragraph("Första raden\nAndra raden"),
                        new PdfBlock.Bullets(List.of("Skriv vad du vill ändra.", "Skicka det inom tre veckor.")),
                        new PdfBlock.Signature(List.of("Beslutsfattare", "enligt delegationspunkt 4.7"))));
    }

    private static void collect(COSBase kid, List<String> tags) {
        switch (kid) {
            case COSArray all -> all.forEach(each -> collect(each, tags));
            case COSObject reference -> collect(Objects.requireNonNull(reference.getObject()), tags);
            case COSDictionary element
            when element.containsKey(COSName.S) -> {
                tags.add(element.getNameAsString(COSName.S));
                if (element.containsKey(COSName.K)) {
                    collect(element.getDictionaryObject(COSName.K), tags);
                }
            }
            default -> {
                // A piece of the page's content.
            }
        }
    }

    private static ReloadableResourceBundleMessageSource texts() {
        ReloadableResourceBundleMessageSource texts = new ReloadableResourceBundleMessageSource();
        texts.setBasename("classpath:vaadin-i18n/documents/translations");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
