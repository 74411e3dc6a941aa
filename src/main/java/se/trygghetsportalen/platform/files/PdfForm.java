package se.trygghetsportalen.platform.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PDF is whole, is nothing else at the same time, and does nothing by itself. Names of active content are looked
 * for where they stand in plain sight, written out or with escaped letters, and inside compressed object streams, which are
 * unpacked up to a cap. A PDF that is locked, or whose object streams are packed in a way that nobody uses, is refused. It
 * is still only ever given out as an attachment, in a sandbox.
 */
final class PdfForm {
    private static final int END_WITHIN = 2048;
    /** Some writers end with a line break or two, and padding to a block. */
    private static final int MOST_AFTER_THE_END = 16;

    private static final int HEAD = 1024;
    private static final int MOST_UNPACKED = 32 * 1024 * 1024;
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE = Pattern.compile(
            "/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToE|GoToR|Encrypt|Rendition"
                    + "|Movie|Sound)(?![A-Za-z0-9])");
    private static final Pattern OBJECT_STREAM =
            Pattern.compile("/ObjStm(?![A-Za-z0-9])(.{0,400}?)stream\\r?\\n", Pattern.DOTALL);
    private static final Pattern DICTIONARY_BEFORE = Pattern.compile("<<[^<]*$");
    private static final Pattern PAGE = Pattern.compile("<(?:script|html|svg|!doctype|\\?php|body|iframe)\\b|#!/");

    private PdfForm() {}

    static boolean isPlain(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("%%EOF");
        if (end < text.length() - END_WITHIN || end < 0) {
            return false;
        }
        String after = text.substring(end + "%%EOF".length());
        if (after.length() > MOST_AFTER_THE_END
                || !after.isBlank() && after.chars().anyMatch(sign -> sign > ' ')) {
            return false;
        }
        String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
        if (PAGE.matcher(head).find() || holdsAnArchive(text)) {
            return false;
        }
        return !isActive(text) && objectStreamsArePlain(content, text);
    }

    private static boolean isActive(String text) {
        String names = ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return ACTIVE.matcher(names).find();
    }

    /** The end of a ZIP directory, of one volume: programs that unpack look for it from the end of any file. */
    private static boolean holdsAnArchive(String text) {
        return text.contains("PK\5\6\0\0\0\0");
    }

    private static boolean objectStreamsArePlain(byte[] content, String text) {
        Matcher streams = OBJECT_STREAM.matcher(text);
        int left = MOST_UNPACKED;
        while (streams.find()) {
            Matcher before =
                    DICTIONARY_BEFORE.matcher(text.substring(Math.max(0, streams.start() - 400), streams.start()));
            String dictionary = (before.find() ? before.group() : "") + streams.group(1);
            if (!dictionary.contains("/Filter")) {
                // In plain sight, and looked at already.
                continue;
            }
            if (!dictionary.contains("FlateDecode") || dictionary.matches("(?s).*(?:ASCII|LZW|RunLength|Crypt).*")) {
                return false;
            }
            Optional<String> unpacked = unpack(content, streams.end(), left);
            if (unpacked.isEmpty() || isActive(unpacked.get())) {
                return false;
            }
            left -= unpacked.get().length();
        }
        return true;
    }

    private static Optional<String> unpack(byte[] content, int start, int most) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        try {
            inflater.setInput(content, start, content.length - start);
            while (!inflater.finished()) {
                int more = inflater.inflate(block);
                if (more == 0 || unpacked.size() + more > most) {
                    return Optional.empty();
                }
                unpacked.write(block, 0, more);
            }
            return Optional.of(unpacked.toString(StandardCharsets.ISO_8859_1));
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
