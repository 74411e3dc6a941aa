package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
import se.trygghetsportalen.outreach.domain.Platform;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.documents.ExportOutcome;
import se.trygghetsportalen.platform.documents.ExportProgress;
import se.trygghetsportalen.platform.documents.TableFormat;

@PortalTest
class ContactExportTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Autowired
    OutreachTown town;

    @Autowired
    ContactExport export;

    @Autowired
    DSLContext sql;

    SignedInUser worker;
    SignedInUser lead;
    Stop stop;
    ContactFilter here;

    @BeforeEach
    void threeContacts() {
        worker = town.worker();
        lead = town.lead();
        stop = town.arrived(town.started(worker), worker);
        here = ContactFilter.ALL.at(stop.arena());
        town.logged(stop, worker, Contacts.content(town.now().minusSeconds(120)).withNote("=1+1; \"citat\"\noch rad"));
        town.logged(
                stop,
                worker,
                Contacts.content(town.now().minusSeconds(60)).at(new OnlinePlace(Platform.DISCORD, "@ungdom")));
        town.logged(stop, worker, Contacts.content(town.now()).withNote("Åka hem"));
    }

    @Test
    void everyRowOfTheSelectionStandsInTheFileOnceAndNoCellStartsAFormula() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(write(here, TableFormat.CSV, file, ExportProgress.UNWATCHED))
                .isEqualTo(new ExportOutcome.Complete(3));
        String text = file.toString(StandardCharsets.UTF_8);
        String[] lines = text.split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFDag;Klockan;Område;Plats;Plattform;Kanal eller grupp;Slag;");
        assertThat(lines[0])
                .contains(";Personer;Under 10 år;10–12 år;13–15 år;")
                .endsWith(";Anteckning;Loggad av");
        assertThat(lines[1]).contains(";Åka hem;").contains(";2;0;0;2;0;0;0;0;0;2;0;0;Skola och frånvaro;Samtal;");
        assertThat(lines[2]).contains(";Discord;'@ungdom;");
        assertThat(lines[3]).contains("\"'=1+1; \"\"citat\"\"\noch rad\"");
        assertThat(lines).hasSize(4);
        assertThat(write(here.saying("åka"), TableFormat.CSV, new ByteArrayOutputStream(), ExportProgress.UNWATCHED))
                .isEqualTo(new ExportOutcome.Complete(1));
        assertThat(write(
                        here.about(Theme.CRIME),
                        TableFormat.CSV,
                        new ByteArrayOutputStream(),
                        ExportProgress.UNWATCHED))
                .isEqualTo(new ExportOutcome.Complete(0));
    }

    @Test
    void aSpreadsheetHoldsTheSameRows(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("kontakter.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            write(here, TableFormat.XLSX, out, ExportProgress.UNWATCHED);
        }
        String sheet;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
        assertThat(sheet.split("<row ")).hasSize(5);
        assertThat(sheet).contains("=1+1; &quot;citat&quot;").doesNotContain("<f>");
    }

    @Test
    void whatWasAskedForAndHowMuchWasGivenStandsInTheTrail() throws IOException {
        int before = entries().size();
        write(here, TableFormat.CSV, new ByteArrayOutputStream(), ExportProgress.UNWATCHED);
        assertThat(entries().subList(before, entries().size()))
                .containsExactly("contact.export-begun", "contact.exported");
    }

    @Test
    void aCancelledOneSaysSoAndIsRecorded() throws IOException {
        int before = entries().size();
        assertThat(write(here, TableFormat.CSV, new ByteArrayOutputStream(), (done, expected) -> done > 0))
                .isEqualTo(new ExportOutcome.Cancelled(0));
        assertThat(entries()).hasSize(before + 2);
    }

    @Test
    void whenTheReaderHangsUpItIsRecordedAllTheSameAndTheConnectionIsGivenBack() {
        int before = entries().size();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> write(here, TableFormat.XLSX, new HungUp(), ExportProgress.UNWATCHED))
                    .isInstanceOf(IOException.class)
                    .hasMessage("hung up");
        }
        assertThat(entries()).hasSize(before + 40);
    }

    @Test
    void aWorkerIsRefusedAndNothingIsWrittenOrRecorded() {
        int before = entries().size();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThatThrownBy(() -> town.as().call(worker, () -> unchecked(here, TableFormat.CSV, file, worker)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(file.size()).isZero();
        assertThat(entries()).hasSize(before);
    }

    private ExportOutcome write(ContactFilter filter, TableFormat format, OutputStream out, ExportProgress progress)
            throws IOException {
        try {
            return town.as().call(lead, () -> {
                try {
                    return export.write(filter, format, SWEDISH, out, 3, progress);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ExportOutcome unchecked(ContactFilter filter, TableFormat format, OutputStream out, SignedInUser who) {
        try {
            return export.write(filter, format, SWEDISH, out, 3, ExportProgress.UNWATCHED);
        } catch (IOException e) {
            throw new UncheckedIOException(who.username(), e);
        }
    }

    private List<String> entries() {
        return new ArrayList<>(sql.select(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_KIND.eq("contact-export"))
                .and(AUDIT_ROW.ACTOR_ID.in(lead.id().value(), worker.id().value()))
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .fetch(AUDIT_ROW.ACTION));
    }

    private static final class HungUp extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("hung up");
        }
    }
}
