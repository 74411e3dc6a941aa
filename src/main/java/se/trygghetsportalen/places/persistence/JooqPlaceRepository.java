package se.trygghetsportalen.places.persistence;

import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.DISTRICT;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.RecordMapper;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.ArenaRecord;
import se.trygghetsportalen.generated.tables.records.DistrictRecord;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Outline;
import se.trygghetsportalen.places.domain.PlaceRepository;
import se.trygghetsportalen.places.domain.Position;

/** Leaves comparing and sorting of names to the database's Swedish collation. */
@Repository
class JooqPlaceRepository implements PlaceRepository {
    private static final RecordMapper<ArenaRecord, Arena> ARENA_MAPPER = row -> new Arena(
            new ArenaId(row.getId()),
            new ArenaDetails(
                    new DistrictId(row.getDistrictId()),
                    row.getName(),
                    ArenaKind.valueOf(row.getKind()),
                    row.getLatitude() == null ? null : new Position(row.getLatitude(), row.getLongitude()),
                    row.getActive()),
            row.getVersion());
    private static final RecordMapper<DistrictRecord, District> DISTRICT_MAPPER = row -> new District(
            new DistrictId(row.getId()),
            new DistrictDetails(row.getName(), row.getExposed(), outline(row.getOutline()), row.getActive()),
            row.getVersion());

    private final DSLContext sql;

    JooqPlaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<District> districts() {
        return sql.selectFrom(DISTRICT).orderBy(DISTRICT.NAME, DISTRICT.ID).fetch(DISTRICT_MAPPER);
    }

    @Override
    public List<Arena> arenas() {
        return sql.select(ARENA.fields())
                .from(ARENA)
                .join(DISTRICT)
                .on(DISTRICT.ID.eq(ARENA.DISTRICT_ID))
                .orderBy(DISTRICT.NAME, ARENA.NAME, ARENA.ID)
                .fetchInto(ARENA)
                .map(ARENA_MAPPER);
    }

    @Override
    public Optional<District> findDistrict(DistrictId id) {
        return sql.selectFrom(DISTRICT).where(DISTRICT.ID.eq(id.value())).fetchOptional(DISTRICT_MAPPER);
    }

    @Override
    public Optional<Arena> findArena(ArenaId id) {
        return sql.selectFrom(ARENA).where(ARENA.ID.eq(id.value())).fetchOptional(ARENA_MAPPER);
    }

    @Override
    public List<Arena> search(List<String> words, int limit) {
        Condition everyWord = DSL.and(words.stream()
                .map(word -> ARENA.NAME.contains(word).or(DISTRICT.NAME.contains(word)))
                .toList());
        return sql.select(ARENA.fields())
                .from(ARENA)
                .join(DISTRICT)
                .on(DISTRICT.ID.eq(ARENA.DISTRICT_ID))
                .where(everyWord)
                .orderBy(
                        DSL.when(ARENA.NAME.startsWith(words.getFirst()), 0).otherwise(1),
                        ARENA.NAME,
                        DISTRICT.NAME,
                        ARENA.ID)
                .limit(limit)
                .fetchInto(ARENA)
                .map(ARENA_MAPPER);
    }

    @Override
    public Write insert(District district) {
        return written(() -> sql.insertInto(DISTRICT)
                .set(DISTRICT.ID, district.id().value())
                .set(DISTRICT.NAME, district.name())
                .set(DISTRICT.EXPOSED, district.exposed())
                .set(
                        DISTRICT.OUTLINE,
                        district.outline().map(Outline::toGeoJson).orElse(null))
                .set(DISTRICT.ACTIVE, district.active())
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
                .set(ARENA.LATITUDE, arena.position().map(Position::latitude).orElse(null))
                .set(ARENA.LONGITUDE, arena.position().map(Position::longitude).orElse(null))
                .set(ARENA.ACTIVE, arena.active())
                .set(ARENA.VERSION, arena.version())
                .execute());
    }

    @Override
    public Write update(District district) {
        return written(() -> sql.update(DISTRICT)
                .set(DISTRICT.NAME, district.name())
                .set(DISTRICT.EXPOSED, district.exposed())
                .set(
                        DISTRICT.OUTLINE,
                        district.outline().map(Outline::toGeoJson).orElse(null))
                .set(DISTRICT.ACTIVE, district.active())
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
                .set(ARENA.LATITUDE, arena.position().map(Position::latitude).orElse(null))
                .set(ARENA.LONGITUDE, arena.position().map(Position::longitude).orElse(null))
                .set(ARENA.ACTIVE, arena.active())
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

    private static @Nullable Outline outline(@Nullable String geoJson) {
        return geoJson == null ? null : Outline.read(geoJson).orElse(null);
    }
}
