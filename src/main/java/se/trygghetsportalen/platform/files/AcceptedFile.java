package se.trygghetsportalen.platform.files;

import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;

/**
 * A file that {@link FileIntake} has checked and, where it is an image, drawn anew. Nobody else can make one, so what
 * {@link FileStore} is given has always been checked. Not stored yet.
 */
public final class AcceptedFile {
    private final FilePurpose purpose;
    private final String name;
    private final FileType type;
    private final byte[] content;
    private final String receivedSha256;

    AcceptedFile(FilePurpose purpose, String name, FileType type, byte[] content, String receivedSha256) {
        this.purpose = purpose;
        this.name = name;
        this.type = type;
        this.content = content;
        this.receivedSha256 = receivedSha256;
    }

    /** What it may be used for. */
    public FilePurpose purpose() {
        return purpose;
    }

    /** What it will be called. */
    public String name() {
        return name;
    }

    /** What it is, as it will be stored. */
    public FileType type() {
        return type;
    }

    /** Of the bytes that were handed in: the same file handed in again has the same. */
    public String receivedSha256() {
        return receivedSha256;
    }

    /** A copy of what will be stored, such as for a preview. */
    public byte[] content() {
        return content.clone();
    }

    byte[] bytes() {
        return content;
    }
}
