package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something in how a match goes that is worth a call. Not a missed rule: it may still be on track.
 *
 * @param kind which sign
 * @param arguments what the sentence is filled in with: whole numbers, or translation keys
 */
public record WarningSign(Kind kind, List<Object> arguments) {
    private static final int WINDOW_DAYS = 28;
    private static final int LATEST = 6;
    private static final int ENOUGH = 5;
    private static final int MANY_CANCELLED = 3;

    public WarningSign {
        arguments = List.copyOf(arguments);
    }

    /** The signs. */
    public enum Kind {
        /** Half as many meetings in four weeks as in the four before, or fewer. */
        FALLING_FREQUENCY,
        /** Of the latest meetings, five or more, all were one person's idea. */
        ONE_SIDED,
        /** Three or more of the latest six were cancelled. */
        CANCELLATIONS,
        /** The coordinator's own conversations are late. */
        LATE_SUPPORT;

        /** Translation key of a sentence. */
        public String textKey() {
            return "mentoring.sign." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The signs of a match on a day. */
    public static List<WarningSign> of(List<Meeting> meetings, ContactReview review, LocalDate today) {
        List<WarningSign> signs = new ArrayList<>();
        List<Meeting> latest = meetings.stream()
                .sorted(Comparator.comparing(Meeting::day).reversed().thenComparing(Meeting::id))
                .limit(LATEST)
                .toList();
        int now = heldBetween(meetings, today.minusDays(WINDOW_DAYS), today);
        int before = heldBetween(meetings, today.minusDays(2L * WINDOW_DAYS), today.minusDays(WINDOW_DAYS));
        if (before >= 2 && now * 2 <= before) {
            signs.add(new WarningSign(Kind.FALLING_FREQUENCY, List.of(now, before)));
        }
        if (latest.size() >= ENOUGH
                && latest.stream().map(Meeting::initiative).distinct().count() == 1) {
            signs.add(new WarningSign(
                    Kind.ONE_SIDED,
                    List.of(latest.size(), latest.getFirst().initiative().textKey())));
        }
        int cancelled = (int) latest.stream().filter(meeting -> !meeting.held()).count();
        if (cancelled >= MANY_CANCELLED) {
            signs.add(new WarningSign(Kind.CANCELLATIONS, List.of(cancelled, latest.size())));
        }
        int late = (int) review.missedNow().stream()
                .filter(check -> check.party() != null)
                .count();
        if (late > 0) {
            signs.add(new WarningSign(Kind.LATE_SUPPORT, List.of(late)));
        }
        return signs;
    }

    private static int heldBetween(List<Meeting> meetings, LocalDate after, LocalDate to) {
        return (int) meetings.stream()
                .filter(Meeting::held)
                .filter(meeting ->
                        meeting.day().isAfter(after) && !meeting.day().isAfter(to))
                .count();
    }
}
