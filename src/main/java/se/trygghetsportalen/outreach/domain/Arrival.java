package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * That a team says it has come to a place.
 *
 * @param stop the id of the stop that begins, made by the caller, so that saying it twice makes one stop
 * @param shift of which shift
 * @param arena where
 * @param at when, by the phone's clock
 * @param leaving the stop that the caller saw as open and means to leave, or null when it saw none
 */
public record Arrival(
        StopId stop,
        ShiftId shift,
        ArenaId arena,
        Instant at,
        @Nullable StopId leaving) {}
