package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.FIELD_CONFLICT;
import static se.trygghetsportalen.generated.Tables.SHIFT;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.ContactLog;
import se.trygghetsportalen.outreach.FieldConflicts;
import se.trygghetsportalen.outreach.FieldEntryReading;
import se.trygghetsportalen.outreach.FieldSync;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.CorrectionOutcome;
import se.trygghetsportalen.outreach.domain.FieldResult;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.people.domain.DeviceRepository;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;

class FieldConflictListViewTest extends OutreachViewTest {
    @Autowired
    FieldSync sync;

    @Autowired
    FieldConflicts conflicts;

    @Autowired
    FieldEntryReading reading;

    @Autowired
    ContactRepository contacts;

    @Autowired
    ContactCorrection correction;

    @Autowired
    ContactLog contactLog;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    DeviceRepository devices;

    @Autowired
    DSLContext sql;

    @Autowired
    Clock clock;

    SignedInUser worker;
    StartedShift shift;
    Stop stop;
    UUID contact;

    @BeforeEach
    void twoVersionsOfOneContact() {
        // Others' conflicts are none of this test's business.
        town.as()
                .run(
                        town.lead(),
                        () -> conflicts
                                .open()
                                .forEach(one ->
                                        conflicts.keepFirst(one.conflict().id())));
        worker = town.worker();
        shift = town.started(worker);
        stop = town.arrived(shift, worker);
        contact = Ids.next();
        assertThat(said("Först")).isInstanceOf(FieldResult.Stored.class);
        assertThat(said("Sedan")).isInstanceOf(FieldResult.Conflict.class);
    }

    @Test
    void theLeadSeesWhatDiffersAndTakesTheSecond() {
        open(town.lead(), "krockar");
        assertThat(page()).contains("Kontakt", "Först", "Sedan").doesNotContain("Skola och frånvaro");

        _click(_get(Button.class, spec -> spec.withText("Använd den andra")));
        assertThat(page()).contains("Inget att välja mellan");
        assertThat(note()).isEqualTo("Sedan");
    }

    @Test
    void theLeadKeepsTheFirst() {
        open(town.lead(), "krockar");
        _click(_get(Button.class, spec -> spec.withText("Behåll den första")));

        assertThat(page()).contains("Inget att välja mellan");
        assertThat(note()).isEqualTo("Först");
    }

    /** Nobody decides about words that they have not seen. */
    @Test
    void aCorrectionThatCameWhileTheLeadComparedIsShownBeforeAnythingIsChosen() {
        open(town.lead(), "krockar");
        Contact first = contacts.find(new ContactId(contact)).orElseThrow();
        ContactContent better = first.content().withNote("Rättad under tiden");
        town.as()
                .run(
                        town.lead(),
                        () -> assertThat(correction.correct(first.id(), first.version(), better, "Så var det."))
                                .isInstanceOf(CorrectionOutcome.Corrected.class));
        press("Använd den andra");

        assertNotice("Någon har ändrat under tiden. Jämför igen och välj på nytt.");
        assertThat(page()).contains("Rättad under tiden", "Sedan").doesNotContain("Först");
        assertThat(note()).isEqualTo("Rättad under tiden");
        assertThat(choice()).isNull();

        press("Använd den andra");
        assertThat(note()).isEqualTo("Sedan");
        assertThat(choice()).isEqualTo("OTHER");
    }

    @Test
    void aContactThatWasTakenBackIsNotReplaced() {
        open(town.lead(), "krockar");
        town.as().run(worker, () -> contactLog.takeBack(new ContactId(contact)));
        press("Använd den andra");

        assertNotice("Kontakten är borttagen, så den andra versionen kan inte ersätta den.");
        assertThat(offers("Använd den andra")).isFalse();
        assertThat(choice()).isNull();
        press("Behåll den första");
        assertThat(page()).contains("Inget att välja mellan");
    }

    @Test
    void theEndOfAShiftIsReplacedUntilTheLeadHasClosedIt() {
        town.as()
                .run(
                        town.lead(),
                        () -> conflicts
                                .open()
                                .forEach(one ->
                                        conflicts.keepFirst(one.conflict().id())));
        UUID end = Ids.next();
        assertThat(sent(entry(end, "end", "\"mood\":\"Lugnt\",\"nextTeam\":\"\"")))
                .isInstanceOf(FieldResult.Stored.class);
        for (String mood : List.of("Oroligt", "Mycket oroligt")) {
            assertThat(sent(entry(end, "end", "\"mood\":\"%s\",\"nextTeam\":\"\"".formatted(mood))))
                    .isInstanceOf(FieldResult.Conflict.class);
        }
        open(town.lead(), "krockar");
        assertThat(page()).contains("Passet avslutades", "Lugnt", "Oroligt");
        _click(_find(Button.class, spec -> spec.withText("Använd den andra")).getFirst());
        assertThat(mood()).isEqualTo("Oroligt");

        town.as().run(town.lead(), () -> rounds.close(shift.id()));
        press("Använd den andra");
        assertNotice("Någon har ändrat under tiden. Jämför igen och välj på nytt.");
        assertThat(page()).contains("Passet är stängt, så sammanfattningen ändras inte mer. Behåll den första.");
        assertThat(offers("Använd den andra")).isFalse();
        assertThat(mood()).isEqualTo("Oroligt");
    }

    @Test
    void whatIsCarriedOverByHandShowsBothVersions() {
        UUID seen = Ids.next();
        String text = """
            "stop":"%s","category":"LIGHTING","where":"%s","severity":%d,"description":"","photo":null""";
        sent(entry(seen, "observation", text.formatted(stop.id(), "Vid porten", 1)));
        sent(entry(seen, "observation", text.formatted(stop.id(), "Vid trappan", 3)));
        open(town.lead(), "krockar");

        assertThat(page())
                .contains("Vid porten", "Vid trappan", "Kan vänta", "Någon kan skadas")
                .contains("För över det som ska med för hand, och behåll sedan den första.")
                .doesNotContain("Vad gäller det?");
        assertThat(_find(Button.class, spec -> spec.withText("Använd den andra")))
                .hasSize(1);
    }

    @Test
    void whatDiffersInNothingThatIsShownSaysSo() {
        UUID end = Ids.next();
        String rest = "\"mood\":\"Lugnt\",\"nextTeam\":\"\"";
        sent(entry(end, "end", rest));
        sent(entry(end, "end", rest + ",\"more\":1"));
        open(town.lead(), "krockar");

        assertThat(page()).contains("Båda versionerna säger samma sak i det som visas här.");
    }

    @Test
    void ofTwoLeadsTheFirstChoiceHolds() {
        UUID conflict = town.as()
                .call(town.lead(), conflicts::open)
                .getFirst()
                .conflict()
                .id();
        town.as().run(town.lead(), () -> conflicts.keepFirst(conflict));
        town.as().run(town.lead(), () -> conflicts.takeSecond(conflict, 1, "Den andra stämmer bättre."));

        assertThat(note()).isEqualTo("Först");
    }

    @Test
    void isForLeadsAlone() {
        UUID conflict = town.as()
                .call(town.lead(), conflicts::open)
                .getFirst()
                .conflict()
                .id();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.TEAM_LEAD))) {
            SignedInUser other = town.person(role);
            assertThatThrownBy(() -> town.as().call(other, conflicts::open)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.as().call(other, () -> conflicts.keepFirst(conflict)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> town.as().call(other, () -> conflicts.takeSecond(conflict, 1, "För att")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        open(worker, "krockar");
        assertSays("Den här sidan är inte för dig");
        assertThat(_find(UI.getCurrent(), FieldConflictListView.class)).isEmpty();
    }

    private FieldResult said(String note) {
        return sent(entry(contact, "contact", """
            "stop":"%s","minutes":10,\
            "medium":"IN_PERSON","made":true,"type":"CONVERSATION","depth":1,"heads":{"AGE_13_15":{"BOY":1}},\
            "themes":["SCHOOL"],"actions":[],"followUp":"NONE","note":"%s\"""".formatted(stop.id(), note)));
    }

    private String entry(UUID id, String kind, String rest) {
        return "{\"id\":\"%s\",\"seq\":1,\"kind\":\"%s\",\"shift\":\"%s\",\"at\":\"%s\",%s}"
                .formatted(id, kind, shift.id(), town.now(), rest);
    }

    private FieldResult sent(String body) {
        DeviceId device = DeviceId.next();
        devices.add(Device.signedIn(
                device, worker.id(), DeviceSecret.random(new SecureRandom()), "Telefon", clock.instant()));
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            FieldSync.Received received = new FieldSync.Received(reading.read(bytes), hash, body);
            return town.as()
                    .call(worker, () -> sync.take(device, List.of(received)))
                    .getFirst();
        } catch (FieldEntryReading.UnreadableException | NoSuchAlgorithmException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private String note() {
        return sql.fetchSingle(CONTACT, CONTACT.ID.eq(contact)).getNote();
    }

    private @Nullable String choice() {
        return sql.fetchSingle(FIELD_CONFLICT, FIELD_CONFLICT.ENTRY_ID.eq(contact))
                .getChoice();
    }

    private String mood() {
        return sql.fetchSingle(SHIFT, SHIFT.ID.eq(shift.id().value())).getMood();
    }
}
