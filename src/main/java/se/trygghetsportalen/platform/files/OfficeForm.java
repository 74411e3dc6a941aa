package se.trygghetsportalen.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.trygghetsportalen.platform.files.domain.FileType;

/**
 * Whether an archive is an office document that does nothing by itself: a Word document, an Excel workbook or an
 * OpenDocument text, with no macros, no controls, no other files inside and nothing that it fetches from elsewhere when it
 * is opened. A link that a reader clicks is no such thing.
 */
final class OfficeForm {
    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL_MAIN =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final Pattern ACTIVE_PART = Pattern.compile(
            "(?:^|/)(?:vbaproject|vbadata|activex|embeddings|macrosheets|dialogsheets|externallinks|customui"
                    + "|attachedtoolbars|basic|scripts|configurations2/macros)(?:[./]|$)");
    private static final Pattern PACKED_PART =
            Pattern.compile("\\.(?:zip|jar|7z|rar|gz|tgz|bz2|xz|tar|cab|iso|exe|dll|js|vbs|ps1|bat|cmd|sh|lnk|html?|swf"
                    + "|docm|xlsm|dotm|xlsb|ole)$");
    private static final Pattern WORDS = Pattern.compile("\\.(?:xml|rels|vml|rdf|svg)$");

    /** In the relations of a part: everything from outside but a link that a reader clicks. */
    private static final Pattern RELATION = Pattern.compile("<[A-Za-z0-9:]*Relationship\\b[^>]*>");

    private static final Pattern FROM_OUTSIDE = Pattern.compile("TargetMode\\s*=\\s*[\"']\\s*External");
    private static final Pattern CLICKED = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
    private static final Pattern SCRIPTED = Pattern.compile(
            "macroEnabled|vbaProject|ms-office\\.activeX|vnd\\.sun\\.star\\.script|<script:event-listener"
                    + "|<office:script\\b|<manifest:encryption-data|<script\\b|javascript:");
    /** A field that starts another program when the document is opened. */
    private static final Pattern STARTS_A_PROGRAM = Pattern.compile("\\bDDE(?:AUTO)?\\b\\s|<ddeLink|<f[^>]*>[^<]*\\|'");

    private OfficeForm() {}

    /** What an archive turned out to be. */
    sealed interface Outcome {}

    /** A document of that type, and nothing else. */
    record Plain(FileType type) implements Outcome {}

    /** It unpacks to more than anybody writes. */
    record TooLarge() implements Outcome {}

    /** Broken, or with something in it that may act. */
    record Suspicious() implements Outcome {}

    /** An archive, and no document that we take. */
    record SomethingElse() implements Outcome {}

    static Outcome of(byte[] content) {
        return switch (Archive.read(content)) {
            case Archive.Broken broken -> new Suspicious();
            case Archive.TooLarge tooLarge -> new TooLarge();
            case Archive.Read(Archive archive) -> of(archive);
        };
    }

    private static Outcome of(Archive archive) {
        boolean microsoft = archive.part("[Content_Types].xml").isPresent();
        boolean open = archive.parts().getFirst().name().equals("mimetype");
        if (microsoft == open) {
            return microsoft ? new Suspicious() : new SomethingElse();
        }
        if (archive.parts().stream().anyMatch(OfficeForm::mayAct)) {
            return new Suspicious();
        }
        return microsoft ? microsoft(archive) : open(archive);
    }

    private static Outcome microsoft(Archive archive) {
        String types = archive.part("[Content_Types].xml").orElseThrow().text();
        boolean word =
                types.contains(WORD_MAIN) && archive.part("word/document.xml").isPresent();
        boolean excel =
                types.contains(EXCEL_MAIN) && archive.part("xl/workbook.xml").isPresent();
        if (word == excel || archive.part("_rels/.rels").isEmpty()) {
            return word ? new Suspicious() : new SomethingElse();
        }
        return new Plain(word ? FileType.DOCX : FileType.XLSX);
    }

    private static Outcome open(Archive archive) {
        String type = archive.parts().getFirst().text();
        boolean whole = archive.part("content.xml").isPresent()
                && archive.part("META-INF/manifest.xml").isPresent();
        return whole && type.equals(FileType.ODT.mediaType()) ? new Plain(FileType.ODT) : new SomethingElse();
    }

    private static boolean mayAct(Archive.Part part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        if (ACTIVE_PART.matcher(name).find() || PACKED_PART.matcher(name).find() || isAnotherFile(part)) {
            return true;
        }
        if (!WORDS.matcher(name).find()) {
            return false;
        }
        // Words are looked for in UTF-8; what is written otherwise could hide them.
        if (!isUtf8(part.content())) {
            return true;
        }
        String text = part.text();
        return text.contains("<!DOCTYPE")
                || text.contains("<!ENTITY")
                || SCRIPTED.matcher(text).find()
                || STARTS_A_PROGRAM.matcher(text).find()
                || (name.endsWith(".rels") && fetches(text));
    }

    private static boolean fetches(String relations) {
        return RELATION.matcher(relations)
                .results()
                .map(relation -> relation.group())
                .anyMatch(relation -> FROM_OUTSIDE.matcher(relation).find()
                        && !CLICKED.matcher(relation).find());
    }

    /** An archive, a program, an OLE container, a PDF or a page inside the document. */
    private static boolean isAnotherFile(Archive.Part part) {
        return part.beginsWith('P', 'K', 3, 4)
                || part.beginsWith('M', 'Z')
                || part.beginsWith(0x7F, 'E', 'L', 'F')
                || part.beginsWith(0xD0, 0xCF, 0x11, 0xE0)
                || part.beginsWith('R', 'a', 'r', '!')
                || part.beginsWith('7', 'z', 0xBC, 0xAF)
                || part.beginsWith(0x1F, 0x8B)
                || part.beginsWith('%', 'P', 'D', 'F');
    }

    private static boolean isUtf8(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        String head = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        boolean otherwise = head.contains("encoding=")
                && !List.of("utf-8", "us-ascii", "ascii").stream()
                        .anyMatch(known -> head.contains("\"" + known + "\"") || head.contains("'" + known + "'"));
        return !otherwise && text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0;
    }
}
