package se.trygghetsportalen.platform.files.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's name as it is safe to store, show and send: without folders, without what cannot be seen or what turns the
 * direction of writing, and with the extension of what the file is, whatever it was called.
 */
public final class FileName {
    /** The longest name that is stored. */
    public static final int MAX = 120;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\"<>:|?*;%]");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** The safe form of what the browser said that the file is called. */
    public static String safe(String typed, FileType type) {
        String name = FOLDERS.matcher(typed).replaceFirst("");
        name = Normalizer.normalize(UNSAFE.matcher(name).replaceAll(""), Normalizer.Form.NFC);
        int point = name.lastIndexOf('.');
        name = EDGES.matcher(point < 0 ? name : name.substring(0, point)).replaceAll("");
        String extension = "." + type.extension().toLowerCase(Locale.ROOT);
        int most = MAX - extension.length();
        if (name.length() > most) {
            boolean splitsPair = Character.isHighSurrogate(name.charAt(most - 1));
            name = name.substring(0, splitsPair ? most - 1 : most);
        }
        return (name.isEmpty() ? "fil" : name) + extension;
    }
}
