package se.trygghetsportalen.outreach.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.CONTACT;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.outreach.FieldConflicts;
import se.trygghetsportalen.outreach.FieldEntryReading;
import se.trygghetsportalen.outreach.FieldSync;
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
        assertThat(sent("Först")).isInstanceOf(FieldResult.Stored.class);
        assertThat(sent("Sedan")).isInstanceOf(FieldResult.Conflict.class);
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

    @Test
    void ofTwoLeadsTheFirstChoiceHolds() {
        UUID conflict = town.as()
                .call(town.lead(), conflicts::open)
                .getFirst()
                .conflict()
                .id();
        town.as().run(town.lead(), () -> conflicts.keepFirst(conflict));
        town.as().run(town.lead(), () -> conflicts.takeSecond(conflict, "Den andra stämmer bättre."));

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
            assertThatThrownBy(() -> town.as().call(other, () -> conflicts.takeSecond(conflict, "För att")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        open(worker, "krockar");
        assertSays("Den här sidan är inte för dig");
        assertThat(_find(UI.getCurrent(), FieldConflictListView.class)).isEmpty();
    }

    private FieldResult sent(String note) {
        Instant at = town.now();
        String body = """
            {"id":"%s","seq":1,"kind":"contact","shift":"%s","at":"%s","stop":"%s","minutes":10,\
            "medium":"IN_PERSON","made":true,"type":"CONVERSATION","depth":1,"heads":{"AGE_13_15":{"BOY":1}},\
            "themes":["SCHOOL"],"actions":[],"followUp":"NONE","note":"%s"}
            """.strip().formatted(contact, shift.id(), at, stop.id(), note);
        DeviceId device = DeviceId.next();
        devices.add(Device.signedIn(
                device, worker.id(), DeviceSecret.random(new SecureRandom()), "Telefon", clock.instant()));
        try {
            FieldSync.Received received = new FieldSync.Received(
                    reading.read(body.getBytes(StandardCharsets.UTF_8)),
                    (note.equals("Först") ? "a" : "b").repeat(64),
                    body);
            return town.as()
                    .call(worker, () -> sync.take(device, List.of(received)))
                    .getFirst();
        } catch (FieldEntryReading.UnreadableException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private String note() {
        return sql.fetchSingle(CONTACT, CONTACT.ID.eq(contact)).getNote();
    }
}
