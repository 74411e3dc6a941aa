package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** How the bonus pages say days, amounts and states. */
final class BonusWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private BonusWords() {}

    /** A day in words: 25 november 2026. */
    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** A day in words and the time of day. */
    static String moment(Instant instant, Locale locale) {
        return day(SwedishTime.dayOf(instant), locale) + " " + clock(instant);
    }

    static String clock(Instant instant) {
        return CLOCK.format(SwedishTime.clockOf(instant));
    }

    /** Kronor with a thin space between thousands. */
    static String kronor(Money money) {
        return String.format(Locale.ROOT, "%,d", money.kronor()).replace(',', '\u202F') + "\u00A0kr";
    }

    static Status status(Component reader, ApplicationState state) {
        String word = reader.getTranslation(state.textKey());
        return switch (state) {
            case DRAFT -> new Status(word, VaadinIcon.EDIT, Tone.NEUTRAL);
            case SUBMITTED -> new Status(word, VaadinIcon.PAPERPLANE, Tone.INFO);
            case SUPPLEMENT_ASKED -> new Status(word, VaadinIcon.QUESTION_CIRCLE, Tone.WARNING);
            case COMPLETE -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
        };
    }

    static Status status(Component reader, BonusYearState state) {
        String word = reader.getTranslation(state.textKey());
        return switch (state) {
            case PLANNED -> new Status(word, VaadinIcon.CALENDAR_CLOCK, Tone.NEUTRAL);
            case OPEN -> new Status(word, VaadinIcon.UNLOCK, Tone.SUCCESS);
            case ASSESSMENT, PROPOSAL -> new Status(word, VaadinIcon.SCALE, Tone.INFO);
            case DECIDED -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case CLOSED -> new Status(word, VaadinIcon.ARCHIVE, Tone.NEUTRAL);
        };
    }

    static String lateness(Component reader, Lateness lateness) {
        return switch (lateness) {
            case Lateness.InTime inTime -> reader.getTranslation("bonus.lateness.in-time");
            case Lateness.Late(int days, int percent) -> reader.getTranslation("bonus.lateness.late", days, percent);
            case Lateness.Refused(int days) -> reader.getTranslation("bonus.lateness.refused", days);
        };
    }

    static String problem(Component reader, Problem problem) {
        return reader.getTranslation(problem.textKey(), problem.arguments().toArray());
    }

    static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        return facts;
    }

    /** A box with a heading. */
    static Section section(String title, Component... content) {
        Section section = new Section(new H2(title));
        section.addClassNames("card", "section");
        section.add(content);
        return section;
    }

    static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    /** A message that belongs to the page. */
    static Div bar(Tone tone, VaadinIcon icon, String sentence) {
        Div bar = new Div(icon.create(), new Span(sentence));
        bar.addClassNames("notice-bar", tone.name().toLowerCase(Locale.ROOT));
        return bar;
    }

    /** What an address names; empty where it names nothing. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
