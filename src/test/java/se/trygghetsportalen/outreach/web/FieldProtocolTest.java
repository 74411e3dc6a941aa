package se.trygghetsportalen.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.CONTACT_HEAD;
import static se.trygghetsportalen.generated.Tables.FIELD_CONFLICT;
import static se.trygghetsportalen.generated.Tables.FIELD_ENTRY;
import static se.trygghetsportalen.generated.Tables.LONE_WATCH;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;
import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.STOP;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.trygghetsportalen.FaultRounds;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.generated.tables.records.LoneWatchRecord;
import se.trygghetsportalen.outreach.FieldConflicts;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.people.domain.DeviceRepository;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/field-api.md} promises, by the bytes that go over the wire. */
@PortalTest
class FieldProtocolTest {
    @LocalServerPort
    int port;

    @Autowired
    OutreachTown town;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    FieldConflicts conflicts;

    @Autowired
    DeviceRepository devices;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    SignedInUser worker;
    SignedInUser colleague;
    FieldPhone phone;
    PlannedShift shift;
    ArenaId arena;
    StopId stop;
    Instant begun;

    @BeforeEach
    void aPlannedShift() {
        worker = town.worker();
        colleague = town.worker();
        arena = town.arena();
        shift = town.planned(List.of(arena), worker, colleague);
        phone = phoneOf(worker);
        stop = StopId.next();
        begun = clock.instant().minus(Duration.ofMinutes(40));
    }

    @Test
    void aWholeEveningArrivesInOneCallEachWithTheHashOfItsBytes() throws Exception {
        List<String> evening = new ArrayList<>();
        evening.add(phone.start(shift.id(), begun));
        evening.add(phone.arrive(shift.id(), stop, arena, begun.plusSeconds(60)));
        evening.add(phone.contact(shift.id(), stop, begun.plusSeconds(120), "Lugnt vid entrén, åäö"));
        evening.add(phone.observation(shift.id(), stop, begun.plusSeconds(180), photo()));
        evening.add(phone.end(shift.id(), begun.plusSeconds(240), "Lugnt"));
        HttpResponse<String> response = phone.sendMany(evening);

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answers = json.readTree(response.body());
        assertThat(answers).hasSize(5);
        for (int at = 0; at < 5; at++) {
            assertThat(answers.get(at).path("result").asString()).isEqualTo("stored");
            assertThat(answers.get(at).path("id").asString())
                    .isEqualTo(FieldPhone.idOf(evening.get(at)).toString());
            assertThat(answers.get(at).path("sha256").asString()).isEqualTo(FieldPhone.sha256(evening.get(at)));
        }
        var seen =
                sql.fetchSingle(OBSERVATION, OBSERVATION.SHIFT_ID.eq(shift.id().value()));
        assertThat(seen.getReportedAt()).isEqualTo(begun.plusSeconds(180).truncatedTo(ChronoUnit.MICROS));
        assertThat(seen.getPhotoId()).isNotNull();
        assertThat(sql.fetchSingle(SHIFT, SHIFT.ID.eq(shift.id().value())).getState())
                .isEqualTo("ENDED");
    }

    @Test
    void aSingleEntryAnswersCreatedAndTheSameAgain() {
        phone.sendOne(phone.start(shift.id(), begun));
        phone.sendOne(phone.arrive(shift.id(), stop, arena, begun));
        String contact = phone.contact(shift.id(), stop, begun.plusSeconds(5), "");
        HttpResponse<String> first = phone.sendOne(contact);
        HttpResponse<String> again = phone.sendOne(contact);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body()).contains(FieldPhone.sha256(contact));
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void otherBytesUnderTheSameIdAreAConflictOfWhichBothAreKept() {
        begin();
        UUID id = Ids.next();
        phone.sendOne(phone.contact(id, shift.id(), stop, begun.plusSeconds(5), "Först"));
        String second = phone.contact(id, shift.id(), stop, begun.plusSeconds(5), "Sedan");
        HttpResponse<String> response = phone.sendOne(second);
        phone.sendOne(second);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(sql.fetchSingle(CONTACT, CONTACT.ID.eq(id)).getNote()).isEqualTo("Först");
        assertThat(sql.fetch(FIELD_CONFLICT, FIELD_CONFLICT.ENTRY_ID.eq(id)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.getBody()).isEqualTo(second));
    }

    @Test
    void whatTheLeadHasChosenIsToldToWhoeverSentIt() throws Exception {
        begin();
        UUID first = Ids.next();
        UUID second = Ids.next();
        for (UUID id : List.of(first, second)) {
            phone.sendOne(phone.contact(id, shift.id(), stop, begun.plusSeconds(5), "Först"));
        }
        String kept = phone.contact(first, shift.id(), stop, begun.plusSeconds(5), "Sedan");
        String taken = phone.contact(second, shift.id(), stop, begun.plusSeconds(5), "Sedan");
        phone.sendMany(List.of(kept, taken));
        assertThat(settled(phone)).isEmpty();

        town.as().run(town.lead(), () -> {
            conflicts.keepFirst(conflictOver(first));
            conflicts.takeSecond(conflictOver(second), 1, "Den andra stämmer.");
        });
        assertThat(settled(phone))
                .containsExactlyInAnyOrder(
                        first + " " + FieldPhone.sha256(kept) + " first",
                        second + " " + FieldPhone.sha256(taken) + " second");
        assertThat(settled(phoneOf(colleague))).isEmpty();
    }

    private List<String> settled(FieldPhone asking) throws Exception {
        List<String> told = new ArrayList<>();
        for (JsonNode one :
                json.readTree(asking.get("/falt/api/evening").body()).path("settled")) {
            told.add(one.path("id").asString() + " " + one.path("sha256").asString() + " "
                    + one.path("choice").asString());
        }
        return told;
    }

    private UUID conflictOver(UUID entry) {
        return sql.fetchSingle(FIELD_CONFLICT, FIELD_CONFLICT.ENTRY_ID.eq(entry))
                .getId();
    }

    @Test
    void whatIdentifiesSomebodyIsKeptNowhereNotEvenAsAConflict() {
        begin();
        UUID id = Ids.next();
        HttpResponse<String> fresh =
                phone.sendOne(phone.contact(id, shift.id(), stop, begun.plusSeconds(5), "850101-2382"));
        assertThat(fresh.statusCode()).isEqualTo(422);
        assertThat(fresh.body()).contains("\"field\":\"note\"", "personnummer");

        // Nothing is stored under the id, so it may be used again.
        assertThat(phone.sendOne(phone.contact(id, shift.id(), stop, begun.plusSeconds(5), "Bättre"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(phone.sendOne(phone.contact(id, shift.id(), stop, begun.plusSeconds(5), "850101-2382"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(sql.fetchCount(FIELD_CONFLICT, FIELD_CONFLICT.ENTRY_ID.eq(id)))
                .isZero();
    }

    @Test
    void oneThatIsRefusedLeavesTheOthersStored() throws Exception {
        begin();
        List<String> three = List.of(
                phone.contact(shift.id(), stop, begun.plusSeconds(5), "Ett"),
                phone.contact(shift.id(), StopId.next(), begun.plusSeconds(6), "Två"),
                phone.contact(shift.id(), stop, begun.plusSeconds(7), "Tre"));
        JsonNode answers = json.readTree(phone.sendMany(three).body());

        assertThat(answers.get(0).path("result").asString()).isEqualTo("stored");
        assertThat(answers.get(1).path("result").asString()).isEqualTo("refused");
        assertThat(answers.get(1).path("field").asString()).isEqualTo("stop");
        assertThat(answers.get(1).path("reason").asString()).startsWith("Platsbesöket");
        assertThat(answers.get(2).path("result").asString()).isEqualTo("stored");
        assertThat(contacts()).isEqualTo(2);
        assertThat(sql.fetchCount(FIELD_ENTRY, FIELD_ENTRY.ID.eq(FieldPhone.idOf(three.get(1)))))
                .isZero();
    }

    @Test
    void contactsInARowAreStoredTogetherEachWithItsRowInTheTrail() throws Exception {
        begin();
        List<String> row = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            row.add(phone.contact(shift.id(), stop, begun.plusSeconds(at), "I rad " + at));
        }
        // A tab that was slow to hear the answer says one of them twice.
        row.add(row.get(1));
        JsonNode first = json.readTree(phone.sendMany(row).body());
        JsonNode again = json.readTree(phone.sendMany(row).body());

        assertThat(again).isEqualTo(first);
        assertThat(first)
                .hasSize(6)
                .allMatch(answer -> answer.path("result").asString().equals("stored"));
        assertThat(contacts()).isEqualTo(5);
        List<String> fresh = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            fresh.add(phone.contact(shift.id(), stop, begun.plusSeconds(20 + at), "Ny rad " + at));
        }
        phone.sendMany(fresh);
        List<String> all = new ArrayList<>(row.subList(0, 5));
        all.addAll(fresh);
        for (String one : all) {
            UUID id = FieldPhone.idOf(one);
            assertThat(sql.fetchCount(AUDIT_ROW, AUDIT_ROW.SUBJECT_ID.eq(id))).isEqualTo(1);
            assertThat(sql.fetchCount(CONTACT_HEAD, CONTACT_HEAD.CONTACT_ID.eq(id)))
                    .isEqualTo(1);
            assertThat(sql.fetchSingle(FIELD_ENTRY, FIELD_ENTRY.ID.eq(id)).getSha256())
                    .isEqualTo(FieldPhone.sha256(one));
        }
    }

    @Test
    void whereOnTheNetAContactWasComesAlongAndPointsNobodyOut() {
        begin();
        String digital = phone.online(shift.id(), stop, begun.plusSeconds(5), "DISCORD", "Ekånge spelar");
        assertThat(phone.sendOne(digital).statusCode()).isEqualTo(201);
        assertThat(phone.sendOne(digital).statusCode()).isEqualTo(201);
        var stored = sql.fetchSingle(CONTACT, CONTACT.ID.eq(FieldPhone.idOf(digital)));
        assertThat(stored.getPlatform()).isEqualTo("DISCORD");
        assertThat(stored.getChannel()).isEqualTo("Ekånge spelar");

        assertThat(phone.sendOne(phone.online(shift.id(), stop, begun.plusSeconds(6), "ICQ", ""))
                        .body())
                .contains("\"field\":\"online\"");
        assertThat(phone.sendOne(phone.online(shift.id(), stop, begun.plusSeconds(7), "OTHER", "850101-2382"))
                        .body())
                .contains("\"field\":\"channel\"");
    }

    @Test
    void leavingAPlaceIsWrittenDownOnceAtItsTime() {
        begin();
        Instant left = begun.plusSeconds(90).truncatedTo(ChronoUnit.MICROS);
        String leave = entry("leave", left, ",\"stop\":\"" + stop + "\"");
        assertThat(phone.sendOne(leave).statusCode()).isEqualTo(201);
        // Its answer was lost, and somebody pressed again meanwhile.
        assertThat(phone.sendOne(leave).statusCode()).isEqualTo(201);
        assertThat(phone.sendOne(entry("leave", left.plusSeconds(60), ",\"stop\":\"" + stop + "\""))
                        .statusCode())
                .isEqualTo(201);

        assertThat(sql.fetchSingle(STOP, STOP.SHIFT_ID.eq(shift.id().value())).getLeftAt())
                .isEqualTo(left);
    }

    @Test
    void aContactIsTakenBackWhileTheShiftIsOutAndNotAfterwards() {
        begin();
        String slip = phone.contact(shift.id(), stop, begun.plusSeconds(5), "Fel knapp");
        String kept = phone.contact(shift.id(), stop, begun.plusSeconds(6), "Rätt knapp");
        phone.sendOne(slip);
        phone.sendOne(kept);
        assertThat(phone.sendOne(takeBack(slip)).statusCode()).isEqualTo(201);
        assertThat(phone.sendOne(takeBack(slip)).statusCode()).isEqualTo(201);
        assertThat(contacts()).isEqualTo(1);
        // A copy of it that comes late does not bring it back.
        assertThat(phone.sendOne(slip).statusCode()).isEqualTo(201);
        assertThat(contacts()).isEqualTo(1);

        phone.sendOne(phone.end(shift.id(), begun.plusSeconds(60), "Lugnt"));
        HttpResponse<String> late = phone.sendOne(takeBack(kept));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("\"field\":\"contact\"", "Passet är avslutat");
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void whoeverIsAloneIsWatchedUntilTheyAreNoLonger() {
        begin();
        HttpResponse<String> tooOften = phone.sendOne(entry("alone", begun.plusSeconds(60), ",\"minutes\":4"));
        assertThat(tooOften.statusCode()).isEqualTo(422);
        assertThat(tooOften.body()).contains("Välj mellan 5 och 240 minuter.");
        assertThat(phone.sendOne(entry("alone", begun.plusSeconds(60), ",\"minutes\":15"))
                        .statusCode())
                .isEqualTo(201);
        Instant heard = begun.plusSeconds(300).truncatedTo(ChronoUnit.MICROS);
        assertThat(phone.sendOne(entry("check-in", heard, "")).statusCode()).isEqualTo(201);
        assertThat(watch().getHeardAt()).isEqualTo(heard);
        assertThat(watch().getEndedAt()).isNull();

        assertThat(phone.sendOne(entry("together", heard.plusSeconds(60), "")).statusCode())
                .isEqualTo(201);
        assertThat(watch().getEndedAt()).isEqualTo(heard.plusSeconds(60));
    }

    @Test
    void theEveningTellsWhenAPlannedShiftMayBeStartedAndNothingOfItOnceItWas() throws Exception {
        assertThat(Instant.parse(ownShift().path("earliest").asString()))
                .isEqualTo(shift.earliestStart())
                .isBefore(shift.plan().from());
        begin();
        assertThat(ownShift().path("earliest").isNull()).isTrue();
    }

    private JsonNode ownShift() throws Exception {
        return json.readTree(phone.get("/falt/api/evening").body())
                .path("shifts")
                .get(0);
    }

    private LoneWatchRecord watch() {
        return sql.fetchSingle(LONE_WATCH, LONE_WATCH.SHIFT_ID.eq(shift.id().value()));
    }

    private String entry(String kind, Instant at, String rest) {
        return phone.entry(Ids.next(), kind, shift.id(), at, rest);
    }

    private String takeBack(String contact) {
        return entry("take-back", begun.plusSeconds(30), ",\"contact\":\"" + FieldPhone.idOf(contact) + "\"");
    }

    @Test
    void twoPhonesThatArriveTogetherMadeOneStop() {
        FieldPhone other = phoneOf(colleague);
        begin();
        StopId theirs = StopId.next();
        assertThat(other.sendOne(other.arrive(shift.id(), theirs, arena, begun.plusSeconds(90)))
                        .statusCode())
                .isEqualTo(201);
        assertThat(other.sendOne(other.contact(shift.id(), theirs, begun.plusSeconds(120), ""))
                        .statusCode())
                .isEqualTo(201);

        assertThat(sql.fetchCount(STOP, STOP.SHIFT_ID.eq(shift.id().value()))).isEqualTo(1);
        assertThat(sql.fetchSingle(CONTACT, CONTACT.SHIFT_ID.eq(shift.id().value()))
                        .getStopId())
                .isEqualTo(stop.value());
    }

    @Test
    void anArrivalThatComesLateIsPutWhereItBelongs() {
        ArenaId second = town.arena();
        begin();
        StopId later = StopId.next();
        phone.sendOne(phone.arrive(shift.id(), later, second, begun.plusSeconds(1_200)));
        FieldPhone other = phoneOf(colleague);
        ArenaId between = town.arena();
        StopId late = StopId.next();
        assertThat(other.sendOne(other.arrive(shift.id(), late, between, begun.plusSeconds(600)))
                        .statusCode())
                .isEqualTo(201);

        var stored = sql.fetchSingle(STOP, STOP.ID.eq(late.value()));
        assertThat(stored.getLeftAt())
                .isEqualTo(sql.fetchSingle(STOP, STOP.ID.eq(later.value())).getArrivedAt());
        assertThat(sql.fetchSingle(STOP, STOP.ID.eq(later.value())).getLeftAt()).isNull();
    }

    @Test
    void whatComesAfterTheTeamWentHomeIsStoredUntilTheLeadHasClosed() {
        begin();
        String late = phone.contact(shift.id(), stop, begun.plusSeconds(30), "Sent");
        String tooLate = phone.contact(shift.id(), stop, begun.plusSeconds(31), "För sent");
        Shift running = town.as()
                .call(
                        worker,
                        () -> ((RoundOutcome.Ended)
                                        rounds.end(shift.id(), new ShiftSummary("Lugnt", ""), clock.instant()))
                                .shift());
        assertThat(phone.sendOne(late).statusCode()).isEqualTo(201);

        town.as().run(town.lead(), () -> rounds.close(running.id()));
        HttpResponse<String> refused = phone.sendOne(tooLate);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("stängt");
    }

    @Test
    void somebodyElsesShiftAndEntriesAreRefused() {
        begin();
        String contact = phone.contact(shift.id(), stop, begun.plusSeconds(5), "");
        phone.sendOne(contact);
        FieldPhone stranger = phoneOf(town.worker());

        assertThat(stranger.sendOne(contact).statusCode()).isEqualTo(422);
        assertThat(stranger.sendOne(stranger.contact(shift.id(), stop, begun.plusSeconds(6), ""))
                        .body())
                .contains("Passet är inte ditt");
        assertThat(contacts()).isEqualTo(1);
    }

    /** Every address that the code has, for every role and for nobody: a new one without a cell here fails. */
    @Test
    void everyAddressOpensForItsRolesAlone() {
        Set<Role> field = Set.of(Role.OUTREACH_WORKER, Role.TEAM_LEAD);
        // Whoever has a phone may ask whose it is, and end it.
        Map<String, Set<Role>> mayUse = Map.of(
                "GET /falt/api/evening", field,
                "PUT /falt/api/entries/{id}", field,
                "POST /falt/api/entries", field,
                "GET /falt/api/device", EnumSet.allOf(Role.class),
                "DELETE /falt/api/device", EnumSet.allOf(Role.class));
        Set<String> known = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/falt/api/"))
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .filter(address -> !address.equals("POST /falt/api/sign-in"))
                .collect(Collectors.toSet());
        assertThat(known).isEqualTo(mayUse.keySet());

        FieldPhone nobody = new FieldPhone(port, DeviceSecret.random(new SecureRandom()));
        for (String address : known) {
            assertThat(callOf(nobody, address)).as("nobody: %s", address).isEqualTo(401);
            for (Role role : Role.values()) {
                int status = callOf(phoneOf(town.person(role)), address);
                assertThat(status != 403)
                        .as("%s: %s answered %d", role, address, status)
                        .isEqualTo(Objects.requireNonNull(mayUse.get(address)).contains(role));
                assertThat(status).isNotEqualTo(401);
            }
        }
    }

    private int callOf(FieldPhone caller, String address) {
        String entry = caller.start(shift.id(), begun);
        HttpResponse<String> response = switch (address) {
            case "GET /falt/api/evening" -> caller.get("/falt/api/evening");
            case "GET /falt/api/device" -> caller.get("/falt/api/device");
            case "PUT /falt/api/entries/{id}" -> caller.sendOne(entry);
            case "POST /falt/api/entries" -> caller.sendMany(List.of(entry));
            default -> caller.send(caller.request("/falt/api/device").DELETE());
        };
        return response.statusCode();
    }

    @Test
    void aPhonesSecretOpensTheFieldPageAloneAndForSixteenHours() {
        FieldPhone expired = phoneOf(worker, clock.instant().minus(Device.LIFETIME));
        FieldPhone fresh =
                phoneOf(worker, clock.instant().minus(Device.LIFETIME).plusSeconds(60));
        FieldPhone unknown = new FieldPhone(port, DeviceSecret.random(new SecureRandom()));

        assertThat(expired.get("/falt/api/evening").statusCode()).isEqualTo(401);
        assertThat(unknown.get("/falt/api/evening").statusCode()).isEqualTo(401);
        assertThat(fresh.get("/falt/api/evening").statusCode()).isEqualTo(200);
        assertThat(fresh.get("/kontakter").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageFromElsewhereCannotWrite() {
        HttpRequest.Builder forged = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/falt/api/entries"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(phone.send(forged).statusCode()).isEqualTo(403);
    }

    @Test
    void thePageAllowsNothingUnsafe() {
        HttpResponse<String> page = phone.get("/falt/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|\"id\":\"x\"",
                "kind|\"kind\":\"dance\"",
                "shift|\"shift\":7",
                "at|\"at\":\"yesterday\"",
                "seq|\"seq\":\"1\""
            })
    void whatCannotBeReadIsRefusedByItsField(String field, String wrong) throws Exception {
        String entry = phone.start(shift.id(), begun).replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\d+)", wrong);
        JsonNode answer = json.readTree(phone.sendMany(List.of(entry)).body()).get(0);

        assertThat(answer.path("result").asString()).isEqualTo("refused");
        assertThat(answer.path("field").asString()).isEqualTo(field);
        assertThat(answer.path("reason").asString()).isNotEmpty();
    }

    @Test
    void aCutBodyStoresNothing() {
        begin();
        byte[] whole = FieldPhone.packed(phone.contact(shift.id(), stop, begun.plusSeconds(5), ""));
        HttpResponse<String> response = phone.sendBytes(Arrays.copyOf(whole, whole.length - 12));

        assertThat(response.statusCode()).isNotEqualTo(200);
        assertThat(contacts()).isZero();
    }

    /**
     * Three tabs of one phone that know nothing of each other hold the same two hundred entries, so each is sent three
     * times at least, over eight connections, in any order and in calls of any size, through a network that cuts bodies,
     * answers in the portal's place or loses its answers.
     */
    @ParameterizedTest
    @MethodSource("storms")
    void twoHundredEntriesFromThreeTabsOverEightConnectionsAreTwoHundredRows(int seed) throws Exception {
        begin();
        List<String> entries = new ArrayList<>();
        for (int at = 0; at < 200; at++) {
            entries.add(phone.contact(shift.id(), stop, begun.plusSeconds(at), "Nr " + at));
        }
        List<Queue<String>> tabs = new ArrayList<>();
        for (int tab = 0; tab < 3; tab++) {
            List<String> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, new Random(seed * 3L + tab));
            tabs.add(new ConcurrentLinkedQueue<>(shuffled));
        }
        AtomicInteger stored = new AtomicInteger();
        HttpServer captive = captivePortal();
        try (ExecutorService connections = Executors.newFixedThreadPool(8)) {
            FieldPhone astray = new FieldPhone(captive.getAddress().getPort(), DeviceSecret.random(new SecureRandom()));
            List<Future<?>> all = new ArrayList<>();
            for (int connection = 0; connection < 8; connection++) {
                Queue<String> tab = tabs.get(connection % 3);
                Random random = new Random(seed * 8L + connection);
                all.add(connections.submit(() -> {
                    handIn(tab, random, astray, stored);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            captive.stop(0);
        }

        assertThat(tabs).allMatch(Queue::isEmpty);
        assertThat(stored).hasValue(600);
        assertThat(contacts()).isEqualTo(200);
        assertThat(sql.fetchCount(
                        FIELD_CONFLICT, FIELD_CONFLICT.SHIFT_ID.eq(shift.id().value())))
                .isZero();
        for (String entry : entries) {
            assertThat(sql.fetchSingle(FIELD_ENTRY, FIELD_ENTRY.ID.eq(FieldPhone.idOf(entry)))
                            .getSha256())
                    .isEqualTo(FieldPhone.sha256(entry));
        }
    }

    /** One connection of a tab: what gets no answer of its own goes back into the tab's queue. */
    private void handIn(Queue<String> tab, Random random, FieldPhone astray, AtomicInteger stored) throws Exception {
        while (!tab.isEmpty()) {
            List<String> call = new ArrayList<>();
            for (int most = 1 + random.nextInt(40); call.size() < most && !tab.isEmpty(); ) {
                String next = tab.poll();
                if (next != null) {
                    call.add(next);
                }
            }
            if (call.isEmpty()) {
                return;
            }
            byte[] packed = FieldPhone.packed(String.join("\n", call));
            HttpResponse<String> answer = switch (random.nextInt(5)) {
                case 0 -> phone.sendBytes(Arrays.copyOf(packed, packed.length / 2));
                case 1 -> astray.sendBytes(packed);
                default -> phone.sendBytes(packed);
            };
            boolean lost = random.nextInt(5) == 0;
            Map<String, String> own = lost ? Map.of() : hashesStored(answer);
            for (String entry : call) {
                if (FieldPhone.sha256(entry)
                        .equals(own.get(FieldPhone.idOf(entry).toString()))) {
                    stored.incrementAndGet();
                } else {
                    tab.add(entry);
                }
            }
        }
    }

    private Map<String, String> hashesStored(HttpResponse<String> answer) throws Exception {
        Map<String, String> hashes = new HashMap<>();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == 200 && type.startsWith("application/json")) {
            for (JsonNode one : json.readTree(answer.body())) {
                assertThat(one.path("result").asString()).isEqualTo("stored");
                hashes.put(one.path("id").asString(), one.path("sha256").asString());
            }
        }
        return hashes;
    }

    /** What answers in the place of everything, as at a station before one has agreed to its terms. */
    private static HttpServer captivePortal() throws IOException {
        HttpServer captive = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        captive.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            byte[] page = "<html><body>Välkommen till nätet</body></html>".getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "text/html");
            call.sendResponseHeaders(200, page.length);
            call.getResponseBody().write(page);
            call.close();
        });
        captive.start();
        return captive;
    }

    static IntStream storms() {
        return FaultRounds.seeds(3, 1_000);
    }

    private void begin() {
        assertThat(phone.sendOne(phone.start(shift.id(), begun)).statusCode()).isEqualTo(201);
        assertThat(phone.sendOne(phone.arrive(shift.id(), stop, arena, begun)).statusCode())
                .isEqualTo(201);
    }

    private int contacts() {
        return sql.fetchCount(CONTACT, CONTACT.SHIFT_ID.eq(shift.id().value()));
    }

    private FieldPhone phoneOf(SignedInUser owner) {
        return phoneOf(owner, clock.instant());
    }

    private FieldPhone phoneOf(SignedInUser owner, Instant signedInAt) {
        DeviceSecret secret = DeviceSecret.random(new SecureRandom());
        devices.add(Device.signedIn(DeviceId.next(), owner.id(), secret, "Telefon", signedInAt));
        return new FieldPhone(port, secret);
    }

    private static String photo() throws Exception {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        return Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }
}
