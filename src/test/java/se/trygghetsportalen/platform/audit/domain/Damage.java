package se.trygghetsportalen.platform.audit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.trygghetsportalen.shared.ActorId;

/**
 * The ways in which somebody with every right on the database, but without the key, can falsify the trail. Each always
 * changes something.
 */
enum Damage {
    CHANGE_ROW_ID {
        @Override
        void apply(Scene scene) {
            AuditRow row = scene.anyRow();
            scene.trail.rows.remove(row.id());
            AuditRow changed = with(row, scene.otherId(row.id()), row.mac());
            scene.trail.rows.put(changed.id(), changed);
        }
    },
    CHANGE_TIME {
        @Override
        void apply(Scene scene) {
            scene.change(row -> new AuditRow(
                    row.id(),
                    row.at().plusNanos(1_000L * (1 + scene.random.nextInt(1_000_000))),
                    row.actor(),
                    row.action(),
                    row.subjectKind(),
                    row.subjectId(),
                    row.content(),
                    row.mac()));
        }
    },
    CHANGE_ACTOR {
        @Override
        void apply(Scene scene) {
            scene.change(row -> new AuditRow(
                    row.id(),
                    row.at(),
                    new ActorId(scene.otherId(row.actor().value())),
                    row.action(),
                    row.subjectKind(),
                    row.subjectId(),
                    row.content(),
                    row.mac()));
        }
    },
    CHANGE_ACTION {
        @Override
        void apply(Scene scene) {
            scene.change(row -> new AuditRow(
                    row.id(),
                    row.at(),
                    row.actor(),
                    scene.otherText(row.action()),
                    row.subjectKind(),
                    row.subjectId(),
                    row.content(),
                    row.mac()));
        }
    },
    CHANGE_SUBJECT_KIND {
        @Override
        void apply(Scene scene) {
            scene.change(row -> new AuditRow(
                    row.id(),
                    row.at(),
                    row.actor(),
                    row.action(),
                    scene.otherText(row.subjectKind()),
                    row.subjectId(),
                    row.content(),
                    row.mac()));
        }
    },
    CHANGE_SUBJECT {
        @Override
        void apply(Scene scene) {
            scene.change(row -> new AuditRow(
                    row.id(),
                    row.at(),
                    row.actor(),
                    row.action(),
                    row.subjectKind(),
                    scene.otherId(row.subjectId()),
                    row.content(),
                    row.mac()));
        }
    },
    CHANGE_CONTENT {
        @Override
        void apply(Scene scene) {
            scene.change(row -> new AuditRow(
                    row.id(),
                    row.at(),
                    row.actor(),
                    row.action(),
                    row.subjectKind(),
                    row.subjectId(),
                    scene.otherText(row.content()),
                    row.mac()));
        }
    },
    CHANGE_MAC {
        @Override
        void apply(Scene scene) {
            scene.change(row -> with(row, row.id(), scene.other(row.mac())));
        }
    },
    CHANGE_SEAL_NUMBER {
        @Override
        void apply(Scene scene) {
            int at = scene.anySeal();
            AuditSeal seal = scene.trail.seals.get(at);
            long number = scene.random.nextBoolean() ? seal.number() + 1_000 : -seal.number();
            scene.trail.seals.set(at, new AuditSeal(number, seal.rowId(), seal.chain()));
        }
    },
    CHANGE_SEAL_ROW {
        @Override
        void apply(Scene scene) {
            int at = scene.anySeal();
            AuditSeal seal = scene.trail.seals.get(at);
            scene.trail.seals.set(at, new AuditSeal(seal.number(), scene.otherId(seal.rowId()), seal.chain()));
        }
    },
    CHANGE_SEAL_CHAIN {
        @Override
        void apply(Scene scene) {
            int at = scene.anySeal();
            AuditSeal seal = scene.trail.seals.get(at);
            scene.trail.seals.set(at, new AuditSeal(seal.number(), seal.rowId(), scene.other(seal.chain())));
        }
    },
    DELETE_SEALED_ROW {
        @Override
        void apply(Scene scene) {
            scene.trail.rows.remove(scene.trail.seals.get(scene.anySeal()).rowId());
        }
    },
    DELETE_WAITING_ROW {
        @Override
        void apply(Scene scene) {
            scene.trail.rows.remove(scene.anyWaiting());
        }
    },
    DELETE_MARK_OF_WAITING {
        @Override
        void apply(Scene scene) {
            scene.trail.pending.remove(scene.anyWaiting());
        }
    },
    DELETE_SEAL {
        @Override
        void apply(Scene scene) {
            scene.trail.seals.remove(scene.anySeal());
        }
    },
    DELETE_SEAL_AND_LET_THE_ROW_WAIT {
        @Override
        void apply(Scene scene) {
            scene.trail.pending.add(scene.trail.seals.remove(scene.anySeal()).rowId());
        }
    },
    DELETE_ROW_AND_SEAL {
        @Override
        void apply(Scene scene) {
            scene.trail.rows.remove(scene.trail.seals.remove(scene.anySeal()).rowId());
        }
    },
    DELETE_ROW_AND_SEAL_AND_CLOSE_THE_GAP {
        @Override
        void apply(Scene scene) {
            int at = scene.anySeal();
            scene.trail.rows.remove(scene.trail.seals.remove(at).rowId());
            scene.renumberFrom(at, -1);
        }
    },
    SWAP_ROWS_OF_TWO_SEALS {
        @Override
        void apply(Scene scene) {
            int one = scene.anySeal();
            int other = scene.otherSeal(one);
            AuditSeal a = scene.trail.seals.get(one);
            AuditSeal b = scene.trail.seals.get(other);
            scene.trail.seals.set(one, new AuditSeal(a.number(), b.rowId(), a.chain()));
            scene.trail.seals.set(other, new AuditSeal(b.number(), a.rowId(), b.chain()));
        }
    },
    SWAP_NUMBERS_OF_TWO_SEALS {
        @Override
        void apply(Scene scene) {
            int one = scene.anySeal();
            int other = scene.otherSeal(one);
            AuditSeal a = scene.trail.seals.get(one);
            AuditSeal b = scene.trail.seals.get(other);
            scene.trail.seals.set(one, new AuditSeal(b.number(), a.rowId(), a.chain()));
            scene.trail.seals.set(other, new AuditSeal(a.number(), b.rowId(), b.chain()));
        }
    },
    SWAP_COLUMNS_OF_TWO_ROWS {
        @Override
        void apply(Scene scene) {
            AuditRow a = scene.row(scene.anySeal());
            AuditRow b = scene.row(scene.otherSeal(scene.indexOf(a)));
            scene.trail.rows.put(a.id(), with(b, a.id(), b.mac()));
            scene.trail.rows.put(b.id(), with(a, b.id(), a.mac()));
        }
    },
    MOVE_A_SEALED_ROW {
        @Override
        void apply(Scene scene) {
            int from = scene.anySeal();
            int to = scene.otherSeal(from);
            List<UUID> order = new ArrayList<>(
                    scene.trail.seals.stream().map(AuditSeal::rowId).toList());
            order.add(to, order.remove(from));
            for (int i = 0; i < order.size(); i++) {
                AuditSeal seal = scene.trail.seals.get(i);
                scene.trail.seals.set(i, new AuditSeal(seal.number(), order.get(i), seal.chain()));
            }
        }
    },
    CUT_TAIL {
        @Override
        void apply(Scene scene) {
            for (int left = 1 + scene.random.nextInt(scene.trail.seals.size()); left > 0; left--) {
                scene.trail.rows.remove(scene.trail.seals.removeLast().rowId());
            }
        }
    },
    CUT_TAIL_AND_LET_THE_ROWS_WAIT {
        @Override
        void apply(Scene scene) {
            for (int left = 1 + scene.random.nextInt(scene.trail.seals.size()); left > 0; left--) {
                scene.trail.pending.add(scene.trail.seals.removeLast().rowId());
            }
        }
    },
    INSERT_FORGED_ROW {
        @Override
        void apply(Scene scene) {
            AuditRow forged = scene.forgedRow();
            scene.trail.rows.put(forged.id(), forged);
            if (scene.random.nextBoolean()) {
                scene.trail.pending.add(forged.id());
            }
        }
    },
    INSERT_FORGED_ROW_AT_THE_END {
        @Override
        void apply(Scene scene) {
            AuditRow forged = scene.forgedRow();
            scene.trail.rows.put(forged.id(), forged);
            scene.trail.seals.add(new AuditSeal(
                    scene.trail.head().number() + 1,
                    forged.id(),
                    scene.other(scene.trail.head().chain())));
        }
    },
    INSERT_FORGED_ROW_BETWEEN {
        @Override
        void apply(Scene scene) {
            AuditRow forged = scene.forgedRow();
            scene.trail.rows.put(forged.id(), forged);
            int at = scene.anySeal();
            AuditSeal pushed = scene.trail.seals.get(at);
            scene.renumberFrom(at, 1);
            scene.trail.seals.add(at, new AuditSeal(pushed.number(), forged.id(), scene.other(pushed.chain())));
        }
    },
    SEAL_A_WAITING_ROW_WITHOUT_THE_KEY {
        @Override
        void apply(Scene scene) {
            UUID waiting = scene.anyWaiting();
            scene.trail.pending.remove(waiting);
            scene.trail.seals.add(new AuditSeal(
                    scene.trail.head().number() + 1,
                    waiting,
                    scene.other(scene.trail.head().chain())));
        }
    },
    CHANGE_HEAD {
        @Override
        void apply(Scene scene) {
            ChainHead head = scene.head.orElseThrow();
            scene.head = Optional.of(new ChainHead(head.number(), scene.other(head.chain())));
        }
    },
    LOSE_HEAD {
        @Override
        void apply(Scene scene) {
            scene.head = Optional.empty();
        }
    };

    abstract void apply(Scene scene);

    /** A trail, the head outside, and the dice. */
    static final class Scene {
        final TrailInMemory trail;
        final Random random;
        Optional<ChainHead> head;

        Scene(TrailInMemory trail, Random random) {
            this.trail = trail;
            this.random = random;
            this.head = Optional.of(trail.head());
        }

        int anySeal() {
            return random.nextInt(trail.seals.size());
        }

        int otherSeal(int one) {
            return (one + 1 + random.nextInt(trail.seals.size() - 1)) % trail.seals.size();
        }

        AuditRow row(int sealIndex) {
            AuditRow row = trail.rows.get(trail.seals.get(sealIndex).rowId());
            if (row == null) {
                throw new IllegalStateException("The trail was damaged before");
            }
            return row;
        }

        int indexOf(AuditRow row) {
            return trail.seals.stream().map(AuditSeal::rowId).toList().indexOf(row.id());
        }

        AuditRow anyRow() {
            List<AuditRow> all = List.copyOf(trail.rows.values());
            return all.get(random.nextInt(all.size()));
        }

        UUID anyWaiting() {
            List<UUID> all = List.copyOf(trail.pending);
            return all.get(random.nextInt(all.size()));
        }

        void change(UnaryOperator<AuditRow> change) {
            AuditRow row = anyRow();
            trail.rows.put(row.id(), change.apply(row));
        }

        void renumberFrom(int index, int by) {
            for (int i = index; i < trail.seals.size(); i++) {
                AuditSeal seal = trail.seals.get(i);
                trail.seals.set(i, new AuditSeal(seal.number() + by, seal.rowId(), seal.chain()));
            }
        }

        /** A genuine row under a new id, or one made up with a mac of dice. */
        AuditRow forgedRow() {
            AuditRow row = anyRow();
            return with(
                    row,
                    new UUID(random.nextLong(), random.nextLong()),
                    random.nextBoolean() ? row.mac() : other(row.mac()));
        }

        UUID otherId(UUID id) {
            return random.nextBoolean()
                    ? new UUID(id.getMostSignificantBits() ^ (1L << random.nextInt(64)), id.getLeastSignificantBits())
                    : new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ (1L << random.nextInt(64)));
        }

        String otherText(String text) {
            int at = random.nextInt(text.length());
            return switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at) + text.substring(at + 1);
                case 1 -> text.substring(0, at) + ' ' + text.substring(at);
                case 2 -> text + ' ';
                default -> text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            };
        }

        Digest other(Digest digest) {
            byte[] bytes = digest.bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return Digest.of(bytes);
        }
    }

    private static AuditRow with(AuditRow row, UUID id, Digest mac) {
        return new AuditRow(
                id, row.at(), row.actor(), row.action(), row.subjectKind(), row.subjectId(), row.content(), mac);
    }
}
