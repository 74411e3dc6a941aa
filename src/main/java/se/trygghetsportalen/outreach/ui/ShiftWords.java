package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** Says when a shift is and how far it has come, in the reader's language and on a Swedish clock. */
final class ShiftWords {
    private final Locale locale;
    private final Function<String, String> texts;

    /**
     * @param locale the reader's
     * @param texts finds a text by its key
     */
    ShiftWords(Locale locale, Function<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** "söndag 22 november 18:00–00:30": the day is the one on which the shift begins. */
    String times(Instant from, Instant to) {
        return day(from) + " " + clock(from) + "–" + clock(to);
    }

    /** "söndag 22 november". */
    String day(Instant instant) {
        LocalDateTime clock = SwedishTime.clockOf(instant);
        return clock.format(DateTimeFormatter.ofPattern(texts.apply("outreach.shifts.day-pattern"), locale));
    }

    /** "söndag 22 november". */
    String dayName(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(texts.apply("outreach.shifts.day-pattern"), locale));
    }

    /** "18:00–00:30". */
    String hours(Instant from, Instant to) {
        return clock(from) + "–" + clock(to);
    }

    /** "21:14". */
    String clock(Instant instant) {
        return SwedishTime.clockOf(instant)
                .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
    }

    /** The state as a word with an icon. */
    StatusBadge.Status status(ShiftState state) {
        String word = texts.apply(state.textKey());
        return switch (state) {
            case PLANNED -> new StatusBadge.Status(word, VaadinIcon.CALENDAR_O, Tone.INFO);
            case STARTED -> new StatusBadge.Status(word, VaadinIcon.PLAY_CIRCLE_O, Tone.SUCCESS);
            case ENDED -> new StatusBadge.Status(word, VaadinIcon.FLAG_CHECKERED, Tone.WARNING);
            case CANCELLED -> new StatusBadge.Status(word, VaadinIcon.BAN, Tone.ERROR);
            case CLOSED -> new StatusBadge.Status(word, VaadinIcon.LOCK, Tone.NEUTRAL);
        };
    }
}
