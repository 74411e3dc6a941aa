package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;

class ReportStateTest {
    @Test
    void everyPairOfStatesIsLegalByOneStepOrNotAtAll() {
        for (ReportState from : ReportState.values()) {
            for (ReportState to : ReportState.values()) {
                Optional<ReportState.Step> step = ReportState.Step.between(from, to);
                boolean legal = switch (from) {
                    case ASKED -> to == ReportState.MISSING || to == ReportState.REPORTED;
                    case MISSING, SUPPLEMENT_ASKED -> to == ReportState.REPORTED;
                    case REPORTED -> to == ReportState.SUPPLEMENT_ASKED || to == ReportState.ACCEPTED;
                    case ACCEPTED -> false;
                };
                assertThat(step.isPresent()).as("%s to %s", from, to).isEqualTo(legal);
                step.ifPresent(each -> assertThat(from.after(each)).contains(to));
            }
            for (ReportState.Step step : ReportState.Step.values()) {
                assertThat(from.after(step).isPresent()).isEqualTo(step.from() == from);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // The night of the day itself is in time, in winter and in summer.
        "2026-12-31, 2026-12-31T22:59:59Z, ASKED",
        "2026-12-31, 2026-12-31T23:00:00Z, MISSING",
        "2027-06-30, 2027-06-30T21:59:59Z, ASKED",
        "2027-06-30, 2027-06-30T22:00:00Z, MISSING",
        // The night on which clocks are put back, and the one on which they are put forward.
        "2026-10-25, 2026-10-24T22:00:00Z, ASKED",
        "2026-10-25, 2026-10-25T22:59:59Z, ASKED",
        "2026-10-25, 2026-10-25T23:00:00Z, MISSING",
        "2027-03-28, 2027-03-28T21:59:59Z, ASKED",
        "2027-03-28, 2027-03-28T22:00:00Z, MISSING",
    })
    void isMissingFromMidnightInSweden(LocalDate reportBy, Instant now, ReportState expected) {
        assertThat(ReportState.of(null, reportBy, SwedishTime.dayOf(now))).isEqualTo(expected);
        Report late = Report.handedIn(BonusDecisionId.next(), ReportContent.EMPTY, ActorId.SYSTEM, now);
        assertThat(ReportState.of(late, reportBy, SwedishTime.dayOf(now))).isEqualTo(ReportState.REPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-10-30,",
        "2026-11-30, 2026-10-31, -30",
        "2026-11-30, 2026-11-22, -30",
        "2026-11-30, 2026-11-23, -7",
        "2026-11-30, 2026-11-30, -7",
        "2026-11-30, 2026-12-01, 1",
        "2026-11-30, 2026-12-13, 1",
        "2026-11-30, 2026-12-14, 14",
        "2026-11-30, 2030-01-01, 14",
        // Over New Year, over a leap day, and over both nights on which the clock changes.
        "2027-01-03, 2026-12-27, -7",
        "2026-12-31, 2027-01-01, 1",
        "2028-03-02, 2028-02-24, -7",
        "2028-03-02, 2028-02-23, -30",
        "2026-10-31, 2026-10-24, -7",
        "2027-04-03, 2027-03-27, -7",
        "2027-04-03, 2027-03-26, -30",
    })
    void aReminderIsDueFromItsDayUntilTheNextOne(LocalDate reportBy, LocalDate today, @Nullable Integer days) {
        assertThat(ReportReminders.due(reportBy, today).orElse(null)).isEqualTo(days);
        assertThat(reportBy.isAfter(ReportReminders.latest(today))).isEqualTo(days == null);
    }

    @Test
    void onlyWhatIsAskedForIsHandedInAgainAndWhatIsAcceptedStays() {
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        Report first = Report.handedIn(BonusDecisionId.next(), ReportContent.EMPTY, ActorId.SYSTEM, now);
        assertThat(first.handedInAgain(ReportContent.EMPTY, ActorId.SYSTEM, now))
                .isEmpty();
        Report asked = first.asked("Kvitton?", now).orElseThrow();
        assertThat(asked.askedFor()).isEqualTo("Kvitton?");
        assertThat(asked.accepted(now)).isEmpty();
        Report again =
                asked.handedInAgain(ReportContent.EMPTY, ActorId.SYSTEM, now).orElseThrow();
        assertThat(again.askedFor()).isEmpty();
        Report accepted = again.accepted(now).orElseThrow();
        assertThat(accepted.version()).isEqualTo(4);
        assertThat(accepted.asked("Mer?", now)).isEmpty();
        assertThat(accepted.handedInAgain(ReportContent.EMPTY, ActorId.SYSTEM, now))
                .isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        assertThat(ReportContent.EMPTY.problems()).extracting(Problem::field).containsExactly("used");
        ReportContent content = new ReportContent(
                "x".repeat(ReportContent.MAX_USED + 1),
                Collections.nCopies(2, new ReportContent.Answer("plan", "y".repeat(ReportContent.MAX_ANSWER + 1))),
                new ReportContent.Participants(-1, null, 100_001, 100_000));
        assertThat(content.problems())
                .extracting(Problem::field)
                .containsExactly("used", "answer0", "answer1", "participants12", "participants20");
        assertThat(new ReportContent("Lägret", List.of(), ReportContent.Participants.UNKNOWN).problems())
                .isEmpty();
    }
}
