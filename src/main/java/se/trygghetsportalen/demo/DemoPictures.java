package se.trygghetsportalen.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import se.trygghetsportalen.outreach.domain.ObservationCategory;

/** Draws the demo's photos of places and boards: plain pictures, the same every time, with nobody in them. */
final class DemoPictures {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int HORIZON = 440;

    private final Graphics2D graphics;
    private final Random random;

    private DemoPictures(Graphics2D graphics, Random random) {
        this.graphics = graphics;
        this.random = random;
    }

    /** What it looked like when it was reported. */
    static byte[] before(ObservationCategory category, String name) {
        return png(category, name, true);
    }

    /** The same place when it has been seen to. */
    static byte[] after(ObservationCategory category, String name) {
        return png(category, name, false);
    }

    /** A board on a wall with sheets of paper on it. */
    static byte[] noticeBoard(String name) {
        return png(name, pictures -> {
            pictures.wall();
            for (int sheet = 0; sheet < 6; sheet++) {
                pictures.graphics.setColor(new Color(0xf4, 0xf6, 0xf3));
                pictures.graphics.fillRect(
                        140 + sheet % 3 * 240, 120 + sheet / 3 * 200 + pictures.random.nextInt(20), 180, 150);
            }
        });
    }

    private static byte[] png(ObservationCategory category, String name, boolean withWhatIsWrong) {
        return png(name, pictures -> pictures.draw(category, withWhatIsWrong));
    }

    private static byte[] png(String name, Consumer<DemoPictures> drawing) {
        BufferedImage image = new BufferedImage(WIDTH / 2, HEIGHT / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(0.5, 0.5);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(new DemoPictures(graphics, new Random(name.hashCode())));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(ObservationCategory category, boolean wrong) {
        switch (category) {
            case GRAFFITI -> {
                wall();
                if (wrong) {
                    tag();
                }
            }
            case LITTER -> {
                street(new Color(0x8fa3ad));
                if (wrong) {
                    litter();
                }
            }
            case VANDALISM, BUILDING -> {
                wall();
                window(wrong);
            }
            case LIGHTING -> {
                street(wrong ? new Color(0x1b2430) : new Color(0x3a4654));
                lamp(!wrong);
            }
            case VEGETATION -> {
                street(new Color(0xa9bcc4));
                bushes(wrong ? 90 : 16);
            }
            case TRAFFIC, SCHOOL_ROUTE, SURVEILLANCE_NEED -> street(new Color(0x9db0b8));
        }
    }

    private void wall() {
        graphics.setColor(new Color(0xb9b2a6));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int row = 0; row * 40 < HEIGHT - 120; row++) {
            for (int column = -1; column * 96 < WIDTH; column++) {
                int shade = random.nextInt(18);
                graphics.setColor(new Color(150 + shade, 94 + shade, 76 + shade));
                graphics.fillRect(column * 96 + (row % 2) * 48 + 2, row * 40 + 2, 92, 36);
            }
        }
        graphics.setColor(new Color(0x74777a));
        graphics.fillRect(0, HEIGHT - 120, WIDTH, 120);
    }

    private void tag() {
        for (int stroke = 0; stroke < 4; stroke++) {
            graphics.setColor(Color.getHSBColor(random.nextInt(360) / 360f, 0.7f, 0.85f));
            graphics.setStroke(new BasicStroke(16 + random.nextInt(16), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            Path2D path = new Path2D.Double();
            path.moveTo(120 + random.nextInt(200), 160 + random.nextInt(240));
            for (int curve = 0; curve < 4; curve++) {
                path.curveTo(x(), y(), x(), y(), x(), y());
            }
            graphics.draw(path);
        }
    }

    private int x() {
        return 80 + random.nextInt(WIDTH - 160);
    }

    private int y() {
        return 100 + random.nextInt(420);
    }

    private void street(Color sky) {
        graphics.setPaint(new GradientPaint(0, 0, sky, 0, HORIZON, sky.brighter()));
        graphics.fillRect(0, 0, WIDTH, HORIZON);
        for (int house = 0; house < 6; house++) {
            int height = 120 + random.nextInt(180);
            graphics.setColor(new Color(110 + random.nextInt(40), 112 + random.nextInt(30), 116 + random.nextInt(20)));
            graphics.fillRect(house * 170 - 20, HORIZON - height, 150, height);
        }
        graphics.setColor(new Color(0x5d6266));
        graphics.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        graphics.setColor(new Color(0xd9d9d2));
        for (int line = 0; line < 5; line++) {
            graphics.fillRect(60 + line * 200, HORIZON + 130, 110, 12);
        }
    }

    private void litter() {
        for (int piece = 0; piece < 60; piece++) {
            graphics.setColor(Color.getHSBColor(random.nextInt(360) / 360f, 0.3f, 0.9f));
            int size = 10 + random.nextInt(36);
            graphics.fillRoundRect(x(), HORIZON + 40 + random.nextInt(200), size, size / 2 + 4, 6, 6);
        }
    }

    private void window(boolean broken) {
        graphics.setColor(new Color(0xe8e4da));
        graphics.fillRect(300, 120, 360, 380);
        graphics.setColor(new Color(0x2c3a44));
        graphics.fillRect(324, 144, 312, 332);
        if (broken) {
            graphics.setColor(new Color(0xdfe8ec));
            graphics.setStroke(new BasicStroke(4));
            for (int crack = 0; crack < 14; crack++) {
                graphics.drawLine(480, 310, 324 + random.nextInt(312), 144 + random.nextInt(332));
            }
        }
    }

    private void lamp(boolean lit) {
        graphics.setColor(new Color(0x14191d));
        graphics.fillRect(560, 120, 14, HORIZON - 60);
        graphics.fillRect(480, 116, 94, 12);
        if (lit) {
            graphics.setColor(new Color(255, 214, 120, 90));
            graphics.fillPolygon(new int[] {490, 300, 700}, new int[] {140, 620, 620}, 3);
            graphics.setColor(new Color(0xffe3a1));
        }
        graphics.fillOval(470, 124, 44, 22);
    }

    private void bushes(int leaves) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            graphics.setColor(new Color(40 + random.nextInt(40), 90 + random.nextInt(70), 40 + random.nextInt(30)));
            int size = 60 + random.nextInt(110);
            int side = random.nextBoolean() ? random.nextInt(340) - 60 : WIDTH - random.nextInt(340) - 60;
            graphics.fillOval(side, HORIZON - 140 + random.nextInt(300), size, size);
        }
    }
}
