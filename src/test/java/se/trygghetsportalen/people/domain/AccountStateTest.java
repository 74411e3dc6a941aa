package se.trygghetsportalen.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.people.domain.AccountState.ACTIVE;
import static se.trygghetsportalen.people.domain.AccountState.ENDED;
import static se.trygghetsportalen.people.domain.AccountState.LOCKED;
import static se.trygghetsportalen.people.domain.AccountState.Step.END;
import static se.trygghetsportalen.people.domain.AccountState.Step.LOCK;
import static se.trygghetsportalen.people.domain.AccountState.Step.UNLOCK;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountStateTest {
    private static final Map<AccountState, Map<AccountState.Step, AccountState>> LEGAL = Map.of(
            ACTIVE, Map.of(LOCK, LOCKED, END, ENDED),
            LOCKED, Map.of(UNLOCK, ACTIVE, END, ENDED),
            ENDED, Map.of());

    @Test
    void takesTheLegalStepsAndNoOther() {
        for (AccountState from : AccountState.values()) {
            for (AccountState.Step step : AccountState.Step.values()) {
                assertThat(from.after(step))
                        .as(from + " " + step)
                        .isEqualTo(Optional.ofNullable(
                                LEGAL.getOrDefault(from, Map.of()).get(step)));
            }
        }
    }
}
