package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.FaultRounds;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.PaymentFileRepository;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;

/**
 * Two nodes, each with services, connections and a clock of its own on the same database, make the file of the same run at
 * once: there is one file, of the bytes that either would have made alone, and one step in the trail.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileOnTwoNodesTest {
    private static final int ROUNDS = FaultRounds.of(10, 100);

    @Autowired
    private PayoutTown town;

    @Autowired
    private RunRepository repository;

    @Autowired
    private PaymentFileRepository files;

    @Autowired
    private LedgerRepository ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext two;

    @BeforeAll
    void open() {
        town.agreeWithTheBank();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        one = node(now);
        two = node(now.plusSeconds(1));
    }

    @AfterAll
    void close() {
        one.close();
        two.close();
    }

    @Test
    void byTwoPeopleAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PayoutRun run = approved();
            byte[] expected = madeAlone(run);
            SignedInUser first = town.signer(Duty.EXPORT);
            SignedInUser second = town.signer(Duty.EXPORT);

            List<RunOutcome> outcomes = atOnce(run, first, second);

            assertThat(outcomes).filteredOn(RunOutcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(RunOutcome.Stale.class::isInstance).hasSize(1);
            isMadeOnce(run, expected);
        }
    }

    @Test
    void byOnePersonWhoAsksBoth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PayoutRun run = approved();
            byte[] expected = madeAlone(run);
            SignedInUser exporter = town.signer(Duty.EXPORT);

            assertThat(atOnce(run, exporter, exporter)).allMatch(RunOutcome.Done.class::isInstance);
            isMadeOnce(run, expected);
        }
    }

    /** The second asks when the first has made the file and not stored it yet. */
    @Test
    void byASecondWhileTheFirstIsAtIt() throws Exception {
        PayoutRun run = approved();
        byte[] expected = madeAlone(run);
        SignedInUser first = town.signer(Duty.EXPORT);
        SignedInUser second = town.signer(Duty.EXPORT);
        CyclicBarrier made = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<RunOutcome> ofOne =
                    pool.submit(() -> Objects.requireNonNull(transaction(one).execute(status -> {
                        RunOutcome done = export(one, first, run);
                        await(made);
                        return done;
                    })));
            Future<RunOutcome> ofTwo = pool.submit(() -> {
                await(made);
                return export(two, second, run);
            });
            assertThat(ofOne.get()).isInstanceOf(RunOutcome.Done.class);
            assertThat(ofTwo.get()).isInstanceOf(RunOutcome.Stale.class);
        }
        isMadeOnce(run, expected);
        assertThat(Objects.requireNonNull(
                                repository.find(run.id()).orElseThrow().exported())
                        .by())
                .isEqualTo(first.id());
    }

    private List<RunOutcome> atOnce(PayoutRun run, SignedInUser onOne, SignedInUser onTwo) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<RunOutcome> ofOne = pool.submit(() -> {
                await(start);
                return export(one, onOne, run);
            });
            Future<RunOutcome> ofTwo = pool.submit(() -> {
                await(start);
                return export(two, onTwo, run);
            });
            return List.of(ofOne.get(), ofTwo.get());
        }
    }

    private void isMadeOnce(PayoutRun run, byte[] expected) {
        PayoutRun exported = repository.find(run.id()).orElseThrow();
        assertThat(exported.state()).isEqualTo(RunState.EXPORTED);
        assertThat(exported.version()).isEqualTo(run.version() + 1);
        assertThat(files.find(run.id()).orElseThrow().content()).isEqualTo(expected);
        assertThat(downloaded(one, run.id())).isEqualTo(expected);
        assertThat(downloaded(two, run.id())).isEqualTo(expected);
        assertThat(sql.select(AUDIT_ROW.ACTION)
                        .from(AUDIT_ROW)
                        .where(AUDIT_ROW.SUBJECT_ID.eq(run.id().value()))
                        .fetch(AUDIT_ROW.ACTION))
                .filteredOn("payout-run.exported"::equals)
                .hasSize(1);
        for (PayoutRow row : repository.rows(run.id())) {
            assertThat(ledger.entries(row.decision()))
                    .extracting(LedgerEntry::kind)
                    .containsExactly(EntryKind.GRANTED, EntryKind.RESERVED);
        }
    }

    /** The file that each node makes when nobody else asks, in a transaction that is taken back. */
    private byte[] madeAlone(PayoutRun run) {
        SignedInUser exporter = town.signer(Duty.EXPORT);
        List<byte[]> made = Stream.of(one, two)
                .map(node -> Objects.requireNonNull(transaction(node).execute(status -> {
                    status.setRollbackOnly();
                    assertThat(export(node, exporter, run)).isInstanceOf(RunOutcome.Done.class);
                    return downloaded(node, run.id());
                })))
                .toList();
        assertThat(made.getFirst()).isEqualTo(made.getLast());
        assertThat(files.find(run.id())).isEmpty();
        return made.getFirst();
    }

    private PayoutRun approved() {
        return town.approved(town.decided(), town.decided());
    }

    private static RunOutcome export(ConfigurableApplicationContext node, SignedInUser person, PayoutRun run) {
        node.getBean(RunUnderThreat.Hands.class).give(person.id(), Role.PAYMENT_EXPORTER);
        return node.getBean(PaymentFiles.class).export(run.id(), run.version());
    }

    private static byte[] downloaded(ConfigurableApplicationContext node, RunId run) {
        return node.getBean(PaymentFiles.class).download(run).orElseThrow().content();
    }

    private static TransactionTemplate transaction(ConfigurableApplicationContext node) {
        return new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException nobody) {
            throw new IllegalStateException(nobody);
        }
    }

    private static ConfigurableApplicationContext node(Instant at) {
        EmbeddedMariaDb.Access database = TestDatabase.application();
        return RunUnderThreat.open(
                at,
                Map.of(
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "portal.data-dir", TestDatabase.dataDir().toString()));
    }
}
