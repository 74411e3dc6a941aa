package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One rule in one stretch of time: what it asks for and what there was.
 *
 * @param kind which rule
 * @param party with whom, where the rule is about one of them; else null
 * @param from the first day
 * @param to the first day after it
 * @param needed how much it asks for
 * @param actual how much there was
 */
public record RuleCheck(Kind kind, @Nullable Party party, LocalDate from, LocalDate to, int needed, int actual) {
    /** The rules. */
    public enum Kind {
        /** Meetings, one for each whole week of the month. */
        WEEKLY,
        /** Minutes in the month. */
        MONTHLY_MINUTES,
        /** Meetings in the month. */
        MONTHLY_MEETINGS,
        /** The coordinator talks with the role model within two weeks. */
        FIRST_CHECK_IN,
        /** The coordinator talks with each of them: twice in the first month, then monthly, after a year quarterly. */
        STAFF_CONTACT,
        /** A conversation in depth with each: monthly in the first quarter, then quarterly. */
        IN_DEPTH;

        /** Translation key of a sentence that says what was missed. */
        public String textKey() {
            return "mentoring.rule." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its time is up. */
    public boolean isOverAt(LocalDate today) {
        return !to.isAfter(today);
    }

    /** How much there is too little. */
    public int lacking() {
        return Math.max(0, needed - actual);
    }

    /** Whether its time is up and there was too little. */
    public boolean isMissedAt(LocalDate today) {
        return isOverAt(today) && lacking() > 0;
    }
}
