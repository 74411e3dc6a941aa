package se.trygghetsportalen.platform.files;

import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * A stored image with parts of it made unrecognisable. Nobody but {@link FileIntake} can make one, so what {@link
 * FileStore} puts in an image's place has always come of that image. Not stored yet.
 */
public final class BlurredImage {
    private final FileId id;
    private final String sourceSha256;
    private final byte[] content;

    BlurredImage(FileId id, String sourceSha256, byte[] content) {
        this.id = id;
        this.sourceSha256 = sourceSha256;
        this.content = content;
    }

    /** Which image it takes the place of. */
    public FileId id() {
        return id;
    }

    /** Of the image as it was looked at. */
    public String sourceSha256() {
        return sourceSha256;
    }

    byte[] bytes() {
        return content;
    }
}
