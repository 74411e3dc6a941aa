package se.trygghetsportalen.platform.files;

import java.util.Arrays;
import se.trygghetsportalen.platform.files.domain.FileType;

/** The bytes that a file must begin with. Detection by content forgives what stands before them; this does not. */
final class Signature {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private Signature() {}

    static boolean matches(FileType type, byte[] content) {
        byte[] signature = switch (type) {
            case JPEG -> JPEG;
            case PNG -> PNG;
            case PDF -> PDF;
            case DOCX, XLSX, ODT -> ZIP;
        };
        return content.length > signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
