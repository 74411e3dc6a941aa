package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.ObservationPhotos;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FilePurpose;

/**
 * Takes one photo of a place: with the phone's camera or from a file. Shows what will be stored, which is the picture
 * drawn anew, and says why a file is refused. Nothing is stored before the form around it is.
 */
class PhotoField extends Div {
    private final transient FileIntake intake;
    private final Upload upload;
    private final Div preview = new Div();
    private final Paragraph problem = new Paragraph();
    private transient @Nullable AcceptedFile photo;
    private transient @Nullable FileId id;

    PhotoField(FileIntake intake, String label) {
        this.intake = intake;
        addClassName("photo-field");
        Span title = new Span(label);
        title.addClassName("photo-label");
        Paragraph help = new Paragraph(getTranslation("outreach.observation.photo.help"));
        help.addClassNames("soft", "small");
        upload = new Upload(new InMemoryUploadHandler((metadata, content) -> receive(metadata.fileName(), content)) {
            @Override
            public long getFileSizeMax() {
                return FilePurpose.LIMIT;
            }

            @Override
            public long getRequestSizeMax() {
                return FilePurpose.LIMIT + 64L * 1024;
            }
        });
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(FilePurpose.LIMIT);
        upload.setDropAllowed(false);
        Button choose = new Button(getTranslation("outreach.observation.photo.choose"), VaadinIcon.CAMERA.create());
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(rejected -> refuse(getTranslation("outreach.observation.photo.rejected")));
        problem.addClassName("photo-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        preview.addClassName("photo-preview");
        preview.setVisible(false);
        add(title, help, preview, upload, problem);
    }

    /** What was chosen, checked and drawn anew; null without a photo. */
    @Nullable
    AcceptedFile photo() {
        return photo;
    }

    /** The id under which it will be stored; null without a photo. */
    @Nullable
    FileId id() {
        return id;
    }

    /** Takes in what the browser sent, or says why not. */
    void receive(String name, byte[] content) {
        switch (intake.check(ObservationPhotos.PURPOSE, name, content)) {
            case Intake.Accepted(AcceptedFile file) -> show(file);
            case Intake.Refused(var why) ->
                refuse(getTranslation(why.textKey(), why.arguments().toArray()));
        }
        upload.clearFileList();
    }

    private void show(AcceptedFile file) {
        photo = file;
        id = FileId.next();
        problem.setVisible(false);
        byte[] content = file.content();
        Image picture = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                                new ByteArrayInputStream(content),
                                file.name(),
                                file.type().mediaType(),
                                content.length))
                        .inline(),
                getTranslation("outreach.observation.photo.chosen"));
        Button remove = new Button(getTranslation("outreach.observation.photo.clear"), click -> clear());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        preview.removeAll();
        preview.add(picture, remove);
        preview.setVisible(true);
        upload.setVisible(false);
    }

    private void clear() {
        photo = null;
        id = null;
        preview.removeAll();
        preview.setVisible(false);
        upload.setVisible(true);
    }

    private void refuse(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
