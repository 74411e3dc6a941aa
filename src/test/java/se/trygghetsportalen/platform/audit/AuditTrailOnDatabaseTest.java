package se.trygghetsportalen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.platform.audit.domain.AuditCursor;
import se.trygghetsportalen.platform.audit.domain.AuditFilter;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.AuditSeal;
import se.trygghetsportalen.platform.audit.domain.ChainHead;
import se.trygghetsportalen.platform.audit.domain.Finding;
import se.trygghetsportalen.platform.audit.domain.Finding.Kind;
import se.trygghetsportalen.platform.audit.domain.OutsideHead;
import se.trygghetsportalen.platform.audit.domain.VerificationReport;
import se.trygghetsportalen.platform.audit.persistence.TrailOnTestDatabase;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** Writers, sealers and verification together on a real MariaDB, as the portal's own database user. */
class AuditTrailOnDatabaseTest {
    private static final int WRITERS = 16;
    private static final Instant START = Instant.parse("2026-10-25T00:59:30.123456Z");
    private static final AuditKeys KEYS = new AuditKeys(new byte[32]);
    private static final ActorId ACTOR = new ActorId(Ids.next());

    private static TrailOnTestDatabase database;

    @TempDir
    private Path directory;

    private OutsideHead head;
    private AuditTrail trail;
    private TransactionTemplate transaction;
    private Instant now = START;

    @BeforeAll
    static void open() throws Exception {
        database = new TrailOnTestDatabase(WRITERS + 4);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() throws Exception {
        database.empty();
        head = TrailOnTestDatabase.head(directory.resolve("audit.head"));
        trail = new TransactionalAuditTrail(database.rows(), KEYS, clock());
        transaction = new TransactionTemplate(database.transactions());
    }

    @Test
    void storesEveryColumnAsItWasSigned() {
        var subject = Ids.next();
        write(new AuditEntry(ACTOR, "contact.logged", "contact", subject, Map.of("theme", "skola", "arena", "x")));

        AuditRow row = newest(1).getFirst();

        assertThat(row.actor()).isEqualTo(ACTOR);
        assertThat(row.at()).isEqualTo(START);
        assertThat(row.action()).isEqualTo("contact.logged");
        assertThat(row.subjectKind()).isEqualTo("contact");
        assertThat(row.subjectId()).isEqualTo(subject);
        assertThat(row.content())
                .matches("\\{\"arena\":\"[0-9a-f]{32}\",\"theme\":\"[0-9a-f]{32}\"}")
                .doesNotContain("skola");
        assertThat(row.mac()).isEqualTo(KEYS.macOf(row));
        assertThat(database.fetch("SELECT DATE_FORMAT(at, '%H:%i:%s.%f') AS clock FROM audit_row"))
                .containsExactly(Map.of("clock", "00:59:30.123456"));
    }

    @Test
    void refusesAnEntryOutsideATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> trail.record(entry("contact.logged")))
                .withMessageContaining("contact.logged");
        assertThat(newest(1)).isEmpty();
    }

    @Test
    void storesInOneGoWhatIsRecordedTogetherEachWithItsOwnTime() {
        transaction.executeWithoutResult(status -> trail.inOneGo(() -> {
            trail.record(entry("contact.logged"));
            now = START.plusSeconds(60);
            trail.inOneGo(() -> trail.record(entry("contact.corrected")));
            assertThat(newest(2)).isEmpty();
        }));

        assertThat(newest(3)).extracting(AuditRow::at).containsExactly(START.plusSeconds(60), START);
        assertThat(database.seals().backlog().rows()).isEqualTo(2);
    }

    @Test
    void keepsWhatWasRecordedTogetherWhereTheFailureIsSurvived() {
        transaction.executeWithoutResult(status -> assertThatIllegalStateException()
                .isThrownBy(() -> trail.inOneGo(() -> {
                    trail.record(entry("contact.logged"));
                    throw new IllegalStateException("half way");
                })));
        transaction.executeWithoutResult(status -> trail.record(entry("contact.corrected")));

        assertThat(newest(3)).hasSize(2);
    }

    @Test
    void leavesNothingOfWorkThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            trail.record(entry("contact.logged"));
            status.setRollbackOnly();
        });

        assertThat(newest(1)).isEmpty();
        assertThat(database.seals().backlog().rows()).isZero();
        assertThat(sealer(head).seal()).isZero();
    }

    @Test
    void sealsEachRowOnceAndWithoutGapsWhileManyWriteAndTwoSeal() throws Exception {
        int each = 25;
        int written = WRITERS * each * 4 / 5;
        OutsideHead otherNodesHead = TrailOnTestDatabase.head(directory.resolve("other.head"));
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            List<Future<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        boolean fails = i % 5 == 4;
                        transaction.executeWithoutResult(status -> {
                            trail.record(entry("contact.logged"));
                            if (fails) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                    return null;
                }));
            }
            List<Future<Long>> sealers = Stream.of(sealer(head), sealer(otherNodesHead))
                    .map(sealer -> threads.submit(() -> {
                        long sealed = 0;
                        while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                            sealed += sealer.seal();
                        }
                        return sealed;
                    }))
                    .toList();
            long sealed = 0;
            for (Future<Long> sealer : sealers) {
                sealed += sealer.get();
            }
            for (Future<Void> writer : writers) {
                writer.get();
            }
            sealed += sealer(head).seal();
            assertThat(sealed).isGreaterThanOrEqualTo(written);
        }

        List<Long> numbers = database.fetch("SELECT number FROM audit_seal ORDER BY number").stream()
                .map(row -> (Long) row.get("number"))
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(database.fetch("SELECT id FROM audit_row WHERE id NOT IN (SELECT audit_row_id FROM audit_seal)"))
                .isEmpty();
        assertThat(database.seals().backlog().rows()).isZero();
        VerificationReport report = verification(head).verify();
        assertThat(report.findings()).isEmpty();
        // A sealer that finds the other's seals and no head of its own notes that.
        assertThat(report.seals()).isBetween((long) written, (long) written + 2);
        assertThat(head.read().map(ChainHead::number)).contains(report.newestNumber());
    }

    @Test
    void letsOnlyOneSealerWork() {
        write(entry("contact.logged"));
        transaction.executeWithoutResult(status -> {
            assertThat(database.seals().tryToBeTheSealer()).isTrue();
            assertThat(inAnotherThread(() -> sealer(head).seal())).isZero();
        });

        assertThat(sealer(head).seal()).isEqualTo(1);
    }

    @Test
    void doesNotHoldUpAWriterWhileItSeals() {
        write(entry("contact.logged"));
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            database.seals().tryToBeTheSealer();
            var waiting = database.seals().waiting(10).getFirst();
            database.seals()
                    .seal(List.of(
                            new AuditSeal(1, waiting.rowId(), KEYS.chain(1, ChainHead.START.chain(), waiting.mac()))));

            inAnotherThread(() -> {
                write(entry("shift.started"));
                return 0L;
            });
        });

        assertThat(newest(2)).hasSize(2);
    }

    @Test
    void sealsInOrderOfTimeInSeveralBatches() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < AuditSealing.BATCH + 5; i++) {
                now = START.plusMillis(i);
                trail.record(entry("contact.logged"));
            }
        });

        assertThat(sealer(head).seal()).isEqualTo(AuditSealing.BATCH + 5);
        assertThat(database.fetch("SELECT s.number FROM audit_seal s JOIN audit_row r ON r.id = s.audit_row_id"
                        + " JOIN audit_seal s2 ON s2.number = s.number + 1 JOIN audit_row r2 ON r2.id = s2.audit_row_id"
                        + " WHERE r2.at < r.at"))
                .isEmpty();
        assertThat(verification(head).verify().intact()).isTrue();
    }

    @Test
    void movesTheHeadOnAfterACrashBetweenCommitAndHead() {
        write(entry("contact.logged"));
        sealer(head).seal();
        ChainHead before = head.read().orElseThrow();
        write(entry("contact.logged"));
        assertThatThrownBy(() -> sealer(new DyingHead(head)).seal()).hasMessage("killed");
        assertThat(head.read()).contains(before);
        assertThat(verification(head).verify().intact()).isTrue();

        assertThat(sealer(head).seal()).isZero();

        assertThat(head.read().map(ChainHead::number)).contains(2L);
        assertThat(verification(head).verify().intact()).isTrue();
    }

    @Test
    void goesOnBehindACutSoThatTheGapStays() throws Exception {
        writeAndSeal(10);
        database.execute("DELETE FROM audit_row WHERE id IN (SELECT audit_row_id FROM audit_seal WHERE number > 7)");
        database.execute("DELETE FROM audit_seal WHERE number > 7");
        assertThat(kinds()).containsExactly(Kind.CUT_TAIL);

        sealer(head).seal();
        writeAndSeal(2);

        assertThat(kinds()).containsExactly(Kind.MISSING_SEALS);
        assertThat(verification(head).verify().findings().getFirst().number()).isEqualTo(8);
        assertThat(verification(head).verify().newestNumber()).isEqualTo(13);
        assertThat(database.query().newestOf(Set.of("audit.cut-found"))).isPresent();
    }

    @Test
    void remembersThatTheHeadWasLost() throws Exception {
        writeAndSeal(3);
        Files.delete(directory.resolve("audit.head"));
        assertThat(kinds()).containsExactly(Kind.HEAD_MISSING);

        assertThat(sealer(head).seal()).isEqualTo(1);

        assertThat(kinds()).isEmpty();
        assertThat(database.query().newestOf(Set.of("audit.head-lost"))).isPresent();
    }

    @Test
    void ignoresAMarkThatSomebodyPutBack() throws Exception {
        writeAndSeal(3);
        database.execute("INSERT INTO audit_pending SELECT audit_row_id FROM audit_seal");

        assertThat(sealer(head).seal()).isZero();
        assertThat(database.seals().backlog().rows()).isZero();
        assertThat(kinds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void findsWhatTheOwnerFalsifies(String statement, Kind kind) throws Exception {
        writeAndSeal(12);
        write(entry("shift.ended"));
        assertThat(kinds()).isEmpty();

        assertThat(database.execute(statement)).isPositive();

        assertThat(kinds()).contains(kind);
    }

    static Stream<Arguments> findsWhatTheOwnerFalsifies() {
        String fifth = " WHERE id = (SELECT audit_row_id FROM audit_seal WHERE number = 5)";
        return Stream.of(
                Arguments.of("UPDATE audit_row SET at = at + INTERVAL 1 MICROSECOND" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET actor_id = UUID()" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET action = UPPER(action)" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET action = CONCAT(action, ' ')" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET subject_kind = 'shift'" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET subject_id = UUID()" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET content = '{}'" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET mac = REVERSE(mac)" + fifth, Kind.CHANGED_ROW),
                Arguments.of("UPDATE audit_row SET id = UUID()" + fifth, Kind.DELETED_ROW),
                Arguments.of("DELETE FROM audit_row" + fifth, Kind.DELETED_ROW),
                Arguments.of("DELETE FROM audit_row WHERE action = 'shift.ended'", Kind.PENDING_WITHOUT_ROW),
                Arguments.of("DELETE FROM audit_pending", Kind.UNSEALED_ROW),
                Arguments.of("DELETE FROM audit_seal WHERE number = 5", Kind.MISSING_SEALS),
                Arguments.of("DELETE FROM audit_seal WHERE number > 9", Kind.CUT_TAIL),
                Arguments.of("UPDATE audit_seal SET chain = REVERSE(chain) WHERE number = 5", Kind.CHANGED_SEAL),
                Arguments.of("UPDATE audit_seal SET number = 40 WHERE number = 5", Kind.MISSING_SEALS),
                Arguments.of(
                        "INSERT INTO audit_row SELECT UUID(), at, actor_id, action, subject_kind, subject_id, content,"
                                + " mac FROM audit_row LIMIT 1",
                        Kind.FORGED_ROW),
                Arguments.of(
                        "INSERT INTO audit_seal SELECT 13, audit_row_id, UNHEX(SHA2('x', 256)) FROM audit_pending",
                        Kind.CHANGED_SEAL));
    }

    @Test
    void findsTwoRowsThatTheOwnerSwaps() throws Exception {
        writeAndSeal(12);
        for (String statement : List.of(
                "UPDATE audit_seal SET audit_row_id = '00000000-0000-7000-8000-000000000000' WHERE number = 4",
                "UPDATE audit_seal a JOIN audit_row r ON r.action = 'contact.logged-8' SET a.audit_row_id ="
                        + " '11111111-0000-7000-8000-000000000000' WHERE a.audit_row_id = r.id",
                "UPDATE audit_seal SET audit_row_id = (SELECT id FROM audit_row WHERE action = 'contact.logged-8')"
                        + " WHERE number = 4",
                "UPDATE audit_seal SET audit_row_id = (SELECT id FROM audit_row WHERE action = 'contact.logged-4')"
                        + " WHERE number = 8")) {
            database.execute(statement);
        }

        assertThat(verification(head).verify().findings())
                .extracting(finding -> finding.kind() + " " + finding.number())
                .containsExactly("REORDERED_ROW 4", "REORDERED_ROW 8");
    }

    @Test
    void readsThousandsOfRowsSliceBySlice() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 2_100; i++) {
                trail.record(entry("contact.logged"));
            }
        });
        List<Long> seen = new ArrayList<>();
        VerificationReport before = verification(head).verify(seen::add);
        assertThat(before.unsealed()).isEqualTo(2_100);
        assertThat(seen).hasSize(2_100).endsWith(2_100L);
        assertThat(before.oldestUnsealed()).contains(START);

        sealer(head).seal();

        assertThat(verification(head).verify().seals()).isEqualTo(2_100);
        assertThat(verification(head).verify().intact()).isTrue();
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (int i = 0; i < 7; i++) {
            now = START.plusSeconds(i / 3);
            write(new AuditEntry(
                    i % 2 == 0 ? ACTOR : ActorId.SYSTEM, "shift.step-" + i, "shift", Ids.next(), Map.of()));
        }
        List<AuditRow> all = newest(100);
        List<AuditRow> paged = new ArrayList<>();
        Optional<AuditCursor> after = Optional.empty();
        List<AuditRow> page;
        do {
            page = database.query().page(AuditFilter.ALL, after, 2);
            paged.addAll(page);
            after = page.isEmpty() ? after : Optional.of(AuditCursor.of(page.getLast()));
        } while (!page.isEmpty());

        assertThat(all).hasSize(7).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(paged).isEqualTo(all);
        assertThat(actions(new AuditFilter(
                        Optional.of(START.plusSeconds(1)),
                        Optional.of(START.plusSeconds(2)),
                        Optional.of(ACTOR),
                        Optional.empty())))
                .containsExactly("shift.step-4");
        assertThat(actions(new AuditFilter(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("shift.step-3"))))
                .containsExactly("shift.step-3");
        assertThat(database.query().actions()).hasSize(7).startsWith("shift.step-0");
        assertThat(database.query().actors()).containsExactlyInAnyOrder(ACTOR, ActorId.SYSTEM);
    }

    private List<String> actions(AuditFilter filter) {
        return database.query().page(filter, Optional.empty(), 10).stream()
                .map(AuditRow::action)
                .toList();
    }

    private List<AuditRow> newest(int count) {
        return database.query().page(AuditFilter.ALL, Optional.empty(), count);
    }

    private void writeAndSeal(int count) {
        for (int i = 1; i <= count; i++) {
            now = now.plusMillis(1);
            write(entry("contact.logged-" + i));
        }
        sealer(head).seal();
    }

    private List<Kind> kinds() {
        return verification(head).verify().findings().stream()
                .map(Finding::kind)
                .distinct()
                .toList();
    }

    private void write(AuditEntry entry) {
        transaction.executeWithoutResult(status -> trail.record(entry));
    }

    private static AuditEntry entry(String action) {
        return new AuditEntry(ACTOR, action, "contact", Ids.next(), Map.of("theme", "skola"));
    }

    private AuditSealing sealer(OutsideHead outside) {
        return new AuditSealing(database.seals(), outside, trail, KEYS, database.transactions());
    }

    private AuditVerification verification(OutsideHead outside) {
        return new AuditVerification(database.image(), outside, KEYS, clock(), database.transactions());
    }

    private static long inAnotherThread(Callable<Long> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** The process dies before the head is written. */
    private record DyingHead(OutsideHead real) implements OutsideHead {
        @Override
        public Optional<ChainHead> read() {
            return real.read();
        }

        @Override
        public void advance(ChainHead head) {
            throw new IllegalStateException("killed");
        }
    }
}
