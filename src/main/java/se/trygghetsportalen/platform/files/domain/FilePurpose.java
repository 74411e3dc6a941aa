package se.trygghetsportalen.platform.files.domain;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is for: what may be handed in and how large. The room that names a purpose also says who may open its
 * files.
 *
 * @param name how it is stored; never changed once released
 * @param accepted what the file may be
 * @param mostBytes the largest that is taken, as it is handed in
 */
public record FilePurpose(String name, Set<FileType> accepted, int mostBytes) {
    /** No purpose may take more: the content is held in memory and sent to the database in one packet. */
    public static final int LIMIT = 12 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public FilePurpose {
        accepted = Set.copyOf(accepted);
        if (!NAME.matcher(name).matches() || accepted.isEmpty() || mostBytes < 1 || mostBytes > LIMIT) {
            throw new IllegalArgumentException("Not a purpose of a file: " + name);
        }
    }

    /** {@link #mostBytes} as people say it, in whole megabytes. */
    public int mostMegabytes() {
        return mostBytes / (1024 * 1024);
    }
}
