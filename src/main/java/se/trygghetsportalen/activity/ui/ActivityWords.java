package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** How sessions, times and counts are said. */
final class ActivityWords {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final BiFunction<String, Object[], String> texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter clock;
    private final NumberFormat hours;

    ActivityWords(Locale locale, BiFunction<String, Object[], String> texts) {
        this.texts = texts;
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        hours = NumberFormat.getNumberInstance(locale);
        hours.setMaximumFractionDigits(2);
    }

    private String text(String key, Object... arguments) {
        return texts.apply(key, arguments);
    }

    /** "Öppet på Kuben", or the group's name and where. */
    String heading(ActivitySession session, String arena) {
        return session.plan().kind() == SessionKind.OPENING
                ? text("activity.heading.opening", arena)
                : text("activity.heading.group", session.plan().name(), arena);
    }

    /** The day and from and to. */
    String times(Instant from, Instant to) {
        LocalDateTime begin = SwedishTime.clockOf(from);
        return day.format(begin) + ", " + clock.format(begin) + "–" + clock(to);
    }

    /** The day and the time. */
    String moment(Instant at) {
        return day.format(SwedishTime.clockOf(at)) + ", " + clock(at);
    }

    String clock(Instant at) {
        return clock.format(SwedishTime.clockOf(at));
    }

    /** Minutes as hours, exact to the quarter: 7,5. */
    String hours(long minutes) {
        return hours.format(hoursOf(minutes));
    }

    static BigDecimal hoursOf(long minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }

    /** "8 tjejer, 5 killar": only those of whom there is one. */
    String genders(HeadsByGender heads) {
        List<String> parts = new ArrayList<>();
        for (Gender gender : Gender.values()) {
            if (heads.in(gender) > 0) {
                parts.add(text("activity.heads." + gender.name().toLowerCase(Locale.ROOT), heads.in(gender)));
            }
        }
        return String.join(", ", parts);
    }

    StatusBadge.Status status(SessionState state) {
        String word = text(state.textKey());
        return switch (state) {
            case PLANNED -> new StatusBadge.Status(word, VaadinIcon.CALENDAR_O, Tone.NEUTRAL);
            case OPEN -> new StatusBadge.Status(word, VaadinIcon.PLAY, Tone.SUCCESS);
            case ENDED -> new StatusBadge.Status(word, VaadinIcon.FLAG_CHECKERED, Tone.WARNING);
            case CLOSED -> new StatusBadge.Status(word, VaadinIcon.LOCK, Tone.NEUTRAL);
            case CANCELLED -> new StatusBadge.Status(word, VaadinIcon.BAN, Tone.NEUTRAL);
        };
    }
}
