package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import se.trygghetsportalen.outreach.ContactExport;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.platform.documents.ExportOutcome;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.shared.SwedishTime;

/** Takes the selection out as a file: two links, and while a file is written how far it has come and a way to stop it. */
class ContactExportPanel extends Div {
    private static final String FILE_NAME = "kontakter";

    private final transient ContactExport export;
    private final transient Clock clock;
    private final transient Supplier<Selection> selection;
    private final Locale language;
    private final ProgressBar bar = new ProgressBar();
    private final Span seen = new Span();
    private final Button cancel;
    private final Div progress;
    /** Read by the thread that writes the file. */
    private volatile Selection chosen = new Selection(ContactFilter.ALL, 0);

    private volatile boolean cancelled;

    /**
     * @param filter which contacts
     * @param expected how many rows there will be, or 0 where nobody has counted
     */
    record Selection(ContactFilter filter, long expected) {}

    ContactExportPanel(ContactExport export, Clock clock, Supplier<Selection> selection) {
        this.export = export;
        this.clock = clock;
        this.selection = selection;
        this.language = getLocale();
        addClassName("contact-export");
        cancel = new Button(getTranslation("outreach.contacts.export.cancel"), click -> cancelled = true);
        progress = new Div(bar, seen, cancel);
        progress.addClassName("export-progress");
        progress.setVisible(false);
        seen.getElement().setAttribute("role", "status");
        Div links = new Div(link(TableFormat.CSV), link(TableFormat.XLSX));
        links.addClassName("export-links");
        add(links, progress);
    }

    /** The selection is another one now. */
    void selectionChanged() {
        chosen = selection.get();
    }

    private Anchor link(TableFormat format) {
        Anchor link = new Anchor();
        link.add(
                VaadinIcon.DOWNLOAD_ALT.create(),
                new Span(getTranslation(
                        "outreach.contacts.export." + format.name().toLowerCase(Locale.ROOT))));
        DownloadHandler handler = event -> send(event, format);
        link.setHref(handler);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** Runs on the request that carries the file, without the page's lock. */
    private void send(DownloadEvent event, TableFormat format) throws IOException {
        Selection now = chosen;
        UI ui = event.getUI();
        cancelled = false;
        event.setFileName(FILE_NAME + "-" + SwedishTime.dayOf(clock.instant()) + format.extension());
        event.setContentType(format.mediaType());
        ui.access(() -> begin(now.expected()));
        try {
            // Not closed here: a stream that is closed looks whole, and one that breaks off must not.
            OutputStream out = event.getOutputStream();
            ExportOutcome outcome = export.write(now.filter(), format, language, out, now.expected(), (done, all) -> {
                if (done > 0) {
                    ui.access(() -> reached(done, all));
                }
                return !cancelled;
            });
            if (outcome instanceof ExportOutcome.Cancelled) {
                throw new IOException("Cancelled by the person; the browser must not take this for a whole file");
            }
            ui.access(() -> end("outreach.contacts.export.done", outcome.rows()));
        } catch (IOException brokenOff) {
            ui.access(() -> end("outreach.contacts.export.cancelled", 0));
            throw brokenOff;
        }
    }

    private void begin(long expected) {
        progress.setVisible(true);
        cancel.setVisible(true);
        bar.setVisible(true);
        bar.setIndeterminate(expected == 0);
        bar.setValue(0);
        seen.setText(getTranslation("outreach.contacts.export.running"));
    }

    private void reached(long done, long expected) {
        if (expected > 0) {
            bar.setValue(Math.min(1.0, (double) done / expected));
        }
        seen.setText(getTranslation("outreach.contacts.export.rows", done));
    }

    private void end(String key, long rows) {
        bar.setVisible(false);
        cancel.setVisible(false);
        seen.setText(getTranslation(key, rows));
    }
}
