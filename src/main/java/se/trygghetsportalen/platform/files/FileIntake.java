package se.trygghetsportalen.platform.files;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.platform.files.domain.FileName;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.ImageSquare;
import se.trygghetsportalen.shared.Problem;

/**
 * Looks at a file before anything is stored. What a file is, its content says: neither its name nor what the browser
 * claims is believed. An image is never kept as it came but drawn anew, so that position, camera and anything hidden
 * behind the picture are gone.
 *
 * <p>Costs processor and memory, so it is called before and not inside a transaction.
 */
@Service
public class FileIntake {
    private static final String FIELD = "file";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();
    private final ImageRedrawing redrawing = new ImageRedrawing();

    /**
     * Checks a file that the person signed in hands in.
     *
     * @param name what the browser says that it is called
     * @param received its bytes; not kept and not changed
     */
    @PermitAll
    public Intake check(FilePurpose purpose, String name, byte[] received) {
        if (received.length == 0) {
            return refused("files.problem.empty");
        }
        if (received.length > purpose.mostBytes()) {
            return refused("files.problem.large", purpose.mostMegabytes());
        }
        Optional<FileType> type;
        if (takesOffice(purpose) && Archive.begins(received)) {
            switch (OfficeForm.of(received)) {
                case OfficeForm.Plain(FileType office) -> type = Optional.of(office);
                case OfficeForm.TooLarge tooLarge -> {
                    return refused("files.problem.unpacked");
                }
                case OfficeForm.Suspicious suspicious -> {
                    return refused("files.problem.office");
                }
                case OfficeForm.SomethingElse somethingElse -> type = Optional.empty();
            }
        } else {
            type = typeOf(received);
        }
        type = type.filter(purpose.accepted()::contains);
        if (type.isEmpty()) {
            return refused("files.problem.type."
                    + (takesOnlyImages(purpose) ? "image" : takesOffice(purpose) ? "office" : "document"));
        }
        String receivedSha256 = Sha256.of(received);
        if (type.get().isImage()) {
            return switch (redrawing.redraw(type.get(), received)) {
                case ImageRedrawing.Drawn drawn ->
                    new Intake.Accepted(new AcceptedFile(
                            purpose, FileName.safe(name, FileType.JPEG), FileType.JPEG, drawn.jpeg(), receivedSha256));
                case ImageRedrawing.TooManyPixels tooMany -> refused("files.problem.pixels");
                case ImageRedrawing.Unreadable unreadable -> refused("files.problem.unreadable");
            };
        }
        if (type.get() == FileType.PDF && !PdfForm.isPlain(received)) {
            return refused("files.problem.pdf");
        }
        return new Intake.Accepted(new AcceptedFile(
                purpose, FileName.safe(name, type.get()), type.get(), received.clone(), receivedSha256));
    }

    /**
     * A stored image with squares of it made unrecognisable for good, such as a face. Stores nothing.
     *
     * @throws IllegalArgumentException when the file is no image that was drawn anew, or no square is named
     */
    @PermitAll
    public BlurredImage blur(FileStore.Opened opened, List<ImageSquare> squares) {
        if (opened.file().type() != FileType.JPEG || squares.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing to blur in " + opened.file().id());
        }
        return new BlurredImage(opened.file().id(), opened.file().sha256(), redrawing.blur(opened.content(), squares));
    }

    private Optional<FileType> typeOf(byte[] received) {
        try (TikaInputStream content = TikaInputStream.get(received)) {
            // No name goes in: it would outweigh the content for some types.
            return FileType.ofMediaType(detector.detect(content, new Metadata()).toString())
                    .filter(type -> Signature.matches(type, received));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory could not be read", e);
        }
    }

    private static boolean takesOffice(FilePurpose purpose) {
        return purpose.accepted().stream().anyMatch(FileType::isOffice);
    }

    private static boolean takesOnlyImages(FilePurpose purpose) {
        return purpose.accepted().stream().allMatch(FileType::isImage);
    }

    private static Intake refused(String textKey, Object... arguments) {
        return new Intake.Refused(Problem.of(FIELD, textKey, arguments));
    }
}
