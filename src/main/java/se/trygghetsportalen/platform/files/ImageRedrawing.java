package se.trygghetsportalen.platform.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.ImageSquare;

/**
 * Draws an image anew as a plain JPEG: upright, its longest side at most {@value #LONGEST_SIDE} pixels, on white where
 * it was transparent, and with nothing of what came beside the pixels (Exif, position, thumbnails, comments, appended
 * files).
 *
 * <p>How many pixels it claims to have is read before any is unpacked; a large image is unpacked thinned out.
 */
final class ImageRedrawing {
    static final int LONGEST_SIDE = 1600;

    /** Phones take 12 to 50 million; a small file that claims more is a bomb. */
    static final long MOST_PIXELS = 50_000_000;

    /** A panorama is long; a line of a million pixels is no picture. */
    static final int MOST_SIDE = 20_000;

    /** Unpacked images are the largest things in memory: no more than these at a time. */
    private final Semaphore atOnce = new Semaphore(2);

    /** What came of it. */
    sealed interface Outcome {}

    record Drawn(byte[] jpeg) implements Outcome {}

    record TooManyPixels() implements Outcome {}

    record Unreadable() implements Outcome {}

    static {
        // Pictures are small and short-lived; a cache on disk would leave them there.
        ImageIO.setUseCache(false);
    }

    Outcome redraw(FileType type, byte[] received) {
        atOnce.acquireUninterruptibly();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(received))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS) {
                    return new TooManyPixels();
                }
                ImageReadParam thinned = reader.getDefaultReadParam();
                // Still larger than what is kept, so that the last step can smooth it.
                int step = Math.max(1, Math.max(width, height) * 2 / (LONGEST_SIDE * 3));
                thinned.setSourceSubsampling(step, step, 0, 0);
                BufferedImage unpacked = reader.read(0, thinned);
                int orientation = type == FileType.JPEG ? ExifOrientation.of(received) : ExifOrientation.UPRIGHT;
                return new Drawn(jpeg(drawn(unpacked, orientation)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // The readers of the JDK answer broken input with whatever exception they run into.
            return new Unreadable();
        } finally {
            atOnce.release();
        }
    }

    /**
     * The same image with each of the squares filled with its mean colour: nothing of what stood there can be read back.
     *
     * @param jpeg one that was drawn here
     */
    byte[] blur(byte[] jpeg, List<ImageSquare> squares) {
        atOnce.acquireUninterruptibly();
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            Graphics2D graphics = image.createGraphics();
            try {
                for (ImageSquare square : squares) {
                    Rectangle part = pixels(square, image);
                    graphics.setColor(mean(image, part));
                    graphics.fill(part);
                }
            } finally {
                graphics.dispose();
            }
            return jpeg(image);
        } catch (IOException e) {
            throw new UncheckedIOException("An image that was drawn here could not be read", e);
        } finally {
            atOnce.release();
        }
    }

    /** Every pixel that the square touches. */
    private static Rectangle pixels(ImageSquare square, BufferedImage image) {
        int left = square.column() * image.getWidth() / square.side();
        int top = square.row() * image.getHeight() / square.side();
        int right = Math.ceilDiv((square.column() + 1) * image.getWidth(), square.side());
        int bottom = Math.ceilDiv((square.row() + 1) * image.getHeight(), square.side());
        return new Rectangle(left, top, right - left, bottom - top);
    }

    private static Color mean(BufferedImage image, Rectangle part) {
        int[] pixels = image.getRGB(part.x, part.y, part.width, part.height, null, 0, part.width);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int pixel : pixels) {
            red += pixel >> 16 & 0xFF;
            green += pixel >> 8 & 0xFF;
            blue += pixel & 0xFF;
        }
        int count = pixels.length;
        return new Color((int) (red / count), (int) (green / count), (int) (blue / count));
    }

    private static BufferedImage drawn(BufferedImage source, int orientation) {
        int width = source.getWidth();
        int height = source.getHeight();
        boolean lies = orientation >= 5;
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(width, height));
        int drawnWidth = Math.max(1, (int) Math.round((lies ? height : width) * scale));
        int drawnHeight = Math.max(1, (int) Math.round((lies ? width : height) * scale));
        BufferedImage drawn = new BufferedImage(drawnWidth, drawnHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawnWidth, drawnHeight);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.scale(
                    (double) drawnWidth / (lies ? height : width), (double) drawnHeight / (lies ? width : height));
            graphics.transform(upright(orientation, width, height));
            graphics.drawImage(source, 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    /** From how the camera was held to how people look at the picture (Exif 2.32, tag 274). */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            // A wall of graffiti stays sharp, and a photo of 1600 pixels takes about 300 kB.
            parameters.setCompressionQuality(0.82f);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
