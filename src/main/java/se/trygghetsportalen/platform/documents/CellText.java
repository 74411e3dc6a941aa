package se.trygghetsportalen.platform.documents;

import java.util.regex.Pattern;

/** What text may look like inside a file. */
final class CellText {
    /** Everything below the space but tab and line breaks, and what is no character at all: no file format holds them. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\p{Cs}\\uFFFE\\uFFFF]");

    private CellText() {}

    /** The text without what no file can hold. */
    static String writable(String text) {
        return UNWRITABLE.matcher(text).replaceAll("");
    }
}
