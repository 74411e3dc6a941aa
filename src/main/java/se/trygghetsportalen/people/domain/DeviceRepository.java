package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Where the phones are kept. */
public interface DeviceRepository {
    void add(Device device);

    Optional<Device> find(DeviceSecret secret);

    /** The account's phones that still open something, the latest first. */
    List<Device> openOf(ActorId account, Instant now);

    /** Ends one of the account's phones; false when it has no such phone, or one that was ended before. */
    boolean revoke(ActorId account, DeviceId device, Instant now);
}
