package se.trygghetsportalen.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import se.trygghetsportalen.activity.domain.FigurePeriod;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.shared.SwedishTime;

@PortalTest
class ActivityExportTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Autowired
    YouthCentre centre;

    @Autowired
    OutreachTown town;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Places places;

    @Autowired
    ActivityExport export;

    @Autowired
    DSLContext sql;

    private SignedInUser worker;
    private SignedInUser lead;
    private String arena;
    private FigurePeriod thisYear;

    /** Six girls counted, one boy, and what three of them produced in an hour and a half. */
    @BeforeEach
    void aDayAtAYouthCentre() {
        worker = town.worker();
        lead = town.lead();
        thisYear = new FigurePeriod(SwedishTime.dayOf(town.now()).getYear(), null);
        OpenSession open = centre.open(town.arena(), worker);
        arena = places.requireArena(open.plan().arena()).name();
        for (int girl = 0; girl < 6; girl++) {
            town.as().call(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.GIRL));
        }
        town.as().call(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.BOY));
        centre.end(open.id(), worker, new SessionReport(90, 3, "De höll i kvällen."));
    }

    @Test
    void theFileSaysHoursAsTheyAreAndHidesSmallGroupsOfYouth() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(lead, TableFormat.CSV, file);
        List<String> lines = Arrays.asList(file.toString(StandardCharsets.UTF_8).split("\r\n"));
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFFritidsgård;Tillfällen;\"Öppet, minuter\";\"Grupper, minuter\";"
                        + "\"Ungdomars egen tid, minuter\";Ungdomar som gjort något;"
                        + "Besök: tjejer;Besök: killar;Besök: icke-binära och okänt;Besök: alla;"
                        + "Besökare: tjejer;Besökare: killar;Besökare: icke-binära och okänt;Besökare: alla");
        assertThat(lines.getLast()).startsWith("Alla fritidsgårdar;");
        String row = lines.stream()
                .filter(line -> line.startsWith(arena + ";"))
                .findFirst()
                .orElseThrow();
        String[] cells = row.split(";");
        assertThat(cells[1]).isEqualTo("1");
        assertThat(cells[4]).as("what youth produced is never hidden").isEqualTo("90");
        assertThat(cells[5]).isEqualTo("3");
        assertThat(cells[7]).as("one boy").isEqualTo("dolt");
    }

    @Test
    void aSpreadsheetHoldsTheSame(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(lead, TableFormat.XLSX, file);
        Path stored = folder.resolve("statistik.xlsx");
        Files.write(stored, file.toByteArray());
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains(arena, "dolt", "Alla fritidsg");
        }
    }

    @Test
    void thatItWasAskedForStandsInTheTrail() {
        int before = recorded();
        write(lead, TableFormat.CSV, new ByteArrayOutputStream());
        assertThat(recorded()).isEqualTo(before + 1);
    }

    @Test
    void aWorkerIsRefusedAndNothingIsWrittenOrRecorded() {
        int before = recorded();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThatThrownBy(() -> write(worker, TableFormat.CSV, file)).isInstanceOf(AccessDeniedException.class);
        assertThat(file.size()).isZero();
        assertThat(recorded()).isEqualTo(before);
    }

    private int recorded() {
        return sql.fetchCount(
                AUDIT_ROW,
                AUDIT_ROW
                        .ACTION
                        .eq("activity.figures-exported")
                        .and(AUDIT_ROW.ACTOR_ID.in(
                                lead.id().value(), worker.id().value())));
    }

    private void write(SignedInUser who, TableFormat format, ByteArrayOutputStream file) {
        town.as().run(who, () -> {
            try {
                export.write(thisYear, format, SWEDISH, file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
