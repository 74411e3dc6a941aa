package se.trygghetsportalen.places;

import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * An arena as a file says it.
 *
 * @param line where in the file
 * @param id made when the file was read, so that confirming twice adds it once
 * @param details what the file says about it
 */
public record ImportedArena(long line, ArenaId id, ArenaDetails details) {}
