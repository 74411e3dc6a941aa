package se.trygghetsportalen.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a PDF is whole and does nothing by itself. Names of active content are looked for where they stand in plain
 * sight, written out or with escaped letters; inside compressed object streams they are not found. That is why a PDF is
 * only ever given out as an attachment, in a sandbox.
 */
final class PdfForm {
    private static final int END_WITHIN = 2048;
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE = Pattern.compile(
            "/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToE)(?![A-Za-z0-9])");

    private PdfForm() {}

    static boolean isPlain(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.substring(Math.max(0, text.length() - END_WITHIN)).contains("%%EOF")) {
            return false;
        }
        String names = ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return !ACTIVE.matcher(names).find();
    }
}
