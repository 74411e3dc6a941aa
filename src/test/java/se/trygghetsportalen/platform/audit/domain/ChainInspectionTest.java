package se.trygghetsportalen.platform.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.trygghetsportalen.platform.audit.domain.ChainInspection.Guard;
import se.trygghetsportalen.platform.audit.domain.Damage.Scene;
import se.trygghetsportalen.platform.audit.domain.Finding.Kind;

class ChainInspectionTest {
    private static final AuditKeys KEYS = new AuditKeys(new byte[32]);
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SEALED = 30;
    private static final TrailInMemory GENUINE = TrailInMemory.of(KEYS, SEALED, 4, NOW);
    private static final int ROUNDS = 200;
    private static final long SEED = 20261122;

    @Test
    void findsNothingInAGenuineTrail() {
        VerificationReport report = inspect(new Scene(GENUINE.copy(), new Random(SEED)));

        assertThat(report.findings()).isEmpty();
        assertThat(report.seals()).isEqualTo(SEALED);
        assertThat(report.newestNumber()).isEqualTo(SEALED);
        assertThat(report.unsealed()).isEqualTo(4);
    }

    @Test
    void findsNothingInAnEmptyTrail() {
        TrailInMemory empty = new TrailInMemory();

        assertThat(inspect(empty, Optional.empty(), NOW).intact()).isTrue();
        assertThat(inspect(empty, Optional.of(ChainHead.START), NOW).intact()).isTrue();
    }

    /** Some six thousand falsifications; the same dice each time. */
    @ParameterizedTest
    @EnumSource
    void findsEvery(Damage damage) {
        assertThat(missed(damage, EnumSet.allOf(Guard.class))).isEmpty();
    }

    /** The control: with a guard off, something passes that only this guard sees. */
    @ParameterizedTest
    @MethodSource
    void missesWithoutTheGuard(Guard off, Set<Damage> passing) {
        Set<Guard> others = EnumSet.complementOf(EnumSet.of(off));

        for (Damage damage : passing) {
            assertThat(missed(damage, others)).as("%s without %s", damage, off).isNotEmpty();
        }
    }

    static Stream<Arguments> missesWithoutTheGuard() {
        return Stream.of(
                Arguments.of(
                        Guard.MAC,
                        EnumSet.of(
                                Damage.CHANGE_TIME,
                                Damage.CHANGE_ACTOR,
                                Damage.CHANGE_ACTION,
                                Damage.CHANGE_SUBJECT_KIND,
                                Damage.CHANGE_SUBJECT,
                                Damage.CHANGE_CONTENT,
                                Damage.INSERT_FORGED_ROW)),
                Arguments.of(
                        Guard.CHAIN,
                        EnumSet.of(
                                Damage.CHANGE_SEAL_CHAIN,
                                Damage.SWAP_ROWS_OF_TWO_SEALS,
                                Damage.SWAP_NUMBERS_OF_TWO_SEALS,
                                Damage.MOVE_A_SEALED_ROW,
                                Damage.SEAL_A_WAITING_ROW_WITHOUT_THE_KEY)),
                Arguments.of(
                        Guard.HEAD,
                        EnumSet.of(
                                Damage.CUT_TAIL,
                                Damage.CUT_TAIL_AND_LET_THE_ROWS_WAIT,
                                Damage.CHANGE_HEAD,
                                Damage.LOSE_HEAD)));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrong(Damage damage, Set<Kind> kinds) {
        for (int round = 0; round < ROUNDS; round++) {
            Scene scene = damaged(damage, round);

            assertThat(inspect(scene).findings())
                    .as("round %d", round)
                    .isNotEmpty()
                    .allMatch(finding -> kinds.contains(finding.kind()));
        }
    }

    static Stream<Arguments> saysWhatIsWrong() {
        return Stream.of(
                Arguments.of(Damage.CHANGE_CONTENT, EnumSet.of(Kind.CHANGED_ROW, Kind.FORGED_ROW)),
                Arguments.of(Damage.CHANGE_MAC, EnumSet.of(Kind.CHANGED_ROW, Kind.FORGED_ROW)),
                Arguments.of(Damage.CHANGE_SEAL_CHAIN, EnumSet.of(Kind.CHANGED_SEAL, Kind.HEAD_DIFFERS)),
                Arguments.of(Damage.DELETE_SEALED_ROW, EnumSet.of(Kind.DELETED_ROW)),
                Arguments.of(Damage.DELETE_WAITING_ROW, EnumSet.of(Kind.PENDING_WITHOUT_ROW)),
                Arguments.of(Damage.DELETE_MARK_OF_WAITING, EnumSet.of(Kind.UNSEALED_ROW)),
                Arguments.of(Damage.DELETE_ROW_AND_SEAL, EnumSet.of(Kind.MISSING_SEALS, Kind.CUT_TAIL)),
                Arguments.of(Damage.SWAP_ROWS_OF_TWO_SEALS, EnumSet.of(Kind.REORDERED_ROW)),
                Arguments.of(Damage.CUT_TAIL, EnumSet.of(Kind.CUT_TAIL)),
                Arguments.of(Damage.INSERT_FORGED_ROW, EnumSet.of(Kind.FORGED_ROW)),
                Arguments.of(Damage.LOSE_HEAD, EnumSet.of(Kind.HEAD_MISSING)));
    }

    @Test
    void namesTheNumbersOfAGap() {
        TrailInMemory trail = GENUINE.copy();
        trail.seals.subList(9, 12).clear();

        assertThat(inspect(trail, Optional.of(trail.head()), NOW).findings())
                .contains(new Finding(Kind.MISSING_SEALS, 10, 12, null));
    }

    @Test
    void reportsADeletedRowOnceAndGoesOn() {
        TrailInMemory trail = GENUINE.copy();
        trail.rows.remove(trail.seals.get(4).rowId());
        trail.rows.remove(trail.seals.get(20).rowId());

        assertThat(inspect(trail, Optional.of(trail.head()), NOW).findings())
                .extracting(Finding::kind, Finding::number)
                .containsExactly(tuple(Kind.DELETED_ROW, 5L), tuple(Kind.DELETED_ROW, 21L));
    }

    @Test
    void acceptsAHeadThatLagsBehind() {
        assertThat(inspect(GENUINE, Optional.of(GENUINE.seals.get(10).head()), NOW)
                        .intact())
                .isTrue();
        assertThat(inspect(GENUINE, Optional.of(ChainHead.START), NOW).intact()).isTrue();
    }

    @Test
    void waitsAMinuteForASealBeforeItComplains() {
        assertThat(inspect(GENUINE, Optional.of(GENUINE.head()), NOW.plusSeconds(59))
                        .intact())
                .isTrue();
        assertThat(inspect(GENUINE, Optional.of(GENUINE.head()), NOW.plusSeconds(61))
                        .findings())
                .extracting(Finding::kind)
                .containsOnly(Kind.OVERDUE_ROW)
                .hasSize(4);
    }

    /** Known and written down: nothing remembers a row whose mark was deleted with it before the seal. */
    @Test
    void cannotKnowOfARowThatWasDeletedWithItsMarkBeforeTheSeal() {
        TrailInMemory trail = GENUINE.copy();
        trail.rows.remove(trail.pending.iterator().next());
        trail.pending.remove(trail.pending.iterator().next());

        assertThat(inspect(trail, Optional.of(trail.head()), NOW).intact()).isTrue();
    }

    @Test
    void countsWhatItDoesNotList() {
        TrailInMemory trail = TrailInMemory.of(KEYS, 150, 0, NOW);
        trail.rows.clear();
        VerificationReport report = inspect(trail, Optional.of(trail.head()), NOW);

        assertThat(report.findings()).hasSize(VerificationReport.MOST_FINDINGS);
        assertThat(report.findingCount()).isEqualTo(150);
        assertThat(report.inEnglish())
                .contains("THE TRAIL IS DAMAGED: 150 findings.", "  … and 50 more.")
                .anyMatch(line -> line.startsWith("  Number 1 (row ") && line.endsWith("): the row was deleted."));
    }

    @Test
    void goesOnAfterACutFromTheHeadThatItKnew() {
        TrailInMemory trail = GENUINE.copy();
        ChainHead known = trail.head();
        AuditRow next =
                Objects.requireNonNull(trail.rows.get(trail.pending.iterator().next()));
        trail.seals.subList(20, 30).clear();
        AuditSeal seal = new AuditSeal(31, next.id(), KEYS.chain(31, known.chain(), next.mac()));
        trail.seals.add(seal);
        trail.pending.remove(next.id());

        assertThat(inspect(trail, Optional.of(seal.head()), NOW).findings())
                .contains(new Finding(Kind.MISSING_SEALS, 21, 30, null))
                .noneMatch(finding -> finding.kind() == Kind.CHANGED_SEAL);
    }

    private static List<Integer> missed(Damage damage, Set<Guard> guards) {
        List<Integer> missed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Scene scene = damaged(damage, round);
            if (inspect(scene, guards).intact()) {
                missed.add(round);
            }
        }
        return missed;
    }

    private static Scene damaged(Damage damage, int round) {
        Scene scene = new Scene(GENUINE.copy(), new Random(SEED + round));
        damage.apply(scene);
        return scene;
    }

    private static VerificationReport inspect(Scene scene) {
        return inspect(scene, EnumSet.allOf(Guard.class));
    }

    private static VerificationReport inspect(Scene scene, Set<Guard> guards) {
        return new ChainInspection(KEYS, scene.head, NOW, PATIENCE, lines -> {}, guards).inspect(scene.trail);
    }

    private static VerificationReport inspect(TrailImage trail, Optional<ChainHead> head, Instant now) {
        return new ChainInspection(KEYS, head, now, PATIENCE, lines -> {}).inspect(trail);
    }
}
