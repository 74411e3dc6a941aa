package se.trygghetsportalen.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/**
 * Makes identifiers: UUID version 7 (RFC 9562), made by whoever creates the thing, so that every write can be repeated
 * without doubling it. Their time part serves the index only; order is never read from it, since a phone's clock can be
 * wrong.
 */
public final class Ids {
    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new identifier, unique without asking anybody. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
