package se.trygghetsportalen.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.ImageSquare;
import se.trygghetsportalen.platform.files.domain.StoredFile;
import se.trygghetsportalen.shared.ActorId;

class FileIntakeTest {
    private static final FilePurpose PHOTO =
            new FilePurpose("test-photo", Set.of(FileType.JPEG, FileType.PNG), 10 * 1024 * 1024);
    private static final FilePurpose EVIDENCE =
            new FilePurpose("test-evidence", Set.of(FileType.JPEG, FileType.PNG, FileType.PDF), 10 * 1024 * 1024);

    private final FileIntake intake = new FileIntake();

    @Test
    void drawsAPhotoAnewAtMost1600PixelsLong() {
        AcceptedFile file = accepted(PHOTO, "tunnel.jpg", Pictures.jpeg(4000, 3000));

        BufferedImage image = Pictures.read(file.content());
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(1200);
        assertThat(file.type()).isEqualTo(FileType.JPEG);
        assertThat(file.name()).isEqualTo("tunnel.jpg");
    }

    @Test
    void leavesASmallPhotoAsSmall() {
        BufferedImage image =
                Pictures.read(accepted(PHOTO, "a.png", Pictures.png(640, 480)).content());

        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(480);
    }

    @Test
    void storesAPngAsAJpegOnWhite() {
        byte[] clear = Pictures.written(new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB), "png");

        AcceptedFile file = accepted(PHOTO, "karta.png", clear);

        assertThat(file.name()).isEqualTo("karta.jpg");
        assertThat(isClose(Pictures.read(file.content()), 20, 20, Color.WHITE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 600, 400, 10, 10",
        "2, 600, 400, 590, 10",
        "3, 600, 400, 590, 390",
        "4, 600, 400, 10, 390",
        "5, 400, 600, 10, 10",
        "6, 400, 600, 390, 10",
        "7, 400, 600, 390, 590",
        "8, 400, 600, 10, 590"
    })
    void standsUprightHoweverTheCameraWasHeld(int orientation, int width, int height, int redX, int redY) {
        for (boolean littleEndian : new boolean[] {true, false}) {
            byte[] photo = Pictures.withExif(Pictures.jpeg(600, 400), orientation, littleEndian);

            BufferedImage image = Pictures.read(accepted(PHOTO, "a.jpg", photo).content());

            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(height);
            assertThat(isClose(image, redX, redY, Color.RED)).isTrue();
            assertThat(isClose(image, width - 1 - redX, height - 1 - redY, Color.BLUE))
                    .isTrue();
        }
    }

    @Test
    void whatIsBlurredIsOneColourAndTheRestStaysAsItWas() {
        byte[] lines = Pictures.written(striped(), "png");
        AcceptedFile file = accepted(PHOTO, "vägg.png", lines);
        StoredFile stored = new StoredFile(
                FileId.next(),
                PHOTO.name(),
                file.name(),
                file.type(),
                file.content().length,
                Sha256.of(file.content()),
                file.receivedSha256(),
                ActorId.SYSTEM,
                Instant.EPOCH,
                null);

        BlurredImage blurred =
                intake.blur(new FileStore.Opened(stored, file.content()), List.of(new ImageSquare(0, 1, 2)));

        BufferedImage before = Pictures.read(file.content());
        BufferedImage after = Pictures.read(blurred.bytes());
        assertThat(blurred.sourceSha256()).isEqualTo(stored.sha256());
        assertThat(contrast(before, 330, 10, 620, 230)).as("the stripes").isGreaterThan(200);
        assertThat(contrast(after, 330, 10, 620, 230)).as("nothing of them").isLessThan(12);
        assertThat(contrast(after, 10, 10, 300, 230)).isGreaterThan(200);
        assertThat(contrast(after, 330, 250, 620, 470)).isGreaterThan(200);
    }

    @Test
    void blursNothingButAPartOfAPicture() {
        assertThatThrownBy(() -> new ImageSquare(2, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImageSquare(0, -1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImageSquare(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage striped() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        for (int x = 0; x < 640; x += 32) {
            graphics.fillRect(x, 0, 16, 480);
        }
        graphics.dispose();
        return image;
    }

    /** How far the darkest and the lightest pixel lie apart in this part. */
    private static int contrast(BufferedImage image, int left, int top, int right, int bottom) {
        int darkest = 255;
        int lightest = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                int green = image.getRGB(x, y) >> 8 & 0xFF;
                darkest = Math.min(darkest, green);
                lightest = Math.max(lightest, green);
            }
        }
        return lightest - darkest;
    }

    @Test
    void forgetsPositionAndCameraAndWhatIsAppended() {
        byte[] photo = Pictures.withExif(Pictures.jpeg(60, 40), 1, true);
        byte[] appended = concat(photo, "<script>alert(1)</script>PK\u0003\u0004");
        assertThat(text(appended)).contains("GPS 59.3293", "<script>");

        byte[] kept = accepted(PHOTO, "a.jpg", appended).content();

        assertThat(text(kept)).doesNotContain("Exif", "GPS", "Kamera", "script", "PK\u0003\u0004");
    }

    @Test
    void knowsTheSameFileWhenItIsHandedInAgain() {
        byte[] photo = Pictures.jpeg(60, 40);

        assertThat(accepted(PHOTO, "a.jpg", photo).receivedSha256())
                .isEqualTo(accepted(PHOTO, "b.jpg", photo.clone()).receivedSha256())
                .isNotEqualTo(accepted(PHOTO, "a.jpg", Pictures.jpeg(61, 40)).receivedSha256());
    }

    @ParameterizedTest
    @CsvSource({"50001, 1000", "20001, 10", "10, 20001", "2147483647, 2147483647", "10000, 5001"})
    void unpacksNoImageThatClaimsToBeHuge(int width, int height) {
        assertThat(refusal(PHOTO, "bomb.png", Pictures.bomb(width, height))).isEqualTo("files.problem.pixels");
    }

    static Stream<Arguments> wrong() {
        String html = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
        String svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
        byte[] jpeg = Pictures.jpeg(60, 40);
        return Stream.of(
                Arguments.of("tom.jpg", new byte[0], "files.problem.empty"),
                Arguments.of("sida.jpg", bytes(html), "files.problem.type.image"),
                Arguments.of("bild.png", bytes(svg), "files.problem.type.image"),
                Arguments.of("text.jpg", bytes("bara text"), "files.problem.type.image"),
                Arguments.of("zip.jpg", bytes("PK\u0003\u0004 and more than this"), "files.problem.type.image"),
                Arguments.of("prog.jpg", bytes("MZ\u0090\u0000\u0003 This program cannot"), "files.problem.type.image"),
                Arguments.of("gif.jpg", Pictures.written(Pictures.marked(4, 4), "gif"), "files.problem.type.image"),
                Arguments.of("bmp.jpg", Pictures.written(Pictures.marked(4, 4), "bmp"), "files.problem.type.image"),
                Arguments.of("pdf.jpg", bytes("%PDF-1.7\n%%EOF"), "files.problem.type.image"),
                Arguments.of("polyglot.jpg", concat(bytes(html), jpeg), "files.problem.type.image"),
                Arguments.of("kort.jpg", Arrays.copyOf(jpeg, 20), "files.problem.unreadable"),
                Arguments.of("rubrik.png", Pictures.bomb(10, 10), "files.problem.unreadable"),
                Arguments.of("nollor.png", Pictures.bomb(0, 0), "files.problem.unreadable"),
                Arguments.of("stor.jpg", Arrays.copyOf(jpeg, 10 * 1024 * 1024 + 1), "files.problem.large"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesWhatIsNoPhotoWhateverItIsCalled(String name, byte[] content, String textKey) {
        assertThat(refusal(PHOTO, name, content)).isEqualTo(textKey);
    }

    @Test
    void keepsAPdfByteByByte() {
        byte[] pdf = bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Names 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

        AcceptedFile file = accepted(EVIDENCE, "protokoll.txt", pdf);

        assertThat(file.content()).isEqualTo(pdf);
        assertThat(file.name()).isEqualTo("protokoll.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "/JavaScript (app.alert)",
        "/JS (x)",
        "/J#53 (x)",
        "/J#61va#53cript (x)",
        "/Launch",
        "/EmbeddedFile",
        "/RichMedia",
        "/XFA [1]"
    })
    void refusesAPdfThatDoesSomething(String active) {
        byte[] pdf = bytes("%PDF-1.7\n1 0 obj<</Type/Catalog " + active + ">>endobj\n%%EOF\n");

        assertThat(refusal(EVIDENCE, "a.pdf", pdf)).isEqualTo("files.problem.pdf");
    }

    @Test
    void refusesAPdfThatIsCutOff() {
        assertThat(refusal(EVIDENCE, "a.pdf", bytes("%PDF-1.7\n1 0 obj<<>>endobj\n")))
                .isEqualTo("files.problem.pdf");
    }

    private AcceptedFile accepted(FilePurpose purpose, String name, byte[] content) {
        return ((Intake.Accepted) intake.check(purpose, name, content)).file();
    }

    private String refusal(FilePurpose purpose, String name, byte[] content) {
        return ((Intake.Refused) intake.check(purpose, name, content)).problem().textKey();
    }

    private static boolean isClose(BufferedImage image, int x, int y, Color wanted) {
        Color found = new Color(image.getRGB(x, y));
        return Math.abs(found.getRed() - wanted.getRed()) < 12
                && Math.abs(found.getGreen() - wanted.getGreen()) < 12
                && Math.abs(found.getBlue() - wanted.getBlue()) < 12;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] first, String second) {
        return concat(first, bytes(second));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
