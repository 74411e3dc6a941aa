package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import se.trygghetsportalen.payouts.RunUnderThreat.Statements;
import se.trygghetsportalen.payouts.RunUnderThreat.Work;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PaymentFile;
import se.trygghetsportalen.payouts.domain.PaymentFileRepository;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunRepository;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;

/**
 * A process that takes a run from decided to file is killed with -9 before a statement, or at any moment. Whoever goes on
 * gets the file that would have come without the kill, to the byte, and nothing is reserved or paid twice.
 */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunUnderThreatTest {
    private static final int ROUNDS = FaultRounds.of(20, 200);
    /** Every so many rounds the kill comes at any moment, else before a statement. */
    private static final int AT_ANY_MOMENT = 4;

    private static final int LONGEST_MILLIS = 300;

    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutRuns runs;

    @Autowired
    private RunRepository repository;

    @Autowired
    private PaymentFileRepository files;

    @Autowired
    private LedgerRepository ledger;

    @Autowired
    private Clock clock;

    private ConfigurableApplicationContext survivor;
    private Instant now;
    private int statements;

    @BeforeAll
    void open() {
        town.agreeWithTheBank();
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        survivor = RunUnderThreat.open(
                now,
                Map.of(
                        "spring.datasource.url", database().jdbcUrl(),
                        "spring.datasource.username", database().username(),
                        "spring.datasource.password", database().password(),
                        "portal.data-dir", TestDatabase.dataDir().toString()));
        Work work = work();
        survivor.getBean(Statements.class).countFromNow(0);
        RunUnderThreat.through(survivor, work);
        statements = survivor.getBean(Statements.class).sent();
    }

    @AfterAll
    void close() {
        survivor.close();
    }

    @Test
    void whoeverGoesOnGetsTheSameFile() throws Exception {
        Victim next = new Victim(now);
        int boundaries = ROUNDS - ROUNDS / AT_ANY_MOMENT;
        int killed = 0;
        int halfWay = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Work work = work();
            byte[] expected = fileWithoutAKill(work);
            boolean anyMoment = round % AT_ANY_MOMENT == 0;
            int hold = anyMoment ? 0 : 1 + (round * statements / boundaries) % statements;

            Victim victim = next;
            // The next process starts while this one is at work.
            next = new Victim(now);
            killed += victim.kill(work, hold, new Random(round)) ? 1 : 0;
            RunState left = leftBehind(work);
            halfWay += left == RunState.EXPORTED ? 0 : 1;

            PayoutRun run = RunUnderThreat.through(survivor, work);
            PayoutRun again = RunUnderThreat.through(survivor, work);
            assertThat(again).as("round %d", round).isEqualTo(run);
            assertThat(file(work).content())
                    .as("round %d, held before statement %d", round, hold)
                    .isEqualTo(expected);
            for (DecisionId decision : work.decisions()) {
                assertThat(ledger.entries(decision))
                        .extracting(LedgerEntry::kind)
                        .containsExactly(EntryKind.GRANTED, EntryKind.RESERVED);
            }
        }
        assertThat(next.kill(work(), statements + 1, new Random(0)))
                .as("a process that nobody holds is done")
                .isFalse();
        // A campaign in which nothing was killed half-way would prove nothing.
        assertThat(killed).isGreaterThan(ROUNDS / 2);
        assertThat(halfWay).isGreaterThan(ROUNDS / 3);
    }

    /** What a dead process leaves is a run with all its reservations and no file, or an exported run with its file. */
    private RunState leftBehind(Work work) {
        PayoutRun run = repository.find(work.run()).orElse(null);
        boolean reserved = work.decisions().stream()
                .allMatch(decision -> ledger.entries(decision).size() == 2);
        boolean nothing = work.decisions().stream()
                .allMatch(decision -> ledger.entries(decision).size() == 1);
        assertThat(run == null ? nothing : reserved).isTrue();
        assertThat(run == null ? List.<PayoutRow>of() : repository.rows(work.run()))
                .hasSize(run == null ? 0 : work.decisions().size());
        assertThat(files.find(work.run()).isPresent()).isEqualTo(run != null && run.state() == RunState.EXPORTED);
        return run == null ? RunState.DRAFT : run.state();
    }

    /** The same work in one transaction that is taken back. */
    private byte[] fileWithoutAKill(Work work) {
        byte[] content = new TransactionTemplate(survivor.getBean(PlatformTransactionManager.class)).execute(status -> {
            RunUnderThreat.through(survivor, work);
            byte[] made = survivor.getBean(PaymentFileRepository.class)
                    .find(work.run())
                    .orElseThrow()
                    .content();
            status.setRollbackOnly();
            return made;
        });
        assertThat(repository.find(work.run())).isEmpty();
        return Objects.requireNonNull(content);
    }

    private PaymentFile file(Work work) {
        return files.find(work.run()).orElseThrow();
    }

    private Work work() {
        List<DecisionId> decisions =
                Stream.of(town.decided(), town.decided()).map(Payable::decision).toList();
        return new Work(
                RunId.next(),
                now,
                town.call(town.person(Role.PROGRAMME_OFFICER), runs::firstPayDay),
                decisions,
                town.person(Role.PROGRAMME_OFFICER).id(),
                town.signer(Duty.REVIEW).id(),
                town.signer(Duty.APPROVE).id(),
                town.signer(Duty.EXPORT).id());
    }

    /** A process that is ready for its work. */
    private static final class Victim {
        private final Process process;
        private final BufferedReader output;

        Victim(Instant at) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-classpath",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            RunUnderThreat.class.getName(),
                            database().jdbcUrl(),
                            database().username(),
                            database().password(),
                            TestDatabase.dataDir().toString(),
                            at.toString())
                    .redirectErrorStream(true)
                    .start();
            output = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Gives it the work and kills it with -9: whether that was before it was done. */
        boolean kill(Work work, int hold, Random random) throws IOException, InterruptedException {
            StringBuilder said = new StringBuilder();
            try (BufferedReader lines = output) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.append(line).append('\n');
                    switch (line) {
                        case RunUnderThreat.READY -> {
                            try (Writer writer = process.outputWriter(StandardCharsets.UTF_8)) {
                                writer.write(hold + "\n" + work.written() + "\n");
                            }
                            if (hold == 0) {
                                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
                                return true;
                            }
                        }
                        case RunUnderThreat.HELD -> {
                            return true;
                        }
                        case RunUnderThreat.DONE -> {
                            return false;
                        }
                        default -> {}
                    }
                }
                throw new AssertionError("The process ended by itself: " + said);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static EmbeddedMariaDb.Access database() {
        return TestDatabase.application();
    }
}
