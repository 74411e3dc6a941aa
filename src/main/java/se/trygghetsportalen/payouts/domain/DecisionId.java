package se.trygghetsportalen.payouts.domain;

import java.util.UUID;

/** Which bonus decision; made by the room that decides. */
public record DecisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
