package se.trygghetsportalen.places.persistence;

import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.DISTRICT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.RecordMapper;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.PlaceRepository;

/** Leaves comparing and sorting of names to the database's Swedish collation. */
@Repository
class JooqPlaceRepository implements PlaceRepository {
    private static final RecordMapper<Record5<UUID, UUID, String, String, Integer>, Arena> ARENA_MAPPER =
            row -> new Arena(
                    new ArenaId(row.value1()),
                    new ArenaDetails(new DistrictId(row.value2()), row.value3(), ArenaKind.valueOf(row.value4())),
                    row.value5());

    private final DSLContext sql;

    JooqPlaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<District> districts() {
        return sql.selectFrom(DISTRICT)
                .orderBy(DISTRICT.NAME, DISTRICT.ID)
                .fetch(row -> district(row.getId(), row.getName(), row.getExposed(), row.getVersion()));
    }

    @Override
    public List<Arena> arenas() {
        return selectArenas().orderBy(DISTRICT.NAME, ARENA.NAME, ARENA.ID).fetch(ARENA_MAPPER);
    }

    @Override
    public Optional<District> findDistrict(DistrictId id) {
        return sql.selectFrom(DISTRICT)
                .where(DISTRICT.ID.eq(id.value()))
                .fetchOptional(row -> district(row.getId(), row.getName(), row.getExposed(), row.getVersion()));
    }

    @Override
    public Optional<Arena> findArena(ArenaId id) {
        return selectArenas().where(ARENA.ID.eq(id.value())).fetchOptional(ARENA_MAPPER);
    }

    @Override
    public List<Arena> search(List<String> words, int limit) {
        Condition everyWord = DSL.and(words.stream()
                .map(word -> ARENA.NAME.contains(word).or(DISTRICT.NAME.contains(word)))
                .toList());
        return selectArenas()
                .where(everyWord)
                .orderBy(
                        DSL.when(ARENA.NAME.startsWith(words.getFirst()), 0).otherwise(1),
                        ARENA.NAME,
                        DISTRICT.NAME,
                        ARENA.ID)
                .limit(limit)
                .fetch(ARENA_MAPPER);
    }

    @Override
    public Write insert(District district) {
        return written(() -> sql.insertInto(DISTRICT)
                .set(DISTRICT.ID, district.id().value())
                .set(DISTRICT.NAME, district.name())
                .set(DISTRICT.EXPOSED, district.exposed())
                .set(DISTRICT.VERSION, district.version())
                .execute());
    }

    @Override
    public Write insert(Arena arena) {
        return written(() -> sql.insertInto(ARENA)
                .set(ARENA.ID, arena.id().value())
                .set(ARENA.DISTRICT_ID, arena.district().value())
                .set(ARENA.NAME, arena.name())
                .set(ARENA.KIND, arena.kind().name())
                .set(ARENA.VERSION, arena.version())
                .execute());
    }

    @Override
    public Write update(District district) {
        return written(() -> sql.update(DISTRICT)
                .set(DISTRICT.NAME, district.name())
                .set(DISTRICT.EXPOSED, district.exposed())
                .set(DISTRICT.VERSION, district.version() + 1)
                .where(DISTRICT.ID.eq(district.id().value()))
                .and(DISTRICT.VERSION.eq(district.version()))
                .execute());
    }

    @Override
    public Write update(Arena arena) {
        return written(() -> sql.update(ARENA)
                .set(ARENA.DISTRICT_ID, arena.district().value())
                .set(ARENA.NAME, arena.name())
                .set(ARENA.KIND, arena.kind().name())
                .set(ARENA.VERSION, arena.version() + 1)
                .where(ARENA.ID.eq(arena.id().value()))
                .and(ARENA.VERSION.eq(arena.version()))
                .execute());
    }

    /** A refused statement leaves the transaction as it was, so the answer can be read and the work go on. */
    private static Write written(IntSupplier statement) {
        try {
            return statement.getAsInt() == 1 ? Write.DONE : Write.STALE;
        } catch (DuplicateKeyException refused) {
            return String.valueOf(refused.getMessage()).contains("_name_unique") ? Write.NAME_TAKEN : Write.STALE;
        }
    }

    private SelectOnConditionStep<Record5<UUID, UUID, String, String, Integer>> selectArenas() {
        return sql.select(ARENA.ID, ARENA.DISTRICT_ID, ARENA.NAME, ARENA.KIND, ARENA.VERSION)
                .from(ARENA)
                .join(DISTRICT)
                .on(DISTRICT.ID.eq(ARENA.DISTRICT_ID));
    }

    private static District district(UUID id, String name, boolean exposed, int version) {
        return new District(new DistrictId(id), new DistrictDetails(name, exposed), version);
    }
}
