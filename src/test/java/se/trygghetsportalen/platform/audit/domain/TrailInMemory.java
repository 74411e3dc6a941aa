package se.trygghetsportalen.platform.audit.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import se.trygghetsportalen.shared.ActorId;

/** A trail that a test may damage at will. Joins its tables as the database does. */
final class TrailInMemory implements TrailImage {
    final Map<UUID, AuditRow> rows = new LinkedHashMap<>();
    final List<AuditSeal> seals = new ArrayList<>();
    final Set<UUID> pending = new LinkedHashSet<>();

    /** A genuine trail: the first rows are sealed, the others wait. One row a millisecond, the last at {@code now}. */
    static TrailInMemory of(AuditKeys keys, int sealed, int waiting, Instant now) {
        TrailInMemory trail = new TrailInMemory();
        ChainHead head = ChainHead.START;
        for (int i = 0; i < sealed + waiting; i++) {
            AuditRow row = keys.sign(
                    new UUID(0x0193_8d2c_0000_7000L, 0x8000_0000_0000_0000L + 7919L * (i + 1)),
                    now.minusMillis(sealed + waiting - i),
                    new ActorId(new UUID(0, i % 3)),
                    i % 2 == 0 ? "contact.logged" : "shift.started",
                    i % 2 == 0 ? "contact" : "shift",
                    new UUID(1, i % 5),
                    AuditContent.of(Map.of("theme", keys.valueHash("contact", new UUID(1, i % 5), "theme", "v" + i))));
            trail.rows.put(row.id(), row);
            if (i < sealed) {
                AuditSeal seal = new AuditSeal(
                        head.number() + 1, row.id(), keys.chain(head.number() + 1, head.chain(), row.mac()));
                trail.seals.add(seal);
                head = seal.head();
            } else {
                trail.pending.add(row.id());
            }
        }
        return trail;
    }

    TrailInMemory copy() {
        TrailInMemory copy = new TrailInMemory();
        copy.rows.putAll(rows);
        copy.seals.addAll(seals);
        copy.pending.addAll(pending);
        return copy;
    }

    ChainHead head() {
        return seals.getLast().head();
    }

    @Override
    public void forEachSeal(Consumer<SealedRow> visitor) {
        seals.stream()
                .sorted(Comparator.comparingLong(AuditSeal::number))
                .map(seal -> new SealedRow(seal, rows.get(seal.rowId())))
                .forEach(visitor);
    }

    @Override
    public void forEachUnsealed(Consumer<UnsealedRow> visitor) {
        Set<UUID> sealed = new LinkedHashSet<>();
        seals.forEach(seal -> sealed.add(seal.rowId()));
        rows.values().stream()
                .filter(row -> !sealed.contains(row.id()))
                .map(row -> new UnsealedRow(row, pending.contains(row.id())))
                .forEach(visitor);
    }

    @Override
    public void forEachPendingWithoutRow(Consumer<UUID> visitor) {
        pending.stream().filter(id -> !rows.containsKey(id)).forEach(visitor);
    }
}
