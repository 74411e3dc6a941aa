package se.trygghetsportalen.platform.audit.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.audit.domain.Finding.Kind;

/**
 * Walks once through an image of the trail and finds every row or seal that was changed, deleted, moved, inserted or cut
 * off since it was sealed. Three guards work together, and each finds what the others miss: the mac of each row (its
 * columns), the chain (order and membership) and the head outside the database (the end).
 *
 * <p>After a break it goes on from the stored value, so that one wound is reported where it is and not once for each
 * later row. What it cannot see is a row that was deleted, mark and all, before its seal was made: about one second.
 *
 * <p>Made for one inspection by one thread; keeps at most {@link VerificationReport#MOST_FINDINGS} findings.
 */
public final class ChainInspection {
    /** What protects the trail. A test switches one off to show that it is needed. */
    enum Guard {
        MAC,
        CHAIN,
        HEAD
    }

    /** A link that did not fit; the next one tells whether its seal or its row is the wrong one. */
    private record Doubt(long number, UUID rowId, boolean genuineRow, Digest computed) {}

    private final AuditKeys keys;
    private final Optional<ChainHead> head;
    private final Instant now;
    private final Duration patience;
    private final Set<Guard> guards;
    private final LongConsumer progress;

    private final List<Finding> findings = new ArrayList<>();
    private long findingCount;
    private long seals;
    private ChainHead newest = ChainHead.START;
    private @Nullable Doubt doubt;
    private long unsealed;
    private @Nullable Instant oldestUnsealed;

    /**
     * @param keys the keys of the trail
     * @param head the head as it was read <em>before</em> the image was opened: it may be older than the image, never
     *     newer
     * @param now the time of the inspection
     * @param patience how long a row may wait for its seal
     * @param progress told the number of lines seen so far, once per line; may throw to stop the inspection
     */
    public ChainInspection(
            AuditKeys keys, Optional<ChainHead> head, Instant now, Duration patience, LongConsumer progress) {
        this(keys, head, now, patience, progress, EnumSet.allOf(Guard.class));
    }

    ChainInspection(
            AuditKeys keys,
            Optional<ChainHead> head,
            Instant now,
            Duration patience,
            LongConsumer progress,
            Set<Guard> guards) {
        this.keys = keys;
        this.head = head;
        this.now = now;
        this.patience = patience;
        this.progress = progress;
        this.guards = guards;
    }

    /** Inspects the image. */
    public VerificationReport inspect(TrailImage image) {
        image.forEachSeal(this::see);
        settleAtTheEnd();
        compareHeadWithTheEnd();
        image.forEachUnsealed(this::see);
        image.forEachPendingWithoutRow(rowId -> find(Finding.of(Kind.PENDING_WITHOUT_ROW, 0, rowId)));
        return new VerificationReport(
                now,
                seals,
                newest.number(),
                unsealed,
                Optional.ofNullable(oldestUnsealed),
                head,
                findingCount,
                findings);
    }

    private void see(SealedRow line) {
        progress.accept(++seals + unsealed);
        AuditSeal seal = line.seal();
        boolean follows = seal.number() == newest.number() + 1;
        if (!follows) {
            settle(null);
            if (seal.number() > newest.number()) {
                find(new Finding(Kind.MISSING_SEALS, newest.number() + 1, seal.number() - 1, null));
            } else {
                find(Finding.of(Kind.CHANGED_SEAL, seal.number(), seal.rowId()));
            }
        }
        AuditRow row = line.row();
        if (row == null) {
            settle(null);
            find(Finding.of(Kind.DELETED_ROW, seal.number(), seal.rowId()));
        } else {
            Digest mac = macToChain(seal, row, follows);
            if (follows) {
                checkLink(seal, mac, mac.equals(row.mac()) && isGenuine(row));
            }
        }
        compareHeadWith(seal);
        newest = seal.head();
    }

    /**
     * Reports a row whose mac does not fit, and answers the mac that was sealed: when only the stored mac was changed,
     * that is the one computed from the columns.
     */
    private Digest macToChain(AuditSeal seal, AuditRow row, boolean follows) {
        if (isGenuine(row)) {
            return row.mac();
        }
        find(Finding.of(Kind.CHANGED_ROW, seal.number(), row.id()));
        Digest computed = keys.macOf(row);
        boolean onlyTheMacWasChanged =
                follows && keys.chain(seal.number(), newest.chain(), computed).equals(seal.chain());
        return onlyTheMacWasChanged ? computed : row.mac();
    }

    private boolean isGenuine(AuditRow row) {
        return !guards.contains(Guard.MAC) || keys.macOf(row).equals(row.mac());
    }

    private void checkLink(AuditSeal seal, Digest mac, boolean genuineRow) {
        if (!guards.contains(Guard.CHAIN)) {
            return;
        }
        Digest computed = keys.chain(seal.number(), newest.chain(), mac);
        if (computed.equals(seal.chain())) {
            // The value before this one was the sealer's own, so what did not fit there was the row.
            settle(Kind.REORDERED_ROW);
            return;
        }
        if (doubt != null && keys.chain(seal.number(), doubt.computed(), mac).equals(seal.chain())) {
            settle(Kind.CHANGED_SEAL);
            return;
        }
        settle(null);
        doubt = new Doubt(seal.number(), seal.rowId(), genuineRow, computed);
    }

    /** Reports the link in doubt as the given kind, or as the likelier one when nothing tells. */
    private void settle(@Nullable Kind kind) {
        Doubt open = doubt;
        doubt = null;
        if (open == null) {
            return;
        }
        Kind told = kind != null ? kind : open.genuineRow() ? Kind.REORDERED_ROW : Kind.CHANGED_SEAL;
        // A row that was reported as changed already explains why the link does not fit.
        if (told == Kind.CHANGED_SEAL || open.genuineRow()) {
            find(Finding.of(told, open.number(), open.rowId()));
        }
    }

    private void settleAtTheEnd() {
        Doubt open = doubt;
        if (open == null) {
            return;
        }
        boolean headKnowsTheSeal = guards.contains(Guard.HEAD)
                && head.filter(known -> known.equals(newest)).isPresent();
        settle(headKnowsTheSeal ? Kind.REORDERED_ROW : Kind.CHANGED_SEAL);
    }

    private void compareHeadWith(AuditSeal seal) {
        if (guards.contains(Guard.HEAD)
                && head.isPresent()
                && head.get().number() == seal.number()
                && !head.get().chain().equals(seal.chain())) {
            find(Finding.of(Kind.HEAD_DIFFERS, seal.number(), seal.rowId()));
        }
    }

    private void compareHeadWithTheEnd() {
        if (!guards.contains(Guard.HEAD)) {
            return;
        }
        if (head.isEmpty()) {
            if (seals > 0) {
                find(Finding.of(Kind.HEAD_MISSING, 0, null));
            }
        } else if (head.get().number() > newest.number()) {
            find(new Finding(Kind.CUT_TAIL, newest.number() + 1, head.get().number(), null));
        } else if (head.get().number() <= 0 && !head.get().equals(ChainHead.START)) {
            find(Finding.of(Kind.HEAD_DIFFERS, 0, null));
        }
    }

    private void see(UnsealedRow line) {
        progress.accept(seals + ++unsealed);
        AuditRow row = line.row();
        if (oldestUnsealed == null || row.at().isBefore(oldestUnsealed)) {
            oldestUnsealed = row.at();
        }
        if (!isGenuine(row)) {
            find(Finding.of(Kind.FORGED_ROW, 0, row.id()));
        } else if (!line.pending()) {
            find(Finding.of(Kind.UNSEALED_ROW, 0, row.id()));
        } else if (row.at().isBefore(now.minus(patience))) {
            find(Finding.of(Kind.OVERDUE_ROW, 0, row.id()));
        }
    }

    private void find(Finding finding) {
        findingCount++;
        if (findings.size() < VerificationReport.MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
