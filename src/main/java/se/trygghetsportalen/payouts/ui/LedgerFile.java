package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import se.trygghetsportalen.payouts.YearEnd;
import se.trygghetsportalen.platform.documents.TableFormat;

/** A year's ledger on its way to a browser. */
final class LedgerFile {
    private LedgerFile() {}

    static DownloadResponse of(YearEnd yearEnd, int year, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        yearEnd.writeLedger(year, locale, out);
        byte[] content = out.toByteArray();
        return new DownloadResponse(
                new ByteArrayInputStream(content),
                "reskontra-" + year + TableFormat.CSV.extension(),
                TableFormat.CSV.mediaType(),
                content.length);
    }
}
