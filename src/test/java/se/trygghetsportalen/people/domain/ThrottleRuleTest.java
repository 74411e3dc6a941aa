package se.trygghetsportalen.people.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleRuleTest {
    @ParameterizedTest
    @CsvSource({"6,1", "7,2", "8,4", "9,8", "10,15", "11,15", "1000,15"})
    void makesAnAccountWaitLongerWithEachFailureBeyondFive(int failures, int minutes) {
        assertThat(ThrottleRule.ACCOUNT.waitAfter(failures)).contains(Duration.ofMinutes(minutes));
    }

    @Test
    void bearsFiveFailuresOfAnAccountAndTwentyNineOfAnAddress() {
        assertThat(ThrottleRule.ACCOUNT.waitAfter(5)).isEmpty();
        assertThat(ThrottleRule.ADDRESS.waitAfter(29)).isEmpty();
        assertThat(ThrottleRule.ADDRESS.waitAfter(30)).contains(Duration.ofMinutes(5));
    }

    @Test
    void refusesARuleThatNeverWaits() {
        assertThatThrownBy(() -> new ThrottleRule(5, Duration.ofMinutes(15), List.of(), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsNamesAndAddressesOutOfSight() {
        assertThat(ThrottleKey.account("falt1").hash()).hasSize(64).doesNotContain("falt1");
        assertThat(ThrottleKey.account(" FALT1 ")).isEqualTo(ThrottleKey.account("falt1"));
        assertThat(ThrottleKey.account("falt1")).isNotEqualTo(ThrottleKey.account("falt2"));
        assertThat(ThrottleKey.account("192.0.2.1")).isNotEqualTo(ThrottleKey.address("192.0.2.1"));
    }

    @Test
    void takesANetworkOfVersionSixForOneAddress() {
        assertThat(ThrottleKey.address("2001:db8:1:2::1")).isEqualTo(ThrottleKey.address("2001:db8:1:2:ffff::9"));
        assertThat(ThrottleKey.address("2001:db8:1:2::1")).isNotEqualTo(ThrottleKey.address("2001:db8:1:3::1"));
        assertThat(ThrottleKey.address("192.0.2.1")).isNotEqualTo(ThrottleKey.address("192.0.2.2"));
        assertThat(ThrottleKey.address("")).isEqualTo(ThrottleKey.address("no address"));
    }
}
