package se.trygghetsportalen.platform.files.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file may be, known by its content. The names are stored. A type that is not here cannot be stored. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    /** A Word document without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** An Excel workbook without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** An OpenDocument text without macros. */
    ODT("application/vnd.oasis.opendocument.text", "odt");

    /** What evidence may be: pictures, PDF and the usual office documents. */
    public static final Set<FileType> EVIDENCE = Set.of(values());

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

    /** Whether it is an archive of parts, each of which is looked at. */
    public boolean isOffice() {
        return this == DOCX || this == XLSX || this == ODT;
    }

    /** Whether it is drawn anew before it is stored, and therefore stored as {@link #JPEG}. */
    public boolean isImage() {
        return this == JPEG || this == PNG;
    }
}
