package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What must hold for a contact to be stored. Each rule names the field that breaks it. */
public enum ContactRule {
    /** A contact that was made was made with somebody; an attempt may have been with nobody. */
    MADE_WITH_SOMEBODY("heads", "outreach.problem.heads.required") {
        @Override
        boolean holds(ContactContent content, StartedShift shift, Instant now) {
            return !content.made() || content.heads().total() > 0;
        }
    },
    /** From no time at all to a day and a night. */
    LASTS_AT_MOST_A_DAY("minutes", "outreach.problem.minutes.range") {
        @Override
        boolean holds(ContactContent content, StartedShift shift, Instant now) {
            return content.minutes() >= 0 && content.minutes() <= ContactContent.MAX_MINUTES;
        }
    },
    /** Not before the shift started and not in the future; a phone's clock may be a little wrong. */
    WITHIN_THE_SHIFT("occurredAt", "outreach.problem.occurred.outside") {
        @Override
        boolean holds(ContactContent content, StartedShift shift, Instant now) {
            return !content.occurredAt().isBefore(shift.started().at().minus(CLOCK_TOLERANCE))
                    && !content.occurredAt().isAfter(now.plus(CLOCK_TOLERANCE));
        }
    },
    /** The note fits. */
    NOTE_FITS("note", "outreach.problem.note.long") {
        @Override
        boolean holds(ContactContent content, StartedShift shift, Instant now) {
            return content.note().length() <= ContactContent.MAX_NOTE;
        }
    },
    /** No personal number, telephone number or e-mail address stands in the note. */
    NOTE_IDENTIFIES_NOBODY(NoteCheck.FIELD_NOTE, NoteCheck.TEXT_KEY) {
        @Override
        boolean holds(ContactContent content, StartedShift shift, Instant now) {
            return content.note().length() > ContactContent.MAX_NOTE || NoteCheck.passes(content.note());
        }
    },
    /** The channel fits. */
    CHANNEL_FITS("channel", "outreach.problem.channel.long") {
        @Override
        boolean holds(ContactContent content, StartedShift shift, Instant now) {
            return channel(content).length() <= OnlinePlace.MAX_CHANNEL;
        }
    },
    /** A channel's name identifies nobody either. */
    CHANNEL_IDENTIFIES_NOBODY("channel", NoteCheck.TEXT_KEY) {
        @Override
        boolean holds(ContactContent content, StartedShift shift, Instant now) {
            return NoteCheck.passes(channel(content));
        }
    };

    /** How wrong a phone's clock may be before what it says is refused. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final String field;
    private final String textKey;

    ContactRule(String field, String textKey) {
        this.field = field;
        this.textKey = textKey;
    }

    private static String channel(ContactContent content) {
        return content.online() == null ? "" : content.online().channel();
    }

    abstract boolean holds(ContactContent content, StartedShift shift, Instant now);

    /** Everything that is wrong, in the order in which the form asks; empty when the contact may be stored. */
    public static List<Problem> problems(ContactContent content, StartedShift shift, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds(content, shift, now))
                .map(rule -> Problem.of(rule.field, rule.textKey))
                .toList();
    }
}
