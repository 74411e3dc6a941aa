package se.trygghetsportalen.places;

import java.util.List;

/**
 * What came of an import.
 *
 * @param added how many arenas are in the register now
 * @param leftOut the lines of those that could not be added, since somebody changed the register meanwhile
 */
public record ArenaImportResult(int added, List<Long> leftOut) {
    public ArenaImportResult {
        leftOut = List.copyOf(leftOut);
    }
}
