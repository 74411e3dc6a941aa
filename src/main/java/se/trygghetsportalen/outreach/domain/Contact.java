package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.ActorId;

/**
 * One logged contact with one or several people, who are counted and never named.
 *
 * @param id which one
 * @param shift during which shift
 * @param stop at which stop of it
 * @param arena where
 * @param district the district in which the arena lay when it was logged
 * @param worker who logged it
 * @param content what is said about it
 * @param createdAt when the server stored it
 * @param version goes up by one with every correction
 */
public record Contact(
        ContactId id,
        ShiftId shift,
        StopId stop,
        ArenaId arena,
        DistrictId district,
        ActorId worker,
        ContactContent content,
        Instant createdAt,
        int version) {}
