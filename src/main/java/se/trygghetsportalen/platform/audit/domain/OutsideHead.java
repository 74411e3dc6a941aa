package se.trygghetsportalen.platform.audit.domain;

import java.util.Optional;

/** The chain's head as it is remembered outside the database. */
public interface OutsideHead {
    /**
     * What was remembered last, or empty when nothing is.
     *
     * @throws java.io.UncheckedIOException when it cannot be read or is not a head
     */
    Optional<ChainHead> read();

    /**
     * Remembers the head durably, unless a newer one is remembered already.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    void advance(ChainHead head);
}
