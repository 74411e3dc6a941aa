package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** Says how an observation stands, in the reader's language. */
final class ObservationWords {
    private final Locale locale;
    private final BiFunction<String, Object[], String> texts;

    ObservationWords(Locale locale, BiFunction<String, Object[], String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** "sön 22 nov 21.14", on a Swedish clock. */
    String when(Instant instant) {
        return SwedishTime.clockOf(instant)
                .format(DateTimeFormatter.ofPattern(text("outreach.observation.when-pattern"), locale));
    }

    /** "Klotter: Gångtunneln under järnvägen". */
    String heading(Observation observation) {
        return text(observation.report().content().category().textKey()) + ": "
                + observation.report().content().where();
    }

    /** The state as a word with an icon. */
    StatusBadge.Status status(ObservationState state) {
        String word = text(state.textKey());
        return switch (state) {
            case REPORTED -> new StatusBadge.Status(word, VaadinIcon.FLAG_O, Tone.WARNING);
            case ASSIGNED -> new StatusBadge.Status(word, VaadinIcon.HAND, Tone.INFO);
            case FIXED -> new StatusBadge.Status(word, VaadinIcon.CHECK_CIRCLE_O, Tone.SUCCESS);
            case VERIFIED -> new StatusBadge.Status(word, VaadinIcon.CHECK_CIRCLE, Tone.NEUTRAL);
        };
    }

    /** How its clock stands: how long is left, or how long it is overdue; empty where there is no clock to watch. */
    Optional<StatusBadge.Status> clock(Observation observation, Instant now) {
        Instant fixBy = observation.report().fixBy();
        if (fixBy == null || !observation.state().isOpen()) {
            return Optional.empty();
        }
        return Optional.of(
                observation.isOverdueAt(now)
                        ? new StatusBadge.Status(
                                text("outreach.observation.overdue", span(Duration.between(fixBy, now))),
                                VaadinIcon.ALARM,
                                Tone.ERROR)
                        : new StatusBadge.Status(
                                text("outreach.observation.left", span(Duration.between(now, fixBy))),
                                VaadinIcon.CLOCK,
                                Tone.NEUTRAL));
    }

    /** What happens next, and who does it. */
    String nextStep(ObservationState state) {
        return switch (state) {
            case REPORTED -> text("outreach.observation.next.reported");
            case ASSIGNED -> text("outreach.observation.next.assigned");
            case FIXED -> text("outreach.observation.next.fixed");
            case VERIFIED -> text("outreach.observation.next.verified");
        };
    }

    static VaadinIcon icon(ObservationCategory category) {
        return switch (category) {
            case GRAFFITI -> VaadinIcon.PAINTBRUSH;
            case LITTER -> VaadinIcon.TRASH;
            case VANDALISM -> VaadinIcon.HAMMER;
            case LIGHTING -> VaadinIcon.LIGHTBULB;
            case VEGETATION -> VaadinIcon.TREE_TABLE;
            case TRAFFIC -> VaadinIcon.CAR;
            case SCHOOL_ROUTE -> VaadinIcon.ACADEMY_CAP;
            case BUILDING -> VaadinIcon.BUILDING_O;
            case SURVEILLANCE_NEED -> VaadinIcon.CAMERA;
        };
    }

    /** Minutes under an hour, hours under two days, then days. */
    private String span(Duration duration) {
        if (duration.toHours() < 1) {
            return text("outreach.observation.span.minutes", Math.max(1, duration.toMinutes()));
        }
        return duration.toHours() < 48
                ? text("outreach.observation.span.hours", duration.toHours())
                : text("outreach.observation.span.days", duration.toDays());
    }

    private String text(String key, Object... arguments) {
        return texts.apply(key, arguments);
    }
}
