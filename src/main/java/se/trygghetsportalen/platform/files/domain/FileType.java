package se.trygghetsportalen.platform.files.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a file may be, known by its content. The names are stored. A type that is not here cannot be stored. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The type that a media type names, where it is one of these. */
    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the point. */
    public String extension() {
        return extension;
    }

    /** Whether it is drawn anew before it is stored, and therefore stored as {@link #JPEG}. */
    public boolean isImage() {
        return this == JPEG || this == PNG;
    }
}
