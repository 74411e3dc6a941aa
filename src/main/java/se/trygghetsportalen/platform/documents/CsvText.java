package se.trygghetsportalen.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import se.trygghetsportalen.shared.Problem;

/** The bytes of an uploaded file as text, or why they are none. */
sealed interface CsvText {
    /** The most bytes a file may have. */
    int MOST_BYTES = 5 * 1024 * 1024;

    Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The file's text, without a byte-order mark. */
    record Decoded(String text) implements CsvText {}

    /** The file is not text, or too much of it. */
    record Refused(Problem problem) implements CsvText {}

    /** Reads no more than the cap and one byte, however much is sent. */
    static CsvText read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return new Refused(Problem.of("", "documents.problem.tooLarge", MOST_BYTES / 1024 / 1024));
        }
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return new Refused(Problem.of("", "documents.problem.workbook"));
        }
        String text = decode(bytes);
        if (!isText(text)) {
            return new Refused(Problem.of("", "documents.problem.noText"));
        }
        return text.isBlank() ? new Refused(Problem.of("", "documents.problem.empty")) : new Decoded(text);
    }

    /** UTF-8 if it can be that, which other encodings hardly ever look like; else what Excel in Sweden writes. */
    private static String decode(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    private static boolean isText(String text) {
        return text.chars()
                .noneMatch(sign -> sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' || sign == 0xFFFD);
    }

    private static boolean begins(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int at = 0; at < signs.length; at++) {
            if ((bytes[at] & 0xFF) != signs[at]) {
                return false;
            }
        }
        return true;
    }
}
