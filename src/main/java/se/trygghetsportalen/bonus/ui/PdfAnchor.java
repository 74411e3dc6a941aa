package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to a letter that is written when it is asked for. */
final class PdfAnchor {
    private PdfAnchor() {}

    static Anchor of(String words, String fileName, Supplier<byte[]> letter) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] content = letter.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), fileName, "application/pdf", content.length);
                }),
                words);
        anchor.getElement().setAttribute("download", true);
        anchor.addClassName("letter-link");
        anchor.addComponentAsFirst(VaadinIcon.FILE_TEXT_O.create());
        return anchor;
    }
}
