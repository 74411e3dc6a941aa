package se.trygghetsportalen.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.CONTACT_HEAD;
import static se.trygghetsportalen.generated.Tables.CONTACT_THEME;
import static se.trygghetsportalen.generated.Tables.FIELD_ENTRY;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;
import static se.trygghetsportalen.generated.Tables.STORED_FILE;

import com.zaxxer.hikari.HikariDataSource;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.FaultRounds;
import se.trygghetsportalen.generated.tables.records.AuditRowRecord;
import se.trygghetsportalen.generated.tables.records.ContactHeadRecord;
import se.trygghetsportalen.generated.tables.records.ContactRecord;
import se.trygghetsportalen.generated.tables.records.ContactThemeRecord;
import se.trygghetsportalen.generated.tables.records.FieldEntryRecord;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.people.domain.DeviceRepository;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;
import se.trygghetsportalen.shared.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal's process, its database or both are killed with -9 while a phone hands in its evening. Nothing that the phone
 * was told is stored is missing, and nothing is there twice; without either guard the same look finds what is wrong.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyncUnderThreatTest {
    private static final int ROUNDS = FaultRounds.of(20, 200);
    private static final int CONTACTS = 12;
    /** Every so many rounds the kill comes at any moment, else where the process stands still. */
    private static final int AT_ANY_MOMENT = 5;

    /** Every so many rounds all is committed and nothing answered yet. */
    private static final int WITHOUT_AN_ANSWER = 3;

    /** A portal takes longer to start than a database. */
    private static final List<Killed> TURNS = List.of(Killed.DATABASE, Killed.PORTAL, Killed.DATABASE, Killed.BOTH);

    private static final int LONGEST_MILLIS = 150;
    private static final int LONG_QUEUE = 200;
    private static final int MOST_PACKED_BYTES = 40_000;
    private static final int WARM_UP = 3;
    private static final int MEASURED = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JsonMapper json = JsonMapper.builder().build();
    private final ExecutorService sending = Executors.newCachedThreadPool();
    private final DeviceSecret secret = DeviceSecret.random(new SecureRandom());
    private final Instant begun = Instant.now().minus(Duration.ofMinutes(50));
    private final StopId stop = StopId.next();
    private final ShiftId shift = ShiftId.next();
    private EmbeddedMariaDb database;
    private ConfigurableApplicationContext looking;
    private FieldPhone pen;
    private Portal portal;
    private Portal next;
    private long longestOutage;

    private enum Killed {
        PORTAL,
        DATABASE,
        BOTH
    }

    @BeforeAll
    void aWorkerOnAShiftWithAPhone() throws Exception {
        database = TestDatabase.startAnotherForKilling("sync");
        looking = SyncUnderThreat.open(settings());
        pen = new FieldPhone(0, secret);
        ArenaId arena = ArenaId.next();
        Account lead = AccountMother.account(Role.TEAM_LEAD);
        Account worker = AccountMother.account(Role.OUTREACH_WORKER);
        looking.getBean(TransactionTemplate.class).executeWithoutResult(done -> {
            looking.getBean(AccountRepository.class).add(lead, null, begun);
            looking.getBean(AccountRepository.class).add(worker, null, begun);
            looking.getBean(SyncUnderThreat.Carrier.class).is(lead.signedIn());
            DistrictId district = DistrictId.next();
            Places places = looking.getBean(Places.class);
            places.addDistrict(district, new DistrictDetails("Centrum", false));
            places.addArena(arena, new ArenaDetails(district, "Kuben", ArenaKind.YOUTH_CENTRE));
            looking.getBean(ShiftPlanning.class)
                    .plan(
                            shift,
                            new ShiftPlan(
                                    begun,
                                    begun.plus(Duration.ofHours(6)),
                                    List.of(worker.signedIn().id()),
                                    List.of(arena),
                                    ""));
            looking.getBean(DeviceRepository.class)
                    .add(Device.signedIn(DeviceId.next(), worker.signedIn().id(), secret, "Telefon", begun));
        });
        next = new Portal();
        startPortal();
        Queue first = new Queue(List.of(pen.start(shift, begun), pen.arrive(shift, stop, arena, begun)));
        first.handInAll();
    }

    @BeforeEach
    void startPortal() throws Exception {
        portal = next;
        portal.awaitReady();
        next = new Portal();
    }

    @AfterEach
    void endPortal() {
        portal.kill();
    }

    @AfterAll
    void close() {
        next.kill();
        sending.close();
        looking.close();
        database.close();
    }

    @Test
    void nothingThatWasAnsweredAsStoredIsMissingAndNothingIsThereTwice(TestReporter reporter) throws Exception {
        int statements = statementsOfAnEvening();
        int halfWay = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Random random = new Random(round);
            Killed killed = TURNS.get(round % TURNS.size());
            boolean anyMoment = round % AT_ANY_MOMENT == 0;
            int where =
                    round % WITHOUT_AN_ANSWER == 0 ? SyncUnderThreat.BEFORE_THE_ANSWER : 1 + random.nextInt(statements);
            Queue queue = new Queue(evening("Omgång " + round));
            // One that starts while the database is down is another test's.
            next.awaitReady();

            portal.tell("at " + (anyMoment ? SyncUnderThreat.NOWHERE : where));
            Portal beingKilled = portal;
            Future<?> handingIn = sending.submit(() -> queue.handIn(beingKilled.port));
            if (anyMoment) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
            } else {
                portal.awaitHeldOr(handingIn);
            }
            kill(killed);
            handingIn.get();

            awaitDatabase();
            assertThat(missing(queue))
                    .as("round %d, %s at %d", round, killed, where)
                    .isEmpty();
            halfWay += queue.isEmpty() ? 0 : 1;
            queue.handInAll();
            assertThat(wrongWith(queue))
                    .as("round %d, %s at %d", round, killed, where)
                    .isEmpty();
        }
        assertThat(sql().fetchCount(CONTACT, CONTACT.NOTE.startsWith("Omgång"))).isEqualTo((ROUNDS + 1) * CONTACTS);
        // A campaign in which the phone always had its answer would prove nothing.
        assertThat(halfWay).isGreaterThan(ROUNDS / 2);
        reporter.publishEntry(Map.of(
                "rounds", Integer.toString(ROUNDS),
                "without an answer", Integer.toString(halfWay),
                "longest until all was stored again, ms", Long.toString(longestOutage)));
    }

    @Test
    void aPortalThatAnswersBeforeItHasCommittedLosesWhatItAcknowledged() throws Exception {
        Queue queue = new Queue(evening("Svarar först"));
        portal.tell("answer-first");
        Portal beingKilled = portal;
        Future<?> handingIn = sending.submit(() -> queue.handIn(beingKilled.port));
        portal.awaitHeld();
        handingIn.get();
        assertThat(queue.isEmpty()).isTrue();
        kill(Killed.PORTAL);

        assertThat(missing(queue)).hasSize(CONTACTS + 1);
    }

    @Test
    void aPhoneThatGivesEachTryAnIdOfItsOwnStoresItTwice() throws Exception {
        Queue queue = new Queue(evening("Nya id"));
        portal.tell("at " + SyncUnderThreat.BEFORE_THE_ANSWER);
        Portal beingKilled = portal;
        Future<?> handingIn = sending.submit(() -> queue.handIn(beingKilled.port));
        portal.awaitHeld();
        kill(Killed.PORTAL);
        handingIn.get();
        Queue again = new Queue(evening("Nya id"));
        again.handInAll();

        assertThat(wrongWith(again)).hasSize(CONTACTS).allMatch(wrong -> wrong.endsWith("is there 2 times"));
    }

    /** Figure P6. How long it takes is told and fails nothing; how much goes over the air is held. */
    @Test
    void aLongQueueIsOneSmallRequest(TestReporter reporter) throws Exception {
        List<Long> handedIn = new ArrayList<>();
        List<Long> raw = new ArrayList<>();
        for (int run = 0; run < MEASURED + WARM_UP; run++) {
            List<String> entries = new ArrayList<>();
            for (int at = 0; at < LONG_QUEUE; at++) {
                entries.add(pen.contact(
                        shift, stop, begun.plusSeconds(60 + at), "Lugnt vid entrén, " + (at % 7) + " stod kvar."));
            }
            assertThat(FieldPhone.packed(String.join("\n", entries))).hasSizeLessThanOrEqualTo(MOST_PACKED_BYTES);
            Queue queue = new Queue(entries);
            long from = System.nanoTime();
            queue.handIn(portal.port);
            long then = System.nanoTime();
            assertThat(queue.isEmpty()).isTrue();
            long copied = millisToInsertAsMuch(queue.acknowledged.keySet());
            if (run >= WARM_UP) {
                handedIn.add(TimeUnit.NANOSECONDS.toMillis(then - from));
                raw.add(copied);
            }
        }
        Collections.sort(handedIn);
        Collections.sort(raw);
        reporter.publishEntry(Map.of(
                "200 entries in one request, ms, median",
                        handedIn.get(MEASURED / 2).toString(),
                "the same rows as JDBC batches, ms, median",
                        raw.get(MEASURED / 2).toString()));
    }

    /** The rows of these entries again under other ids: batches in one transaction, with nothing asked before. */
    private long millisToInsertAsMuch(Set<UUID> entries) {
        Map<UUID, UUID> other = new HashMap<>();
        entries.forEach(id -> other.put(id, Ids.next()));
        List<ContactRecord> contacts =
                sql().selectFrom(CONTACT).where(CONTACT.ID.in(entries)).fetch();
        contacts.forEach(row -> row.setId(other.get(row.getId())));
        List<ContactHeadRecord> heads = sql().selectFrom(CONTACT_HEAD)
                .where(CONTACT_HEAD.CONTACT_ID.in(entries))
                .fetch();
        heads.forEach(row -> row.setContactId(other.get(row.getContactId())));
        List<ContactThemeRecord> themes = sql().selectFrom(CONTACT_THEME)
                .where(CONTACT_THEME.CONTACT_ID.in(entries))
                .fetch();
        themes.forEach(row -> row.setContactId(other.get(row.getContactId())));
        List<FieldEntryRecord> received =
                sql().selectFrom(FIELD_ENTRY).where(FIELD_ENTRY.ID.in(entries)).fetch();
        received.forEach(row -> row.setId(other.get(row.getId())));
        List<AuditRowRecord> trail = sql().selectFrom(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_ID.in(entries))
                .fetch();
        trail.forEach(row -> row.setId(Ids.next()));
        List<List<? extends TableRecord<?>>> tables = List.of(contacts, heads, themes, received, trail);
        tables.forEach(rows -> rows.forEach(row -> row.touched(true)));
        long from = System.nanoTime();
        looking.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        done -> tables.forEach(rows -> sql().batchInsert(rows).execute()));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
    }

    /** How many statements it takes to take an evening in, from the first to the last. */
    private int statementsOfAnEvening() throws Exception {
        Queue queue = new Queue(evening("Omgång 0"));
        portal.tell("at " + SyncUnderThreat.NOWHERE);
        queue.handIn(portal.port);
        assertThat(queue.isEmpty()).isTrue();
        return portal.tell("sent");
    }

    private List<String> evening(String name) throws IOException {
        List<String> evening = new ArrayList<>();
        for (int at = 0; at < CONTACTS; at++) {
            evening.add(pen.contact(shift, stop, begun.plusSeconds(60 + at), name + ", kontakt " + (char) ('a' + at)));
        }
        evening.add(pen.observation(shift, stop, begun.plusSeconds(90), photo()));
        return evening;
    }

    private void kill(Killed what) throws Exception {
        if (what != Killed.PORTAL) {
            ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        }
        if (what == Killed.DATABASE) {
            portal.tell("go");
            return;
        }
        portal.kill();
        startPortal();
    }

    /** What the phone was told is stored, and is not. */
    private Set<UUID> missing(Queue queue) {
        Set<UUID> missing = new HashSet<>(queue.acknowledged.keySet());
        missing.removeAll(sql().select(FIELD_ENTRY.ID)
                .from(FIELD_ENTRY)
                .where(FIELD_ENTRY.ID.in(queue.acknowledged.keySet()))
                .fetchSet(FIELD_ENTRY.ID));
        return missing;
    }

    /** Everything that is not there exactly once and whole. */
    private List<String> wrongWith(Queue queue) {
        List<String> wrong = new ArrayList<>();
        Map<UUID, String> hashes = sql().selectFrom(FIELD_ENTRY)
                .where(FIELD_ENTRY.ID.in(queue.acknowledged.keySet()))
                .fetchMap(FIELD_ENTRY.ID, FIELD_ENTRY.SHA256);
        queue.acknowledged.forEach((id, entry) -> {
            if (!FieldPhone.sha256(entry).equals(hashes.get(id))) {
                wrong.add(id + " is not there with its hash");
            }
            boolean contact = entry.contains("\"kind\":\"contact\"");
            int things = contact
                    ? sql().fetchCount(CONTACT, CONTACT.ID.eq(id))
                    : sql().fetchCount(
                                    OBSERVATION.join(STORED_FILE).on(STORED_FILE.ID.eq(OBSERVATION.PHOTO_ID)),
                                    OBSERVATION.ID.eq(id));
            int audited = sql().fetchCount(AUDIT_ROW, AUDIT_ROW.SUBJECT_ID.eq(id));
            boolean whole = !contact
                    || sql().fetchCount(CONTACT_HEAD, CONTACT_HEAD.CONTACT_ID.eq(id)) == 1
                            && sql().fetchCount(CONTACT_THEME, CONTACT_THEME.CONTACT_ID.eq(id)) == 1;
            if (things != 1 || audited != 1 || !whole) {
                wrong.add(id + " is stored " + things + " times, in the trail " + audited + " times");
            }
        });
        List<String> notes = queue.acknowledged.values().stream()
                .filter(entry -> entry.contains("\"kind\":\"contact\""))
                .map(entry -> json.readTree(entry).path("note").asString())
                .toList();
        sql().select(CONTACT.NOTE, count())
                .from(CONTACT)
                .where(CONTACT.NOTE.in(notes))
                .groupBy(CONTACT.NOTE)
                .having(count().ne(1))
                .forEach(row -> wrong.add(row.value1() + " is there " + row.value2() + " times"));
        return wrong;
    }

    private DSLContext sql() {
        return looking.getBean(DSLContext.class);
    }

    private void awaitDatabase() throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = TestDatabase.connectTo(database.application())) {
                assertThat(connection.isValid(1)).isTrue();
                // What the pool had before the kill is dead.
                looking.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
                return;
            } catch (SQLException notYet) {
                assertThat(System.nanoTime()).isLessThan(patience);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private Map<String, Object> settings() {
        EmbeddedMariaDb.Access access = database.application();
        return Map.of(
                "spring.datasource.url", access.jdbcUrl(),
                "spring.datasource.username", access.username(),
                "spring.datasource.password", access.password(),
                "portal.data-dir", TestDatabase.dataDir().toString());
    }

    private static String photo() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        return Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }

    /** A phone's queue: forgets an entry only on its own answer, with the hash of the bytes that were sent. */
    private final class Queue {
        private final Map<UUID, String> waiting = new LinkedHashMap<>();
        private final Map<UUID, String> acknowledged = new LinkedHashMap<>();

        Queue(List<String> entries) {
            entries.forEach(entry -> waiting.put(FieldPhone.idOf(entry), entry));
        }

        boolean isEmpty() {
            return waiting.isEmpty();
        }

        /** Sends all that waits once. Whatever is no answer leaves it waiting. */
        void handIn(int port) {
            HttpResponse<String> response;
            try {
                response = new FieldPhone(port, secret).sendMany(List.copyOf(waiting.values()));
            } catch (UncheckedIOException noAnswer) {
                return;
            }
            if (response.statusCode() != 200) {
                return;
            }
            for (JsonNode answer : json.readTree(response.body())) {
                UUID id = UUID.fromString(answer.path("id").asString());
                String sent = waiting.get(id);
                if (sent != null
                        && answer.path("result").asString().equals("stored")
                        && answer.path("sha256").asString().equals(FieldPhone.sha256(sent))) {
                    acknowledged.put(id, sent);
                    waiting.remove(id);
                }
            }
        }

        void handInAll() throws InterruptedException {
            long from = System.nanoTime();
            while (!isEmpty()) {
                handIn(portal.port);
                long waited = System.nanoTime() - from;
                assertThat(waited).as("still waiting: %s", waiting).isLessThan(PATIENCE.toNanos());
                if (!isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
            longestOutage = Math.max(longestOutage, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        }
    }

    /** A process of the portal. */
    private final class Portal {
        private final Process process;
        private final BufferedReader output;
        private final Writer input;
        private int port;

        Portal() throws IOException {
            EmbeddedMariaDb.Access access = database.application();
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx160m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.awt.headless=true",
                            "-classpath",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            SyncUnderThreat.class.getName(),
                            access.jdbcUrl(),
                            access.username(),
                            access.password(),
                            TestDatabase.dataDir().toString())
                    .redirectErrorStream(true)
                    .start();
            output = process.inputReader(StandardCharsets.UTF_8);
            input = process.outputWriter(StandardCharsets.UTF_8);
        }

        void awaitReady() throws IOException {
            if (port != 0) {
                return;
            }
            port = Integer.parseInt(await(SyncUnderThreat.READY));
        }

        void awaitHeld() throws IOException {
            await(SyncUnderThreat.HELD);
        }

        /** Until it stands still, or has answered: what is remembered for a moment needs fewer statements. */
        void awaitHeldOr(Future<?> answered) throws IOException, InterruptedException {
            while (output.ready() || !answered.isDone()) {
                if (!output.ready()) {
                    TimeUnit.MILLISECONDS.sleep(2);
                } else if (output.readLine().startsWith(SyncUnderThreat.HELD)) {
                    return;
                }
            }
        }

        /** Answers how many statements were sent since it was told where to stand still. */
        int tell(String line) throws IOException {
            input.write(line + "\n");
            input.flush();
            return Integer.parseInt(await(SyncUnderThreat.SENT));
        }

        private String await(String word) throws IOException {
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(word)) {
                    return line.substring(word.length());
                }
                said.append(line).append('\n');
            }
            throw new AssertionError("The process ended by itself: " + said);
        }

        /** As {@code kill -9}. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
