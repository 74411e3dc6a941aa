package se.trygghetsportalen.activity.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * Which sessions somebody wants to see. Null means all of them.
 *
 * @param from from this Swedish day on
 * @param to up to and with this Swedish day
 * @param arena at this youth centre
 * @param kind of this sort
 * @param state this far
 */
public record SessionFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ArenaId arena,
        @Nullable SessionKind kind,
        @Nullable SessionState state) {
    /** Every session. */
    public static final SessionFilter ALL = new SessionFilter(null, null, null, null, null);
}
