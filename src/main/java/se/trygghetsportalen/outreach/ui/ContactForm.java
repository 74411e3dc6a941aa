package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import se.trygghetsportalen.uikit.HeadCountField;
import se.trygghetsportalen.uikit.WrongField;

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
    private final OnlineFields online = new OnlineFields();
    private transient ContactMoment moment;
    private boolean onlinePlace;

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
        moment = ContactMoment.justNow(clock);
        time.setLabel(label("time"));
        time.setStep(Duration.ofMinutes(MINUTES_STEP));
        time.setValue(moment.shown());
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
        type.addValueChangeListener(change -> showOnline());
        showOnline();
        add(heads, themes, guidance, actions, online, details, note, noteCheck);
    }

    /** Begins as that contact was; heads, themes and actions only when it is the same again, its note never. */
    void beginWith(ContactContent last, boolean sameAgain) {
        type.setValue(last.type());
        medium.setValue(last.medium());
        made.setValue(last.made());
        depth.setValue(last.depth());
        minutes.setValue(last.minutes());
        followUp.setValue(last.followUp());
        online.show(last.online());
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
            WrongField.goTo(lasted == null || minutes.isInvalid() ? minutes : time);
            return Optional.empty();
        }
        return Optional.of(new ContactContent(
                moment.instantOf(at),
                lasted,
                medium.getValue(),
                made.getValue(),
                type.getValue(),
                depth.getValue(),
                counts(heads.getValue()),
                themes.getValue(),
                actions.getValue(),
                followUp.getValue(),
                note.getValue(),
                online.read()));
    }

    /** Everything as a stored contact says it, to be corrected. */
    void correct(ContactContent stored) {
        beginWith(stored, true);
        moment = ContactMoment.near(clock, stored.occurredAt());
        time.setValue(moment.shown());
        note.setValue(stored.note());
        online.show(stored.online());
        onlinePlace |= stored.online() != null;
        details.setOpened(true);
        showOnline();
    }

    /** Whether the contact is at a place on the net. */
    void atOnlinePlace(boolean isOnline) {
        onlinePlace = isOnline;
        showOnline();
    }

    /** What stands in the fields, valid or not. */
    Typed typed() {
        return new Typed(
                heads.getValue(),
                themes.getValue(),
                actions.getValue(),
                type.getValue(),
                medium.getValue(),
                made.getValue(),
                depth.getValue(),
                minutes.getValue(),
                time.getValue() == null ? null : time.getValue().toString(),
                followUp.getValue(),
                note.getValue(),
                online.typed());
    }

    /** Puts back what stood in the fields. */
    void restore(Typed typed) {
        heads.setValue(typed.heads());
        themes.setValue(typed.themes());
        actions.setValue(typed.actions());
        type.setValue(typed.type());
        medium.setValue(typed.medium());
        made.setValue(typed.made());
        depth.setValue(typed.depth());
        minutes.setValue(typed.minutes());
        time.setValue(typed.time() == null ? null : LocalTime.parse(typed.time()));
        followUp.setValue(typed.followUp());
        note.setValue(typed.note());
        online.restore(typed.online());
    }

    /** What stands in the fields, as a draft keeps it. */
    record Typed(
            Map<String, Map<String, Integer>> heads,
            Set<Theme> themes,
            Set<Action> actions,
            ContactType type,
            Medium medium,
            boolean made,
            Depth depth,
            @Nullable Integer minutes,
            @Nullable String time,
            FollowUp followUp,
            String note,
            OnlineFields.Typed online) {}

    private void showOnline() {
        online.setVisible(onlinePlace || type.getValue() == ContactType.DIGITAL);
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
                case "channel" -> online.invalid(sentence);
                default -> {
                    note.setInvalid(true);
                    note.setErrorMessage(sentence);
                    noteCheck.show();
                }
            }
        }
        if (!problems.isEmpty()) {
            WrongField.goTo(fieldOf(problems));
        }
    }

    /** The first of the problems' fields, as they stand in the form. */
    private Component fieldOf(List<Problem> problems) {
        Set<String> wrong = problems.stream().map(Problem::field).collect(Collectors.toSet());
        if (wrong.contains("heads")) {
            return heads;
        }
        if (wrong.contains("channel")) {
            return online;
        }
        if (wrong.contains("minutes")) {
            return minutes;
        }
        return wrong.contains("occurredAt") ? time : note;
    }

    private void clear() {
        heads.setInvalid(false);
        time.setInvalid(false);
        note.setInvalid(false);
        online.valid();
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
