package se.trygghetsportalen.platform.audit.domain;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * Everything that the trail holds at one moment, however much it is: each method passes the lines one by one and keeps
 * none. Call them one after the other, never one inside another.
 */
public interface TrailImage {
    /** Every seal with its row, by rising number. */
    void forEachSeal(Consumer<SealedRow> visitor);

    /** Every row without a seal. */
    void forEachUnsealed(Consumer<UnsealedRow> visitor);

    /** Every mark of waiting whose row does not exist. */
    void forEachPendingWithoutRow(Consumer<UUID> visitor);
}
