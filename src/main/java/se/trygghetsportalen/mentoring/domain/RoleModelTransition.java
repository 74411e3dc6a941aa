package se.trygghetsportalen.mentoring.domain;

import java.util.Arrays;
import java.util.Optional;

/** The one table of what may happen to a role model. What is not here cannot happen. */
public enum RoleModelTransition {
    INTERVIEW(RoleModelState.APPLIED, RoleModelState.INTERVIEWED),
    CHECK(RoleModelState.INTERVIEWED, RoleModelState.CHECKED),
    APPROVE(RoleModelState.CHECKED, RoleModelState.APPROVED),
    PAUSE(RoleModelState.APPROVED, RoleModelState.PAUSED),
    RESUME(RoleModelState.PAUSED, RoleModelState.APPROVED),
    DECLINE(RoleModelState.APPLIED, RoleModelState.ENDED),
    DECLINE_INTERVIEWED(RoleModelState.INTERVIEWED, RoleModelState.ENDED),
    DECLINE_CHECKED(RoleModelState.CHECKED, RoleModelState.ENDED),
    END(RoleModelState.APPROVED, RoleModelState.ENDED),
    END_PAUSED(RoleModelState.PAUSED, RoleModelState.ENDED);

    private final RoleModelState from;
    private final RoleModelState to;

    RoleModelTransition(RoleModelState from, RoleModelState to) {
        this.from = from;
        this.to = to;
    }

    public RoleModelState from() {
        return from;
    }

    public RoleModelState to() {
        return to;
    }

    /** What leads from one state straight to the other, or empty where nothing does. */
    public static Optional<RoleModelTransition> between(RoleModelState from, RoleModelState to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from == from && transition.to == to)
                .findFirst();
    }
}
