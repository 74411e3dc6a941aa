package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.RoleModelCare;
import se.trygghetsportalen.mentoring.domain.Requirement;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.TrainingTopic;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** What has been done and what is missing, and the steps that can be taken now. */
class RoleModelChecklist extends Section {
    private final transient RoleModel roleModel;
    private final transient RoleModelCare care;
    private final transient MentoringWords words;
    private final transient Consumer<RoleModel> changed;
    private final transient java.time.LocalDate today;

    RoleModelChecklist(
            RoleModel roleModel,
            MentoringOverview overview,
            RoleModelCare care,
            MentoringWords words,
            Consumer<RoleModel> changed) {
        this.roleModel = roleModel;
        this.care = care;
        this.words = words;
        this.changed = changed;
        this.today = overview.today();
        addClassNames("card", "section");
        Map<String, Problem> missing =
                overview.missing(roleModel).stream().collect(Collectors.toMap(Problem::field, Function.identity()));
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        for (Requirement requirement : Requirement.values()) {
            list.add(line(
                    requirement,
                    Optional.ofNullable(missing.get(requirement.name().toLowerCase(java.util.Locale.ROOT)))));
        }
        add(new H2(words.text("mentoring.checklist")), list, steps());
    }

    private ListItem line(Requirement requirement, Optional<Problem> missing) {
        Span title = new Span(words.text(requirement.textKey()));
        title.addClassName("row-title");
        Span said = new Span(title);
        said.addClassName("row-words");
        missing.ifPresent(problem -> {
            Span detail = new Span(words.problem(problem));
            detail.addClassName("row-detail");
            said.add(detail);
        });
        StatusBadge badge = missing.isPresent()
                ? new StatusBadge(words.text("mentoring.checklist.missing"), VaadinIcon.CIRCLE_THIN, Tone.WARNING)
                : new StatusBadge(words.text("mentoring.checklist.done"), VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
        com.vaadin.flow.component.html.Div row = new com.vaadin.flow.component.html.Div(said, badge);
        row.addClassName("row");
        return new ListItem(row);
    }

    private Component steps() {
        StepBar<RoleModel> bar =
                new StepBar<>(roleModel.version(), RoleModel::version, stored -> state(stored.state()), changed);
        if (!roleModel.isOpen()) {
            return bar;
        }
        switch (roleModel) {
            case RoleModel.Applied applied ->
                bar.with(primary(
                        day("mentoring.interview", (on, version) -> care.interview(roleModel.id(), version, on))));
            case RoleModel.Interviewed interviewed ->
                bar.step(
                        words.text("mentoring.check"),
                        VaadinIcon.CHECK,
                        true,
                        version -> care.check(roleModel.id(), version),
                        state(RoleModelState.CHECKED),
                        words.text("mentoring.saved"));
            case RoleModel.Checked checked ->
                bar.step(
                        words.text("mentoring.approve"),
                        VaadinIcon.CHECK,
                        true,
                        version -> care.approve(roleModel.id(), version),
                        state(RoleModelState.APPROVED),
                        words.text("mentoring.saved"));
            case RoleModel.Approved approved ->
                bar.step(
                        words.text("mentoring.pause"),
                        VaadinIcon.PAUSE,
                        false,
                        version -> care.pause(roleModel.id(), version),
                        state(RoleModelState.PAUSED),
                        words.text("mentoring.saved"));
            case RoleModel.Paused paused ->
                bar.step(
                        words.text("mentoring.resume"),
                        VaadinIcon.PLAY,
                        true,
                        version -> care.resume(roleModel.id(), version),
                        state(RoleModelState.APPROVED),
                        words.text("mentoring.saved"));
            case RoleModel.Ended ended -> {}
        }
        bar.with(new Button(
                words.text("mentoring.reference.add"), click -> reference().open()));
        bar.with(new Button(
                words.text("mentoring.extract.show"), click -> extract().open()));
        bar.with(new Button(
                words.text("mentoring.training.add"), click -> training().open()));
        bar.with(day("mentoring.commit", (on, version) -> care.commit(roleModel.id(), version, on)));
        bar.with(new Button(
                words.text("mentoring.end"),
                click -> new ConfirmQuestion(
                                words.text("mentoring.end.question"),
                                words.text("mentoring.end.consequence"),
                                words.text("mentoring.end"),
                                () -> {
                                    if (care.end(roleModel.id(), roleModel.version())
                                            instanceof SaveOutcome.Saved<RoleModel>(RoleModel ended)) {
                                        changed.accept(ended);
                                    } else {
                                        se.trygghetsportalen.uikit.Notices.failure(
                                                words.text("mentoring.problem.state"));
                                    }
                                })
                        .dangerous()
                        .open()));
        return bar;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.PRIMARY);
        return button;
    }

    /** A button that asks for a day and takes the step. */
    private Button day(String key, BiFunction<java.time.LocalDate, Integer, SaveOutcome<RoleModel>> step) {
        return new Button(words.text(key), click -> {
            DateField on = new DateField(words.text("mentoring.day"));
            on.setValue(today);
            dialog(key, version -> on.getValue() == null ? noDay("on") : step.apply(on.getValue(), version))
                    .with("on", on)
                    .open();
        });
    }

    private FieldsDialog<RoleModel> reference() {
        TextField contact = new TextField(words.text("mentoring.reference.contact"));
        contact.setHelperText(words.text("mentoring.reference.contact.help"));
        TextField relation = new TextField(words.text("mentoring.reference.relation"));
        DateField takenOn = new DateField(words.text("mentoring.day"));
        takenOn.setValue(today);
        RadioButtonGroup<Boolean> recommends = Fields.one(
                words.text("mentoring.reference.recommends"),
                List.of(true, false),
                each -> words.text(each ? "mentoring.yes" : "mentoring.no"));
        recommends.setValue(true);
        UUID id = Ids.next();
        return dialog(
                        "mentoring.reference.add",
                        version -> takenOn.getValue() == null
                                ? noDay("takenOn")
                                : care.addReference(
                                        roleModel.id(),
                                        version,
                                        new Reference(
                                                id,
                                                contact.getValue().strip(),
                                                relation.getValue().strip(),
                                                takenOn.getValue(),
                                                recommends.getValue())))
                .with("contact", contact)
                .with("relation", relation)
                .with("takenOn", takenOn)
                .with("recommends", recommends);
    }

    /** Asks for the day of issue and passes it on; it stands in this field and nowhere else. */
    private FieldsDialog<RoleModel> extract() {
        DateField issued = new DateField(words.text("mentoring.extract.issued"));
        issued.setHelperText(words.text("mentoring.extract.issued.help"));
        return dialog(
                        "mentoring.extract.show",
                        version -> issued.getValue() == null
                                ? noDay("issued")
                                : care.showExtract(roleModel.id(), version, issued.getValue()))
                .saying(words.text("mentoring.extract.explain"))
                .with("issued", issued);
    }

    private FieldsDialog<RoleModel> training() {
        Select<TrainingTopic> topic = new Select<>();
        topic.setLabel(words.text("mentoring.training.topic"));
        topic.setItems(TrainingTopic.values());
        topic.setItemLabelGenerator(each -> words.text(each.textKey()));
        topic.setValue(TrainingTopic.ROLE);
        IntegerField minutes = new IntegerField(words.text("mentoring.minutes"));
        minutes.setValue(120);
        Checkbox inPerson = new Checkbox(words.text("mentoring.training.on-site"), true);
        DateField heldOn = new DateField(words.text("mentoring.day"));
        heldOn.setValue(today);
        UUID id = Ids.next();
        return dialog(
                        "mentoring.training.add",
                        version -> heldOn.getValue() == null
                                ? noDay("heldOn")
                                : care.addTraining(
                                        roleModel.id(),
                                        version,
                                        new Training(
                                                id,
                                                topic.getValue(),
                                                minutes.getValue() == null ? 0 : minutes.getValue(),
                                                inPerson.getValue(),
                                                heldOn.getValue())))
                .with("topic", topic)
                .with("minutes", minutes)
                .with("heldOn", heldOn)
                .with("inPerson", inPerson);
    }

    private FieldsDialog<RoleModel> dialog(String key, java.util.function.IntFunction<SaveOutcome<RoleModel>> save) {
        return new FieldsDialog<>(
                words.text(key),
                words.text("uikit.save"),
                roleModel.version(),
                save,
                RoleModel::version,
                stored -> List.of(
                        new BothVersions.Line(
                                words.text("mentoring.state"), state(stored.state()), state(roleModel.state())),
                        new BothVersions.Line(
                                words.text("mentoring.step"), words.text("mentoring.step.theirs"), words.text(key))),
                changed);
    }

    private static SaveOutcome<RoleModel> noDay(String field) {
        return SaveOutcome.Invalid.of(Problem.of(field, "mentoring.problem.day"));
    }

    private String state(RoleModelState state) {
        return words.status(state).word();
    }
}
