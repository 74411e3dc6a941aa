package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.RuleCheck;
import se.trygghetsportalen.mentoring.domain.Suggestion;
import se.trygghetsportalen.mentoring.domain.WarningSign;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** Says how things stand in mentoring, in the reader's language. */
final class MentoringWords {
    private final Locale locale;
    private final BiFunction<String, Object[], String> texts;

    MentoringWords(Locale locale, BiFunction<String, Object[], String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    String text(String key, Object... arguments) {
        return texts.apply(key, arguments);
    }

    /** "22 november 2026"; empty for no day. */
    String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
    }

    String problem(Problem problem) {
        return text(problem.textKey(), problem.arguments().toArray());
    }

    StatusBadge.Status status(RoleModelState state) {
        String word = text(state.textKey());
        return switch (state) {
            case APPLIED -> new StatusBadge.Status(word, VaadinIcon.ENVELOPE_O, Tone.WARNING);
            case INTERVIEWED -> new StatusBadge.Status(word, VaadinIcon.COMMENTS_O, Tone.INFO);
            case CHECKED -> new StatusBadge.Status(word, VaadinIcon.CHECK_CIRCLE_O, Tone.INFO);
            case APPROVED -> new StatusBadge.Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case PAUSED -> new StatusBadge.Status(word, VaadinIcon.PAUSE, Tone.NEUTRAL);
            case ENDED -> new StatusBadge.Status(word, VaadinIcon.CLOSE_CIRCLE_O, Tone.NEUTRAL);
        };
    }

    StatusBadge.Status status(MatchState state) {
        String word = text(state.textKey());
        return switch (state) {
            case PROPOSED -> new StatusBadge.Status(word, VaadinIcon.LIGHTBULB, Tone.WARNING);
            case INTRODUCED -> new StatusBadge.Status(word, VaadinIcon.HANDSHAKE, Tone.INFO);
            case CONSENTED -> new StatusBadge.Status(word, VaadinIcon.CHECK_CIRCLE_O, Tone.INFO);
            case ACTIVE -> new StatusBadge.Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case PAUSED -> new StatusBadge.Status(word, VaadinIcon.PAUSE, Tone.NEUTRAL);
            case CLOSED -> new StatusBadge.Status(word, VaadinIcon.CLOSE_CIRCLE_O, Tone.NEUTRAL);
        };
    }

    StatusBadge.Status status(YouthState state) {
        String word = text(state.textKey());
        return switch (state) {
            case WAITING -> new StatusBadge.Status(word, VaadinIcon.HOURGLASS, Tone.WARNING);
            case MATCHED -> new StatusBadge.Status(word, VaadinIcon.HANDSHAKE, Tone.SUCCESS);
            case LEFT -> new StatusBadge.Status(word, VaadinIcon.CLOSE_CIRCLE_O, Tone.NEUTRAL);
        };
    }

    /** The rule, with whom it is about, how much is missing and when: what the board and the match page say. */
    String missed(RuleCheck check) {
        String with = check.party() == null ? "" : " · " + text(check.party().textKey());
        return text(check.kind().textKey(), check.needed(), check.actual())
                + with
                + " · "
                + text("mentoring.rule.lacking", check.lacking())
                + " · "
                + day(check.from())
                + "–"
                + day(check.to().minusDays(1));
    }

    String due(RuleCheck check) {
        String with = check.party() == null ? "" : " · " + text(check.party().textKey());
        return text(check.kind().textKey(), check.needed(), check.actual())
                + with
                + " · "
                + text("mentoring.rule.until", day(check.to().minusDays(1)));
    }

    String sign(WarningSign sign) {
        Object[] arguments = sign.arguments().stream()
                .map(argument -> argument instanceof String key ? (Object) text(key) : argument)
                .toArray();
        return text(sign.kind().textKey(), arguments);
    }

    /** "Arabiska, svenska". */
    String languages(Collection<String> codes) {
        return codes.stream().map(this::language).sorted().collect(Collectors.joining(", "));
    }

    String language(String code) {
        String name = Locale.forLanguageTag(code).getDisplayLanguage(locale);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    String keys(Collection<String> keys) {
        return keys.stream().map(key -> text(key)).collect(Collectors.joining(", "));
    }

    /** What speaks for a pair, in words. */
    List<String> reasonsFor(Suggestion suggestion) {
        return suggestion.reasons().stream()
                .filter(reason -> reason.points() > 0)
                .map(reason -> text(reason.dimension().textKey())
                        + switch (reason.dimension()) {
                            case LANGUAGE -> ": " + languages(reason.common());
                            case INTEREST, AVAILABILITY, GOAL -> ": " + keys(reason.common());
                            case DISTRICT -> "";
                        })
                .toList();
    }

    /** What does not meet, in words. */
    String reasonsAgainst(Suggestion suggestion) {
        return suggestion.reasons().stream()
                .filter(reason -> reason.points() == 0)
                .map(reason -> text(reason.dimension().textKey()))
                .collect(Collectors.joining(", "));
    }

    static Section section(String title, Component... content) {
        Section section = new Section(new H2(title));
        section.add(content);
        section.addClassNames("card", "section");
        return section;
    }

    static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("sentences");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        return list;
    }

    static void fact(DescriptionList facts, String label, String value) {
        if (!value.isEmpty()) {
            DescriptionList.Description words = new DescriptionList.Description(value);
            words.addClassName("written");
            facts.add(new DescriptionList.Term(label), words);
        }
    }

    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        return facts;
    }
}
