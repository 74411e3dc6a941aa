package se.trygghetsportalen.platform.audit.domain;

import java.util.UUID;
import java.util.function.Consumer;

/**
 * Everything that the trail holds, however much it is: each method passes the lines one by one and keeps few of them. The
 * methods agree with each other when they are called in one transaction that reads one snapshot.
 */
public interface TrailImage {
    /** Every seal with its row, by rising number. */
    void forEachSeal(Consumer<SealedRow> visitor);

    /** Every row without a seal. */
    void forEachUnsealed(Consumer<UnsealedRow> visitor);

    /** Every mark of waiting whose row does not exist. */
    void forEachPendingWithoutRow(Consumer<UUID> visitor);
}
