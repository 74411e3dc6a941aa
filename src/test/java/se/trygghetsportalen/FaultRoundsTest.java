package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultRoundsTest {
    @Test
    void aFullCampaignRunsAllRoundsAndASmallOneItsShare() {
        assertThat(FaultRounds.of("full", 20, 200)).isEqualTo(200);
        assertThat(FaultRounds.of("small", 20, 200)).isEqualTo(20);
    }

    @Test
    void aCampaignThatIsMisspeltDoesNotPassForASmallOne() {
        assertThatThrownBy(() -> FaultRounds.of("ful", 20, 200)).hasMessageContaining("ful");
    }

    @Test
    void seedsAreCountedFromOne() {
        assertThat(FaultRounds.seeds(3, 3)).containsExactly(1, 2, 3);
    }
}
