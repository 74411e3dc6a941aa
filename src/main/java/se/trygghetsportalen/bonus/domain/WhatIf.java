package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import se.trygghetsportalen.shared.ActorId;

/**
 * Other terms laid over the points of a year, to see what they would give. It decides nothing: no proposal, scheme or
 * decision is read from it.
 *
 * @param id which one
 * @param year whose points
 * @param name what people call it; no two about the same year are called the same
 * @param terms what is tried
 * @param changedBy who saved it last
 * @param changedAt when
 * @param version goes up by one with every change
 */
public record WhatIf(
        WhatIfId id,
        BonusYearId year,
        String name,
        WhatIfTerms terms,
        ActorId changedBy,
        Instant changedAt,
        int version) {
    public static final int MAX_NAME = 100;

    /** The same, called otherwise or with other terms. */
    public WhatIf with(String newName, WhatIfTerms newTerms, ActorId by, Instant at) {
        return new WhatIf(id, year, newName, newTerms, by, at, version + 1);
    }
}
