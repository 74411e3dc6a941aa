package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.ActivityExport;
import se.trygghetsportalen.activity.domain.FigurePeriod;
import se.trygghetsportalen.platform.documents.TableFormat;

/** Two links that take the figures of the chosen period out as a file. A few rows: there is nothing to wait for. */
class FiguresExport extends Div {
    private static final String FILE_NAME = "fritidsgard-";

    private final transient ActivityExport export;
    private final transient Supplier<FigurePeriod> period;
    private final Locale language;
    /** Read by the thread that writes the file. */
    private transient volatile @Nullable FigurePeriod chosen;

    FiguresExport(ActivityExport export, Supplier<FigurePeriod> period) {
        this.export = export;
        this.period = period;
        this.language = getLocale();
        addClassNames("contact-export", "export-links");
        add(link(TableFormat.CSV), link(TableFormat.XLSX));
    }

    /** The period is another one now. */
    void periodChanged() {
        chosen = period.get();
    }

    private Anchor link(TableFormat format) {
        Anchor link = new Anchor();
        link.add(
                VaadinIcon.DOWNLOAD_ALT.create(),
                new Span(getTranslation(
                        "activity.figures.export." + format.name().toLowerCase(Locale.ROOT))));
        DownloadHandler handler = event -> send(event, format);
        link.setHref(handler);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void send(DownloadEvent event, TableFormat format) throws IOException {
        FigurePeriod now = chosen;
        if (now == null) {
            throw new IOException("No period was shown");
        }
        String part = now.quarter() == null ? "" : "-" + now.quarter();
        event.setFileName(FILE_NAME + now.year() + part + format.extension());
        event.setContentType(format.mediaType());
        export.write(now, format, language, event.getOutputStream());
    }
}
