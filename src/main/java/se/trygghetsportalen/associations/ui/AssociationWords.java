package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.JoinState;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** How the pages of the register say days, accounts and states. */
final class AssociationWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private AssociationWords() {}

    /** A day in words, or that it is not known. */
    static String day(Component reader, @Nullable LocalDate day) {
        return day == null
                ? reader.getTranslation("associations.unknown")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale())
                        .format(day);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    /** A day in words and the time of day. */
    static String moment(Component reader, Instant instant) {
        return day(reader, SwedishTime.dayOf(instant)) + " " + CLOCK.format(SwedishTime.clockOf(instant));
    }

    static String yesNo(Component reader, boolean answer) {
        return reader.getTranslation(answer ? "associations.yes" : "associations.no");
    }

    /** Which kind of account, and its number as it is written. */
    static String account(Component reader, @Nullable PayeeAccount account) {
        return account == null
                ? reader.getTranslation("associations.account.none")
                : reader.getTranslation(account.kind().textKey()) + " " + account.described();
    }

    /** Whether it is at work, and, which matters more, whether its payouts are frozen. */
    static Status status(Component reader, AssociationState state, boolean frozen) {
        if (frozen) {
            return new Status(reader.getTranslation("associations.frozen"), VaadinIcon.LOCK, Tone.WARNING);
        }
        String word = reader.getTranslation(state.textKey());
        return switch (state) {
            case ACTIVE -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case ENDED -> new Status(word, VaadinIcon.ARCHIVE, Tone.NEUTRAL);
        };
    }

    static Status status(Component reader, JoinState state) {
        String word = reader.getTranslation(state.textKey());
        return switch (state) {
            case RECEIVED -> new Status(word, VaadinIcon.CLOCK, Tone.WARNING);
            case APPROVED -> new Status(word, VaadinIcon.ENVELOPE_O, Tone.INFO);
            case REJECTED -> new Status(word, VaadinIcon.CLOSE_CIRCLE, Tone.ERROR);
            case JOINED -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
        };
    }

    static String problem(Component reader, Problem problem) {
        return reader.getTranslation(problem.textKey(), problem.arguments().toArray());
    }

    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        return facts;
    }

    static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    /** A box with a heading. */
    static Section section(String title, Component... content) {
        Section section = new Section(new H2(title));
        section.addClassNames("card", "section");
        section.add(content);
        return section;
    }

    /** A message that belongs to the page. */
    static Div bar(Tone tone, VaadinIcon icon, String sentence) {
        Div bar = new Div(icon.create(), new Span(sentence));
        bar.addClassNames("notice-bar", tone.name().toLowerCase(Locale.ROOT));
        return bar;
    }

    /** What an address names; empty where it names nothing. */
    static <T> Optional<T> id(String text, Function<UUID, T> as) {
        try {
            return Optional.of(as.apply(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
