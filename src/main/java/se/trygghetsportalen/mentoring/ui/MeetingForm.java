package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.mentoring.MeetingLog;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.Medium;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.MeetingId;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.Step;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.Notices;

/** A meeting in a few taps: today, an hour, on the spot and the role model's idea are chosen already. */
class MeetingForm extends Div {
    private static final List<Integer> MINUTES = List.of(30, 45, 60, 90, 120, 180);
    private static final int USUAL = 60;

    private final transient MatchId match;
    private final transient MeetingLog log;
    private final transient MentoringWords words;
    private final transient Runnable done;
    private final DateField day;
    private final RadioButtonGroup<Integer> minutes;
    private final RadioButtonGroup<Medium> medium;
    private final RadioButtonGroup<Party> initiative;
    private final RadioButtonGroup<Outcome> outcome;
    private final CheckboxGroup<Step> steps;
    private final Div conflict = new Div();
    /** Made once per form: however often it is saved, it is one meeting. */
    private final transient MeetingId id = MeetingId.next();

    MeetingForm(MatchId match, LocalDate today, MeetingLog log, MentoringWords words, Runnable done) {
        this.match = match;
        this.log = log;
        this.words = words;
        this.done = done;
        day = new DateField(words.text("mentoring.day"));
        day.setValue(today);
        minutes = Fields.one(words.text("mentoring.minutes"), MINUTES, String::valueOf);
        minutes.setValue(USUAL);
        medium = Fields.one(
                words.text("mentoring.meeting.medium"), List.of(Medium.values()), each -> words.text(each.textKey()));
        medium.setValue(Medium.IN_PERSON);
        initiative = Fields.one(
                words.text("mentoring.meeting.initiative"),
                List.of(Party.ROLE_MODEL, Party.YOUTH),
                each -> words.text(each.textKey()));
        initiative.setValue(Party.ROLE_MODEL);
        outcome = Fields.one(words.text("mentoring.meeting.outcome"), List.of(Outcome.values()), this::word);
        outcome.setValue(Outcome.HELD);
        steps = Fields.several(
                words.text("mentoring.meeting.steps"), Step.values(), each -> words.text(each.textKey()));
        outcome.addValueChangeListener(change -> {
            minutes.setVisible(change.getValue() == Outcome.HELD);
            steps.setVisible(change.getValue() == Outcome.HELD);
        });
        Button save = new Button(words.text("mentoring.meeting.save"), VaadinIcon.CHECK.create());
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        save.addClassName("big");
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                save();
            } finally {
                save.setEnabled(true);
            }
        });
        addClassName("contact-form");
        add(day, minutes, medium, initiative, outcome, steps, conflict, save);
    }

    /** The form in a dialog that closes when the meeting is stored. */
    Dialog inDialog() {
        Dialog dialog = new Dialog(this);
        dialog.setHeaderTitle(words.text("mentoring.meeting.log"));
        dialog.addClassName("save-dialog");
        dialog.getFooter().add(new Button(words.text("uikit.cancel"), click -> dialog.close()));
        return dialog;
    }

    private void save() {
        Map<String, HasValidationProperties> fields = Map.of("day", day, "minutes", minutes);
        fields.values().forEach(field -> field.setInvalid(false));
        if (day.getValue() == null) {
            showAt(day, words.text("mentoring.problem.day"));
            return;
        }
        boolean held = outcome.getValue() == Outcome.HELD;
        Meeting meeting = new Meeting(
                id,
                match,
                day.getValue(),
                held ? minutes.getValue() : 0,
                medium.getValue(),
                initiative.getValue(),
                switch (outcome.getValue()) {
                    case HELD -> null;
                    case CANCELLED_BY_ROLE_MODEL -> Party.ROLE_MODEL;
                    case CANCELLED_BY_YOUTH -> Party.YOUTH;
                },
                held ? steps.getValue() : Set.of());
        answer(log.log(meeting), meeting, fields);
    }

    private void answer(SaveOutcome<Meeting> saving, Meeting meeting, Map<String, HasValidationProperties> fields) {
        conflict.removeAll();
        switch (saving) {
            case SaveOutcome.Saved<Meeting> saved -> {
                Notices.success(words.text("mentoring.meeting.saved"));
                findAncestorDialog().ifPresent(Dialog::close);
                done.run();
            }
            case SaveOutcome.Invalid<Meeting>(List<Problem> problems) ->
                problems.forEach(problem -> {
                    HasValidationProperties field = fields.get(problem.field());
                    if (field == null) {
                        Notices.failure(words.problem(problem));
                    } else {
                        showAt(field, words.problem(problem));
                    }
                });
            case SaveOutcome.Stale<Meeting>(Meeting stored) ->
                conflict.add(new BothVersions(
                        compare(stored, meeting), () -> answer(log.change(stored, meeting), meeting, fields), () -> {
                            conflict.removeAll();
                            fill(stored);
                        }));
            case SaveOutcome.Missing<Meeting> missing -> Notices.failure(words.text("uikit.missing"));
        }
    }

    private List<Line> compare(Meeting stored, Meeting own) {
        return List.of(
                new Line(day.getLabel(), words.day(stored.day()), words.day(own.day())),
                new Line(minutes.getLabel(), String.valueOf(stored.minutes()), String.valueOf(own.minutes())),
                new Line(
                        medium.getLabel(),
                        word(stored.medium().textKey()),
                        word(own.medium().textKey())),
                new Line(
                        initiative.getLabel(),
                        word(stored.initiative().textKey()),
                        word(own.initiative().textKey())),
                new Line(outcome.getLabel(), word(Outcome.of(stored)), word(Outcome.of(own))),
                new Line(steps.getLabel(), reached(stored), reached(own)));
    }

    private void fill(Meeting stored) {
        day.setValue(stored.day());
        minutes.setValue(stored.held() ? stored.minutes() : USUAL);
        medium.setValue(stored.medium());
        initiative.setValue(stored.initiative());
        outcome.setValue(Outcome.of(stored));
        steps.setValue(stored.steps());
    }

    private String word(Outcome chosen) {
        return words.text("mentoring.meeting.outcome." + chosen.name().toLowerCase(Locale.ROOT));
    }

    private String word(String key) {
        return words.text(key);
    }

    private String reached(Meeting meeting) {
        return words.keys(meeting.steps().stream().map(Step::textKey).toList());
    }

    private Optional<Dialog> findAncestorDialog() {
        return getParent().filter(Dialog.class::isInstance).map(Dialog.class::cast);
    }

    private static void showAt(HasValidationProperties field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private enum Outcome {
        HELD,
        CANCELLED_BY_YOUTH,
        CANCELLED_BY_ROLE_MODEL;

        static Outcome of(Meeting meeting) {
            if (meeting.held()) {
                return HELD;
            }
            return meeting.cancelledBy() == Party.YOUTH ? CANCELLED_BY_YOUTH : CANCELLED_BY_ROLE_MODEL;
        }
    }
}
