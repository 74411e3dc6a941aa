package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.trygghetsportalen.bonus.AssessmentDesk;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** Says points, states and problems in the reader's language. */
final class AssessmentWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private AssessmentWords() {}

    static String points(Component reader, Points points) {
        char mark = DecimalFormatSymbols.getInstance(
                        reader.getUI().map(ui -> ui.getLocale()).orElse(Locale.forLanguageTag("sv")))
                .getDecimalSeparator();
        return points.toString().replace('.', mark);
    }

    static String time(Instant instant) {
        return CLOCK.format(SwedishTime.clockOf(instant));
    }

    static Status of(Component reader, AssessmentState state) {
        String word = reader.getTranslation(state.textKey());
        return switch (state) {
            case ASSIGNED -> new Status(word, VaadinIcon.CLOCK, Tone.NEUTRAL);
            case ACCEPTED -> new Status(word, VaadinIcon.EDIT, Tone.INFO);
            case SUBMITTED -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case DECLINED -> new Status(word, VaadinIcon.CLOSE_CIRCLE, Tone.NEUTRAL);
        };
    }

    /** How far the application has come, in one badge. */
    static Status of(Component reader, AssessmentDesk.Row row) {
        if (row.disqualified()) {
            return new Status(reader.getTranslation("bonus.assessment.conflict"), VaadinIcon.LOCK, Tone.WARNING);
        }
        return row.obstacles().isEmpty()
                ? new Status(reader.getTranslation("bonus.panel.done"), VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS)
                : new Status(obstacle(reader, row.obstacles().getFirst()), VaadinIcon.CLOCK, Tone.NEUTRAL);
    }

    static String obstacle(Component reader, Panel.Obstacle obstacle) {
        return reader.getTranslation(obstacle.textKey());
    }

    static String problems(Component reader, List<Problem> problems) {
        return problems.stream()
                .map(problem -> reader.getTranslation(
                        problem.textKey(), problem.arguments().toArray()))
                .distinct()
                .limit(10)
                .collect(Collectors.joining(" "));
    }

    /** A bar across the page that says something about all of it. */
    static Div bar(VaadinIcon icon, Tone tone, String sentence) {
        Div bar = new Div(icon.create(), new Span(sentence));
        bar.addClassNames("notice-bar", tone.name().toLowerCase(Locale.ROOT));
        return bar;
    }

    /** Text that people wrote, with its own line breaks. */
    static <T extends Component & HasText> T written(T component, String text) {
        component.setText(text);
        component.addClassName("written");
        return component;
    }
}
