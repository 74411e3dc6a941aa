package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Keeps sealed protocols, and writes and reads the text that is hashed. */
public interface ProtocolRepository {
    /** Seals the inputs with what comes out of them, as the year's next protocol. Repeating it by the id seals nothing. */
    Protocol seal(ProtocolId id, BonusYearId year, SchemeId scheme, ProtocolInputs inputs, Instant at, ActorId by);

    Optional<Protocol> find(ProtocolId id);

    /** The year's latest protocol. */
    Optional<Protocol> latest(BonusYearId year);

    /** What the protocol's text says. */
    ProtocolInputs inputs(Protocol protocol);

    /** Whether the protocol's own inputs, computed again, give the same bytes, and every hash still fits. */
    boolean givesTheSame(Protocol protocol);

    /** All of the protocol as one file, to be published. */
    ProtocolFile file(Protocol protocol);
}
