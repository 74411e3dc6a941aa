package se.trygghetsportalen.places.domain;

import java.util.List;
import java.util.Optional;

/** Where districts and arenas are kept. Names are compared and sorted as Swedish does it: å, ä and ö come last. */
public interface PlaceRepository {
    /** Every district, by name. */
    List<District> districts();

    /** Every arena, by the name of its district and then by its own. */
    List<Arena> arenas();

    Optional<District> findDistrict(DistrictId id);

    Optional<Arena> findArena(ArenaId id);

    /**
     * The arenas whose name, or whose district's name, holds every one of the words; first those whose name begins with
     * the first word.
     */
    List<Arena> search(List<String> words, int limit);

    /** Stores a district with its first version. */
    Write insert(District district);

    /** Stores an arena with its first version. */
    Write insert(Arena arena);

    /** Stores the district's details and the next version, where the stored version is still the district's. */
    Write update(District district);

    /** Stores the arena's details and the next version, where the stored version is still the arena's. */
    Write update(Arena arena);

    /** What became of a write. */
    enum Write {
        DONE,
        /** The name belongs to another one. */
        NAME_TAKEN,
        /** Insert: the id is there already. Update: the stored version is another one. */
        STALE
    }
}
