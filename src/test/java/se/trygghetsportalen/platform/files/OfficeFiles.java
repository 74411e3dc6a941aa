package se.trygghetsportalen.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Office documents and PDFs written for tests: the least that each of them is, and ways to spoil it. */
public final class OfficeFiles {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private OfficeFiles() {}

    /** The parts of a Word document. */
    public static Map<String, byte[]> docx() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("/word/document.xml", WORD + ".main+xml"));
        parts.put("_rels/.rels", relations("officeDocument", "word/document.xml", false));
        parts.put(
                "word/document.xml",
                bytes("<w:document xmlns:w=\"w\"><w:body><w:p>Verksamhetsplan</w:p></w:body></w:document>"));
        return parts;
    }

    /** The parts of an Excel workbook. */
    public static Map<String, byte[]> xlsx() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("/xl/workbook.xml", EXCEL + ".main+xml"));
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml", false));
        parts.put("xl/workbook.xml", bytes("<workbook><sheets><sheet name=\"Budget\"/></sheets></workbook>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                bytes("<worksheet><sheetData><c><f>SUM(A1:A3)</f></c></sheetData></worksheet>"));
        return parts;
    }

    /** The parts of an OpenDocument text. */
    public static Map<String, byte[]> odt() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        parts.put(
                "content.xml",
                bytes("<office:document-content><office:scripts/><text:p>Stadgar</text:p></office:document-content>"));
        parts.put("META-INF/manifest.xml", bytes("<manifest:manifest/>"));
        return parts;
    }

    /** The parts with another one. */
    static Map<String, byte[]> with(Map<String, byte[]> parts, String name, String content) {
        return with(parts, name, bytes(content));
    }

    static Map<String, byte[]> with(Map<String, byte[]> parts, String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return more;
    }

    static byte[] types(String part, String type) {
        return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types><Override PartName=\"" + part
                + "\" ContentType=\"" + type + "\"/></Types>");
    }

    static byte[] relations(String kind, String target, boolean external) {
        return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships><Relationship Id=\"r1\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + kind + "\" Target=\"" + target + "\"" + (external ? " TargetMode=\"External\"" : "")
                + "/></Relationships>");
    }

    /** The parts as an archive. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The archive with a number in its directory changed, for the first part of that name. */
    static byte[] lying(byte[] zip, String name, int field, int value) {
        byte[] changed = zip.clone();
        ByteBuffer in = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        byte[] wanted = bytes(name);
        for (int at = 0; at < changed.length - 46 - wanted.length; at++) {
            if (in.getInt(at) == 0x02014b50
                    && Arrays.equals(changed, at + 46, at + 46 + wanted.length, wanted, 0, wanted.length)) {
                in.putInt(at + field, value);
                return changed;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** A PDF of one empty page, with more in its catalogue. */
    public static byte[] pdf(String inCatalogue) {
        return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R " + inCatalogue
                + ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** A PDF with objects in a compressed stream. */
    static byte[] pdfWithHidden(String objects, String filter) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes(objects));
        deflater.finish();
        byte[] packed = new byte[objects.length() + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] head = bytes(
                "%PDF-1.7\n4 0 obj<</Type/ObjStm/N 1/First 4/Filter/" + filter + "/Length " + length + ">>stream\n");
        return concat(head, Arrays.copyOf(packed, length), bytes("\nendstream endobj\ntrailer<<>>\n%%EOF\n"));
    }

    static byte[] concat(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
