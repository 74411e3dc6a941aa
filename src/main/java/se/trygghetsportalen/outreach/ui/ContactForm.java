package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.HeadCountField;

/**
 * What is said about a contact: heads first, then what it was about and what was done. The rest begins as the worker's
 * last contact was and folds into one line.
 */
class ContactForm extends Div {
    private static final int USUAL_MINUTES = 10;
    private static final int MINUTES_STEP = 5;

    private final transient Clock clock;
    private final HeadCountField heads;
    private final CheckboxGroup<Theme> themes = new CheckboxGroup<>();
    private final Div guidance = new Div();
    private final CheckboxGroup<Action> actions = new CheckboxGroup<>();
    private final RadioButtonGroup<ContactType> type = choice(ContactType.values(), ContactType::textKey, "type");
    private final RadioButtonGroup<Medium> medium = choice(Medium.values(), Medium::textKey, "medium");
    private final RadioButtonGroup<Boolean> made = choice(
            new Boolean[] {true, false}, value -> value ? "outreach.contact.made" : "outreach.contact.attempt", "made");
    private final RadioButtonGroup<Depth> depth = choice(Depth.values(), Depth::textKey, "depth");
    private final IntegerField minutes = new IntegerField();
    private final TimePicker time = new TimePicker();
    private final RadioButtonGroup<FollowUp> followUp = choice(FollowUp.values(), FollowUp::textKey, "follow-up");
    private final TextArea note = new TextArea();
    private final IdentifyingText noteCheck = new IdentifyingText(note);
    private final Span summary = new Span();
    private final Details details = new Details(summary);
    private final LocalTime shownTime;
    private @Nullable Instant firstSaved;

    ContactForm(Clock clock) {
        this.clock = clock;
        addClassNames("form", "contact-form");
        heads = new HeadCountField(
                getTranslation("outreach.contact.gender"),
                Arrays.stream(Gender.values()).map(this::kind).toList(),
                Arrays.stream(AgeBand.values())
                        .map(band -> new HeadCountField.Band(band.name(), getTranslation(band.textKey())))
                        .toList());
        heads.setLabel(getTranslation("outreach.contact.heads"));

        chips(themes, Theme.values(), Theme::textKey, "themes");
        themes.addValueChangeListener(change -> showGuidance());
        guidance.addClassName("guidance");
        chips(actions, Action.values(), Action::textKey, "actions");

        minutes.setLabel(label("minutes"));
        minutes.setMin(0);
        minutes.setMax(ContactContent.MAX_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("outreach.problem.minutes.range"))
                .setMinErrorMessage(getTranslation("outreach.problem.minutes.range"))
                .setMaxErrorMessage(getTranslation("outreach.problem.minutes.range")));
        shownTime = SwedishTime.clockOf(clock.instant()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        time.setLabel(label("time"));
        time.setStep(Duration.ofMinutes(MINUTES_STEP));
        time.setValue(shownTime);
        time.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(getTranslation("outreach.problem.time")));

        Div fields = new Div(type, made, medium, depth, new Div(minutes, time), followUp);
        fields.addClassName("contact-details");
        details.add(fields);
        details.addClassName("contact-rest");

        note.setLabel(label("note"));
        note.setHelperText(getTranslation("outreach.contact.note.help"));
        note.setMaxLength(ContactContent.MAX_NOTE);
        note.setMinHeight("5em");
        note.setWidthFull();

        type.setValue(ContactType.CONVERSATION);
        medium.setValue(Medium.IN_PERSON);
        made.setValue(true);
        depth.setValue(Depth.ONE);
        minutes.setValue(USUAL_MINUTES);
        followUp.setValue(FollowUp.NONE);
        Stream.<AbstractField<?, ?>>of(type, medium, made, depth, minutes, followUp)
                .forEach(field -> field.addValueChangeListener(change -> showSummary()));
        showSummary();
        add(heads, themes, guidance, actions, details, note, noteCheck);
    }

    /** Begins as that contact was; heads, themes and actions only when it is the same again, its note never. */
    void beginWith(ContactContent last, boolean sameAgain) {
        type.setValue(last.type());
        medium.setValue(last.medium());
        made.setValue(last.made());
        depth.setValue(last.depth());
        minutes.setValue(last.minutes());
        followUp.setValue(last.followUp());
        if (sameAgain) {
            heads.setValue(value(last.heads()));
            themes.setValue(last.themes());
            actions.setValue(last.actions());
        }
    }

    /** What to do when the note has been masked by one tap. */
    void whenMasked(Runnable save) {
        noteCheck.thenDo("outreach.note.mask-and-save", save);
    }

    /** What was said, or empty when a field holds what cannot be read; the field then says so. */
    Optional<ContactContent> read() {
        clear();
        Integer lasted = minutes.getValue();
        LocalTime at = time.getValue();
        if (lasted == null || minutes.isInvalid()) {
            invalid(minutes, "outreach.problem.minutes.range");
        }
        if (at == null) {
            time.setInvalid(true);
            time.setErrorMessage(getTranslation("outreach.problem.time"));
        }
        if (lasted == null || minutes.isInvalid() || at == null) {
            details.setOpened(true);
            return Optional.empty();
        }
        return Optional.of(new ContactContent(
                occurredAt(at),
                lasted,
                medium.getValue(),
                made.getValue(),
                type.getValue(),
                depth.getValue(),
                counts(heads.getValue()),
                themes.getValue(),
                actions.getValue(),
                followUp.getValue(),
                note.getValue()));
    }

    /** The last time, up to now, that a Swedish clock showed it: after midnight 23.50 was yesterday. */
    private Instant occurredAt(LocalTime at) {
        Instant now = clock.instant();
        if (at.equals(shownTime)) {
            // The first try's time also for the next: what is sent again because the answer was lost is the same
            // contact.
            Instant first = firstSaved == null ? now : firstSaved;
            firstSaved = first;
            return first;
        }
        LocalDateTime today = SwedishTime.dayOf(now).atTime(at);
        Instant instant = SwedishTime.instantOf(today);
        return instant.isAfter(now.plus(Duration.ofMinutes(1))) ? SwedishTime.instantOf(today.minusDays(1)) : instant;
    }

    /** Says at each field what is wrong there; everything typed stays. */
    void show(List<Problem> problems) {
        clear();
        for (Problem problem : problems) {
            String sentence =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            switch (problem.field()) {
                case "heads" -> {
                    heads.setInvalid(true);
                    heads.setErrorMessage(sentence);
                    heads.focus();
                }
                case "minutes" -> {
                    details.setOpened(true);
                    minutes.setInvalid(true);
                    minutes.setErrorMessage(sentence);
                }
                case "occurredAt" -> {
                    details.setOpened(true);
                    time.setInvalid(true);
                    time.setErrorMessage(sentence);
                }
                default -> {
                    note.setInvalid(true);
                    note.setErrorMessage(sentence);
                    noteCheck.show();
                    note.focus();
                }
            }
        }
    }

    private void clear() {
        heads.setInvalid(false);
        time.setInvalid(false);
        note.setInvalid(false);
        noteCheck.hide();
    }

    private void invalid(IntegerField field, String key) {
        field.setInvalid(true);
        field.setErrorMessage(getTranslation(key));
    }

    private void showSummary() {
        Integer lasted = minutes.getValue();
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation(type.getValue().textKey()));
        if (!made.getValue()) {
            parts.add(getTranslation("outreach.contact.attempt"));
        }
        parts.add(getTranslation(medium.getValue().textKey()));
        parts.add(getTranslation("outreach.contacts.minutes", lasted == null ? 0 : lasted));
        parts.add(getTranslation(followUp.getValue().textKey()));
        summary.setText(getTranslation("outreach.contact.rest", String.join(" · ", parts)));
    }

    private void showGuidance() {
        guidance.removeAll();
        themes.getValue().stream().filter(Theme::hasGuidance).forEach(theme -> {
            Div bar = new Div(VaadinIcon.INFO_CIRCLE_O.create(), new Span(getTranslation(theme.guidanceKey())));
            bar.addClassNames("notice-bar", "info");
            guidance.add(bar);
        });
    }

    private HeadCountField.Kind kind(Gender gender) {
        String key = gender.textKey();
        return new HeadCountField.Kind(
                gender.name(),
                getTranslation(key),
                getTranslation(key + ".short"),
                getTranslation(key + ".one"),
                getTranslation(key + ".many"));
    }

    private <T> void chips(CheckboxGroup<T> group, T[] values, Function<T, String> textKey, String labelKey) {
        group.setLabel(label(labelKey));
        group.setItems(values);
        group.setItemLabelGenerator(value -> getTranslation(textKey.apply(value)));
        group.addClassName("chips");
    }

    private <T> RadioButtonGroup<T> choice(T[] values, Function<T, String> textKey, String labelKey) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>();
        group.setLabel(label(labelKey));
        group.setItems(values);
        group.setItemLabelGenerator(value -> getTranslation(textKey.apply(value)));
        group.addClassName("chips");
        return group;
    }

    private String label(String key) {
        return getTranslation("outreach.contacts.column." + key);
    }

    private static HeadCounts counts(@Nullable Map<String, Map<String, Integer>> value) {
        HeadCounts counts = HeadCounts.NONE;
        if (value != null) {
            for (Map.Entry<String, Map<String, Integer>> band : value.entrySet()) {
                for (Map.Entry<String, Integer> cell : band.getValue().entrySet()) {
                    counts =
                            counts.with(AgeBand.valueOf(band.getKey()), Gender.valueOf(cell.getKey()), cell.getValue());
                }
            }
        }
        return counts;
    }

    private static Map<String, Map<String, Integer>> value(HeadCounts counts) {
        Map<String, Map<String, Integer>> value = new LinkedHashMap<>();
        counts.cells()
                .forEach((cell, count) -> value.computeIfAbsent(cell.age().name(), band -> new LinkedHashMap<>())
                        .put(cell.gender().name(), count));
        return value;
    }
}
