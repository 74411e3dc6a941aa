package se.trygghetsportalen.outreach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

class LoneWatchTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T21:40:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final LoneWatch watch = LoneWatch.begin(ShiftId.next(), new ActorId(Ids.next()), HALF_AN_HOUR, BEGUN);

    @Test
    void nobodyIsMissedBeforeTheGraceIsOver() {
        Instant last = BEGUN.plus(HALF_AN_HOUR).plus(LoneWatch.GRACE);
        assertThat(watch.isMissedAt(last)).isFalse();
        assertThat(watch.isMissedAt(last.plusMillis(1))).isTrue();
    }

    @Test
    void leadsAreToldAtOnceAndAgainUntilOneHasTakenItOn() {
        Instant missed = BEGUN.plus(Duration.ofMinutes(36));
        assertThat(watch.isToBeToldAt(missed)).isTrue();
        LoneWatch told = watch.told(missed);
        assertThat(told.isToBeToldAt(missed.plus(LoneWatch.REMINDER).minusMillis(1)))
                .isFalse();
        assertThat(told.isToBeToldAt(missed.plus(LoneWatch.REMINDER))).isTrue();

        LoneWatch taken = told.acknowledge(new Mark(missed, new ActorId(Ids.next())));
        assertThat(taken.isToBeToldAt(missed.plus(Duration.ofHours(3)))).isFalse();
        assertThat(taken.isMissedAt(missed)).isTrue();
    }

    @Test
    void aSignOfLifeBeginsAnewAndCallsOffTheAlarm() {
        Instant missed = BEGUN.plus(Duration.ofMinutes(36));
        LoneWatch heard = watch.told(missed)
                .acknowledge(new Mark(missed, new ActorId(Ids.next())))
                .heard(missed.plusSeconds(60));
        assertThat(heard.isMissedAt(missed.plus(HALF_AN_HOUR))).isFalse();
        assertThat(heard.acknowledged()).isNull();
        // The next silence is an alarm of its own.
        assertThat(heard.isToBeToldAt(missed.plus(Duration.ofMinutes(40)))).isTrue();
    }

    @Test
    void whatHappenedEarlierAndComesLateSaysNothingNew() {
        assertThat(watch.heard(BEGUN.minusSeconds(1))).isSameAs(watch);
        assertThat(watch.heard(BEGUN)).isSameAs(watch);
    }

    @Test
    void aSignOfLifeSentLateDoesNotCallOffAnAlarmThatCameLaterStill() {
        Instant missed = BEGUN.plus(Duration.ofHours(2));
        LoneWatch late = watch.told(missed).heard(BEGUN.plus(Duration.ofMinutes(10)));
        assertThat(late.isMissedAt(missed)).isTrue();
        assertThat(late.alarmedAt()).isEqualTo(missed);
    }

    @Test
    void whoeverIsNotAloneIsNotMissed() {
        LoneWatch ended = watch.end(BEGUN.plusSeconds(60));
        assertThat(ended.isMissedAt(BEGUN.plus(Duration.ofDays(1)))).isFalse();
        assertThat(ended.end(BEGUN.plusSeconds(90))).isSameAs(ended);
        assertThat(ended.beginAgain(HALF_AN_HOUR, BEGUN.plusSeconds(120)).isMissedAt(BEGUN.plus(Duration.ofHours(1))))
                .isTrue();
    }
}
