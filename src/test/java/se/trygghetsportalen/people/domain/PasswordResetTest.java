package se.trygghetsportalen.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

class PasswordResetTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final ResetToken token = ResetToken.random(new SecureRandom());

    @Test
    void worksForADayAndNotAnInstantLonger() {
        PasswordReset reset = PasswordReset.issued(new ActorId(Ids.next()), token, NOW);

        assertThat(reset.at(NOW)).isEqualTo(PasswordReset.State.OPEN);
        assertThat(reset.at(NOW.plusSeconds(86_399))).isEqualTo(PasswordReset.State.OPEN);
        assertThat(reset.at(NOW.plusSeconds(86_400))).isEqualTo(PasswordReset.State.EXPIRED);
    }

    @Test
    void saysUsedEvenWhenItHasExpiredToo() {
        PasswordReset used = new PasswordReset(new ActorId(Ids.next()), token.hash(), NOW, NOW.plusSeconds(1), NOW);

        assertThat(used.at(NOW.plusSeconds(2))).isEqualTo(PasswordReset.State.USED);
    }

    @Test
    void isMadeOf256BitsAndKeptAsAHash() {
        assertThat(Base64.getUrlDecoder().decode(token.value())).hasSize(32);
        assertThat(token.hash()).hasSize(64).doesNotContain(token.value());
        assertThat(ResetToken.random(new SecureRandom())).isNotEqualTo(token);
    }
}
