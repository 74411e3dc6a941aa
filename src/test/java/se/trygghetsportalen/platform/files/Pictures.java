package se.trygghetsportalen.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures drawn for tests. */
public final class Pictures {
    private Pictures() {}

    /** Red in its upper left quarter and blue elsewhere. */
    public static BufferedImage marked(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    /** A JPEG of {@link #marked}. */
    public static byte[] jpeg(int width, int height) {
        return written(marked(width, height), "jpeg");
    }

    /** A PNG of {@link #marked}. */
    public static byte[] png(int width, int height) {
        return written(marked(width, height), "png");
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JPEG with an Exif part that says how the camera was held, and a position that must not survive. */
    static byte[] withExif(byte[] jpeg, int orientation, boolean littleEndian) {
        byte[] secret = "GPS 59.3293 18.0686 Kamera 4711".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + secret.length);
        tiff.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.putShort((short) (littleEndian ? 0x4949 : 0x4D4D))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(secret);
        byte[] content = tiff.array();
        ByteBuffer with = ByteBuffer.allocate(jpeg.length + content.length + 10);
        with.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (content.length + 8));
        with.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(content);
        with.put(jpeg, 2, jpeg.length - 2);
        return with.array();
    }

    /** A PNG of a few bytes that claims to be this large. */
    static byte[] bomb(int width, int height) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 25 + 12);
        bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, header.array());
        chunk(bytes, "IEND".getBytes(StandardCharsets.US_ASCII));
        return bytes.array();
    }

    private static void chunk(ByteBuffer bytes, byte[] typeAndData) {
        CRC32 crc = new CRC32();
        crc.update(typeAndData);
        bytes.putInt(typeAndData.length - 4).put(typeAndData).putInt((int) crc.getValue());
    }
}
