package se.trygghetsportalen.platform.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads from a JPEG's Exif part which way up the camera was held: the only thing that is taken from it before it is left
 * behind. What cannot be read counts as upright.
 */
final class ExifOrientation {
    static final int UPRIGHT = 1;

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final long EXIF = 0x457869660000L;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /** 1 to 8, as the Exif standard numbers them. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            bytes.position(2);
            while (bytes.remaining() > 4) {
                if ((bytes.get() & 0xFF) != 0xFF) {
                    return UPRIGHT;
                }
                int marker = bytes.get() & 0xFF;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                int length = (bytes.getShort() & 0xFFFF) - 2;
                if (marker == APP1 && length > 6 && isExif(bytes)) {
                    return inTiff(bytes.slice(bytes.position() + 6, length - 6));
                }
                bytes.position(bytes.position() + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // The picture itself may be whole; only its Exif part is not.
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer bytes) {
        return bytes.getLong(bytes.position()) >>> 16 == EXIF;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG && tiff.getShort(entry + 2) == SHORT) {
                int orientation = tiff.getShort(entry + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
