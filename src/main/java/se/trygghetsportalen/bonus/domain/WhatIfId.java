package se.trygghetsportalen.bonus.domain;

import java.util.UUID;
import se.trygghetsportalen.shared.Ids;

/** Which what-if. */
public record WhatIfId(UUID value) {
    /** The id of one that is about to be saved. */
    public static WhatIfId next() {
        return new WhatIfId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
