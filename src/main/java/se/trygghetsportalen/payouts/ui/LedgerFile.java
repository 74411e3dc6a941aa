package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import se.trygghetsportalen.platform.documents.TableFormat;

/** A file about a bonus year on its way to a browser. */
final class LedgerFile {
    private LedgerFile() {}

    /** Writes the file's content. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static DownloadResponse of(String name, int year, Content written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        written.write(out);
        byte[] content = out.toByteArray();
        return new DownloadResponse(
                new ByteArrayInputStream(content),
                name + "-" + year + TableFormat.CSV.extension(),
                TableFormat.CSV.mediaType(),
                content.length);
    }
}
