package se.trygghetsportalen.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.platform.files.OfficeFiles.bytes;
import static se.trygghetsportalen.platform.files.OfficeFiles.concat;
import static se.trygghetsportalen.platform.files.OfficeFiles.docx;
import static se.trygghetsportalen.platform.files.OfficeFiles.lying;
import static se.trygghetsportalen.platform.files.OfficeFiles.odt;
import static se.trygghetsportalen.platform.files.OfficeFiles.pdf;
import static se.trygghetsportalen.platform.files.OfficeFiles.pdfWithHidden;
import static se.trygghetsportalen.platform.files.OfficeFiles.relations;
import static se.trygghetsportalen.platform.files.OfficeFiles.types;
import static se.trygghetsportalen.platform.files.OfficeFiles.with;
import static se.trygghetsportalen.platform.files.OfficeFiles.xlsx;
import static se.trygghetsportalen.platform.files.OfficeFiles.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;

/**
 * Files that somebody might hand in to do harm, or by mistake: none of them is taken as evidence. Beside them those that
 * associations really hand in, all of which are taken, so that the first half does not pass by refusing everything.
 */
class UploadCorpusTest {
    private static final FilePurpose EVIDENCE = new FilePurpose("test-evidence", FileType.EVIDENCE, 10 * 1024 * 1024);
    private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";

    private final FileIntake intake = new FileIntake();

    /** Name and content of each. */
    static Map<String, byte[]> harmful() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        pages(files);
        programs(files);
        otherFormats(files);
        pdfs(files);
        archives(files);
        documents(files);
        return files;
    }

    private static void pages(Map<String, byte[]> files) {
        files.put("sida.html", bytes(HTML));
        files.put("sida.pdf", bytes(HTML));
        files.put("sida.jpg", bytes(HTML));
        files.put("bild.svg", bytes(SVG));
        files.put("bild.png", bytes(SVG));
        files.put("bild med rubrik.png", bytes("<?xml version=\"1.0\"?>" + SVG));
        files.put("bild.svgz.jpg", concat(new byte[] {0x1F, (byte) 0x8B, 8, 0}, bytes(SVG)));
        files.put("sida med bild efter.jpg", concat(bytes(HTML), Pictures.jpeg(40, 40)));
        files.put("brev.mhtml", bytes("MIME-Version: 1.0\nContent-Type: multipart/related\n\n" + HTML));
        files.put(
                "xxe.docx",
                bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
    }

    private static void programs(Map<String, byte[]> files) {
        files.put("faktura.pdf.exe", bytes("MZ\u0090\u0000\u0003\u0000 This program cannot be run in DOS mode"));
        files.put("program.jpg", bytes("MZ This program cannot be run in DOS mode"));
        files.put("program.docx", concat(new byte[] {0x7F}, bytes("ELF and so on, long enough to be read")));
        files.put("skript.sh.pdf", bytes("#!/bin/sh\nrm -rf /\n"));
        files.put("skript.pdf", bytes("#!/bin/sh\n%PDF-1.7\n%%EOF\n"));
        files.put("skript.js", bytes("WScript.Shell('calc')"));
        files.put("genväg.lnk", concat(new byte[] {0x4C, 0, 0, 0, 1, 0x14, 2, 0}, new byte[60]));
        files.put("klass.docx", concat(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}, new byte[60]));
        files.put("sida.php.jpg", bytes("<?php system($_GET['x']); ?>"));
    }

    private static void otherFormats(Map<String, byte[]> files) {
        files.put("text.txt", bytes("Bara text, och inget annat."));
        files.put("lista.csv", bytes("namn;antal\nEtt;2\n"));
        files.put("brev.rtf", bytes("{\\rtf1 hej}"));
        files.put(
                "gammalt.doc",
                concat(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[600]));
        files.put(
                "gammalt.docx",
                concat(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        new byte[600]));
        files.put("bild.gif", Pictures.written(Pictures.marked(4, 4), "gif"));
        files.put("gif.jpg", Pictures.written(Pictures.marked(4, 4), "gif"));
        files.put("bild.bmp", Pictures.written(Pictures.marked(4, 4), "bmp"));
        files.put("bild.tif", Pictures.written(Pictures.marked(4, 4), "tiff"));
        files.put("packad.gz", concat(new byte[] {0x1F, (byte) 0x8B, 8, 0}, new byte[40]));
        files.put("packad.7z", concat(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, new byte[40]));
        files.put("packad.rar", concat(bytes("Rar!"), new byte[] {0x1A, 7, 0}, new byte[40]));
        files.put("tom.pdf", new byte[0]);
        files.put("stor.pdf", Arrays.copyOf(pdf(""), 10 * 1024 * 1024 + 1));
        files.put("bomb.png", Pictures.bomb(50_000, 50_000));
        files.put("lång rad.png", Pictures.bomb(1, 1_000_000));
        files.put("rubrik.png", Pictures.bomb(10, 10));
        files.put("avklippt.jpg", Arrays.copyOf(Pictures.jpeg(400, 400), 30));
    }

    private static void pdfs(Map<String, byte[]> files) {
        files.put("skript 1.pdf", pdf("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"));
        files.put("skript 2.pdf", pdf("/OpenAction<</S/J#61vaScript/J#53(x)>>"));
        files.put("skript 3.pdf", pdf("/Names<</JavaScript 9 0 R>>"));
        files.put("startar.pdf", pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"));
        files.put("bifogar.pdf", pdf("/Names<</EmbeddedFiles 9 0 R>>"));
        files.put("bifogar 2.pdf", pdf("/AF[<</Type/Filespec/EF<</F 9 0 R>>>>]/X<</Type/EmbeddedFile>>"));
        files.put("formulär.pdf", pdf("/AcroForm<</XFA 9 0 R>>"));
        files.put("skickar.pdf", pdf("/OpenAction<</S/SubmitForm/F(http://127.0.0.1)>>"));
        files.put("hämtar.pdf", pdf("/OpenAction<</S/GoToE>>"));
        files.put("går till.pdf", pdf("/OpenAction<</S/GoToR/F(\\\\\\\\server\\\\x)>>"));
        files.put("film.pdf", pdf("/Annots[<</Subtype/RichMedia>>]"));
        files.put("låst.pdf", concat(pdf(""), bytes("trailer<</Encrypt 5 0 R>>\n%%EOF\n")));
        files.put("gömt skript.pdf", pdfWithHidden("5 0 <</S/JavaScript/JS(app.alert(1))>>", "FlateDecode"));
        files.put("gömd start.pdf", pdfWithHidden("5 0 <</S/Launch/F(cmd.exe)>>", "FlateDecode"));
        files.put("gömd på ovanligt sätt.pdf", pdfWithHidden("5 0 <</S/URI>>", "ASCIIHexDecode/FlateDecode"));
        files.put("gömd bomb.pdf", pdfWithHidden(" ".repeat(40_000_000), "FlateDecode"));
        files.put(
                "trasig gömma.pdf",
                bytes("%PDF-1.7\n4 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nxxxx\nendstream\n%%EOF\n"));
        files.put("avklippt.pdf", Arrays.copyOf(pdf(""), 60));
        files.put("pdf och sida.pdf", concat(bytes("%PDF-1.7\n<html><body onload=alert(1)>\n"), pdf("")));
        files.put("pdf och skript.pdf", concat(bytes("%PDF-1.7\n%<script>alert(1)</script>\n"), pdf("")));
        files.put("pdf och mer.pdf", concat(pdf(""), bytes(HTML)));
        files.put("pdf och arkiv.pdf", concat(pdf(""), zip(docx())));
        files.put("pdf runt arkiv.pdf", concat(bytes("%PDF-1.7\n"), zip(docx()), bytes("\n%%EOF\n")));
        files.put("senare pdf.pdf", concat(bytes("hej\n"), pdf("")));
    }

    private static void archives(Map<String, byte[]> files) {
        byte[] good = zip(docx());
        files.put("arkiv.zip", zip(Map.of("a.txt", bytes("a"))));
        files.put("arkiv.docx", zip(Map.of("a.txt", bytes("a"))));
        files.put("program.jar", zip(Map.of("META-INF/MANIFEST.MF", bytes("Main-Class: A"))));
        files.put("bomb.docx", zip(with(docx(), "word/media/image1.bin", new byte[30_000_000])));
        files.put("bomb av många.xlsx", zip(manyLarge()));
        files.put("många delar.docx", zip(many()));
        files.put(
                "ljugande bomb.docx", lying(zip(with(docx(), "word/a.bin", new byte[300_000])), "word/a.bin", 24, 10));
        files.put("ljuger om storlek.docx", lying(good, "word/document.xml", 24, 1_000_000));
        files.put("ljuger om summa.docx", lying(good, "word/document.xml", 16, 12345));
        files.put("överlappar.docx", lying(good, "word/document.xml", 42, 0));
        files.put("arkiv i arkiv.docx", zip(with(docx(), "word/media/image1.png", good)));
        files.put("utanför.docx", zip(with(docx(), "../../etc/cron.d/x", "x")));
        files.put("utanför 2.docx", zip(with(docx(), "word/../../x.xml", "<a/>")));
        files.put("utanför 3.docx", zip(with(docx(), "/etc/passwd", "x")));
        files.put("utanför 4.docx", zip(with(docx(), "C:\\Windows\\x", "x")));
        files.put("samma namn.docx", zip(with(docx(), "WORD/document.xml", "<a/>")));
        files.put("mer före.docx", concat(bytes("MZ"), good));
        files.put("mer före 2.docx", concat(Arrays.copyOf(good, 4), bytes("xxxx"), good));
        files.put("mer efter.docx", concat(good, bytes(HTML)));
        files.put("avklippt.docx", Arrays.copyOf(good, good.length - 30));
    }

    private static Map<String, byte[]> manyLarge() {
        Map<String, byte[]> parts = xlsx();
        for (int number = 0; number < 300; number++) {
            parts.put("xl/media/image" + number + ".bin", new byte[256 * 1024]);
        }
        return parts;
    }

    private static Map<String, byte[]> many() {
        Map<String, byte[]> parts = docx();
        for (int number = 0; number <= Archive.MOST_PARTS; number++) {
            parts.put("word/media/" + number + ".bin", new byte[] {1});
        }
        return parts;
    }

    private static void documents(Map<String, byte[]> files) {
        byte[] ole = concat(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, new byte[100]);
        files.put(
                "makro.docm",
                zip(with(
                        docx(),
                        "[Content_Types].xml",
                        types("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"))));
        files.put("makro.docx", zip(with(docx(), "word/vbaProject.bin", "x")));
        files.put("makro med annat namn.docx", zip(with(docx(), "word/media/image1.png", ole)));
        files.put("makro.xlsx", zip(with(xlsx(), "xl/vbaProject.bin", ole)));
        files.put("makroblad.xlsx", zip(with(xlsx(), "xl/macrosheets/sheet1.xml", "<a/>")));
        files.put("kontroll.docx", zip(with(docx(), "word/activeX/activeX1.xml", "<a/>")));
        files.put("inbäddad.docx", zip(with(docx(), "word/embeddings/oleObject1.bin", "x")));
        files.put("program inuti.docx", zip(with(docx(), "word/media/image1.png", "MZ program")));
        files.put(
                "mall utifrån.docx",
                zip(with(
                        docx(),
                        "word/_rels/settings.xml.rels",
                        relations("attachedTemplate", "http://127.0.0.1/mall.dotm", true))));
        files.put(
                "bild utifrån.docx",
                zip(with(
                        docx(),
                        "word/_rels/document.xml.rels",
                        relations("image", "http://127.0.0.1/spår.png", true))));
        files.put("annan bok.xlsx", zip(with(xlsx(), "xl/externalLinks/externalLink1.xml", "<externalLink/>")));
        files.put(
                "dde.docx",
                zip(with(
                        docx(),
                        "word/document.xml",
                        "<w:document><w:instrText>DDEAUTO c:\\x</w:instrText></w:document>")));
        files.put(
                "dde.xlsx",
                zip(with(xlsx(), "xl/worksheets/sheet1.xml", "<worksheet><f>cmd|'/c calc'!A0</f></worksheet>")));
        files.put(
                "entiteter.docx",
                zip(with(docx(), "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><w:document/>")));
        files.put(
                "annan skrift.docx",
                zip(with(docx(), "word/document.xml", "<a>DDEAUTO</a>".getBytes(StandardCharsets.UTF_16LE))));
        files.put(
                "utan del.docx",
                zip(Map.of("[Content_Types].xml", types("/word/document.xml", OfficeFiles.WORD + ".main+xml"))));
        files.put(
                "bildspel.pptx",
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                types(
                                        "/ppt/presentation.xml",
                                        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"))));
        files.put("makro.odt", zip(with(odt(), "Basic/Standard/Module1.xml", "<a/>")));
        files.put("skript.odt", zip(with(odt(), "Scripts/python/x.py", "x")));
        files.put(
                "händelse.odt",
                zip(with(
                        odt(),
                        "content.xml",
                        "<office:document-content><script:event-listener"
                                + " xlink:href=\"vnd.sun.star.script:x\"/></office:document-content>")));
        files.put(
                "låst.odt",
                zip(with(
                        odt(),
                        "META-INF/manifest.xml",
                        "<manifest:manifest><manifest:encryption-data/></manifest:manifest>")));
        files.put("kalkyl.ods", zip(with(odt(), "mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        files.put("bok.epub", zip(with(odt(), "mimetype", "application/epub+zip")));
    }

    static Stream<Arguments> harmfulFiles() {
        return harmful().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmfulFiles")
    void takesNoneOfThese(String name, byte[] content) {
        assertThat(intake.check(EVIDENCE, name, content)).isInstanceOf(Intake.Refused.class);
    }

    @Test
    void thereAreAtLeastSixtyOfThem() {
        assertThat(harmful()).hasSizeGreaterThanOrEqualTo(60);
    }

    static Stream<Arguments> goodFiles() {
        byte[] hyperlink = relations("hyperlink", "https://example.org", true);
        return Stream.of(
                Arguments.of("protokoll.pdf", pdf(""), FileType.PDF, "protokoll.pdf"),
                Arguments.of(
                        "protokoll utan filtyp",
                        pdf("/OpenAction[3 0 R/Fit]"),
                        FileType.PDF,
                        "protokoll utan filtyp.pdf"),
                Arguments.of("uppdaterat.pdf", concat(pdf(""), pdf("")), FileType.PDF, "uppdaterat.pdf"),
                Arguments.of(
                        "packat.pdf", pdfWithHidden("5 0 <</Type/Page>>", "FlateDecode"), FileType.PDF, "packat.pdf"),
                Arguments.of("stadgar.pdf.exe", pdf(""), FileType.PDF, "stadgar.pdf.pdf"),
                Arguments.of("../../../etc/stadgar.pdf", pdf(""), FileType.PDF, "stadgar.pdf"),
                Arguments.of("plan.docx", zip(docx()), FileType.DOCX, "plan.docx"),
                Arguments.of("plan.docm", zip(docx()), FileType.DOCX, "plan.docx"),
                Arguments.of(
                        "länk.docx",
                        zip(with(docx(), "word/_rels/document.xml.rels", hyperlink)),
                        FileType.DOCX,
                        "länk.docx"),
                Arguments.of(
                        "bild i.docx",
                        zip(with(docx(), "word/media/image1.jpeg", Pictures.jpeg(50, 50))),
                        FileType.DOCX,
                        "bild i.docx"),
                Arguments.of("budget.xlsx", zip(xlsx()), FileType.XLSX, "budget.xlsx"),
                Arguments.of(
                        "utskrift.xlsx",
                        zip(with(xlsx(), "xl/printerSettings/printerSettings1.bin", new byte[200])),
                        FileType.XLSX,
                        "utskrift.xlsx"),
                Arguments.of("budget.txt", zip(xlsx()), FileType.XLSX, "budget.xlsx"),
                Arguments.of("stadgar.odt", zip(odt()), FileType.ODT, "stadgar.odt"),
                Arguments.of("foto.jpg", Pictures.jpeg(300, 200), FileType.JPEG, "foto.jpg"),
                Arguments.of("foto.png", Pictures.png(300, 200), FileType.JPEG, "foto.jpg"),
                Arguments.of("foto.pdf", Pictures.png(30, 20), FileType.JPEG, "foto.jpg"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    void takesAllOfTheseAndCallsThemByWhatTheyAre(String name, byte[] content, FileType type, String storedName) {
        Intake answer = intake.check(EVIDENCE, name, content);

        assertThat(answer).isInstanceOfSatisfying(Intake.Accepted.class, accepted -> {
            assertThat(accepted.file().type()).isEqualTo(type);
            assertThat(accepted.file().name()).isEqualTo(storedName);
        });
    }

    @Test
    void whatHangsBehindAnImageIsGoneWhenItIsStored() {
        for (byte[] hidden : new byte[][] {bytes(HTML), zip(docx()), pdf("/JS(x)")}) {
            Intake answer = intake.check(EVIDENCE, "foto.jpg", concat(Pictures.jpeg(60, 40), hidden));

            byte[] kept = ((Intake.Accepted) answer).file().content();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain("<script", "PK\3\4", "%PDF", "Verksamhetsplan");
        }
    }
}
