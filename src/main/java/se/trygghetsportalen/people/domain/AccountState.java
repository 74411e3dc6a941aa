package se.trygghetsportalen.people.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Whether the account's owner may sign in. */
public enum AccountState {
    /** May sign in. */
    ACTIVE,
    /** May not sign in until an administrator unlocks it. */
    LOCKED,
    /** Never again: the account stays so that what it did keeps its name. */
    ENDED;

    /** What an administrator may do to an account's state. */
    public enum Step {
        LOCK,
        UNLOCK,
        END
    }

    /** The legal steps; a step that is not here is refused. */
    private static final Map<AccountState, Map<Step, AccountState>> STEPS = new EnumMap<>(Map.of(
            ACTIVE, Map.of(Step.LOCK, LOCKED, Step.END, ENDED),
            LOCKED, Map.of(Step.UNLOCK, ACTIVE, Step.END, ENDED),
            ENDED, Map.of()));

    /** Where the step leads from here; empty when it may not be taken. */
    public Optional<AccountState> after(Step step) {
        return Optional.ofNullable(STEPS.getOrDefault(this, Map.of()).get(step));
    }
}
