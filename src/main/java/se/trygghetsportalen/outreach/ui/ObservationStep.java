package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.ObservationCare;
import se.trygghetsportalen.outreach.domain.AssignedObservation;
import se.trygghetsportalen.outreach.domain.Assignment;
import se.trygghetsportalen.outreach.domain.Fix;
import se.trygghetsportalen.outreach.domain.FixedObservation;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ReportedObservation;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.VerifiedObservation;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;

/** The next step of one observation, for whoever may take it: who sees to it, that it is done, that a round saw it. */
class ObservationStep extends Section {
    private final transient ObservationCare care;
    private final transient FileIntake intake;
    private final transient DraftKeepers drafts;
    private final transient ObservationWords words;
    private final transient Runnable changed;
    private final transient Observation observation;
    private final transient List<String> owners;
    private final Div conflict = new Div();

    /**
     * @param lead whether the person may say who sees to it
     * @param owners who has been asked before
     * @param round the round that the person is out on now, where there is one
     * @param drafts keeps what was done while it is being written
     * @param changed called when the observation is another than before
     */
    ObservationStep(
            Observation observation,
            boolean lead,
            List<String> owners,
            Optional<ShiftId> round,
            ObservationCare care,
            FileIntake intake,
            DraftKeepers drafts,
            ObservationWords words,
            Runnable changed) {
        this.observation = observation;
        this.owners = owners;
        this.care = care;
        this.intake = intake;
        this.drafts = drafts;
        this.words = words;
        this.changed = changed;
        addClassNames("card", "section", "observation-step");
        add(new H2(getTranslation("outreach.observation.step")), new Paragraph(words.nextStep(observation.state())));
        switch (observation) {
            case ReportedObservation reported -> {
                if (lead) {
                    addOwner("");
                }
            }
            case AssignedObservation assigned -> {
                addFix();
                if (lead) {
                    addOwner(assigned.assignment().owner());
                }
            }
            case FixedObservation fixed -> round.ifPresent(this::addLook);
            case VerifiedObservation verified -> {}
        }
        add(conflict);
    }

    private void addOwner(String before) {
        ComboBox<String> owner = new ComboBox<>(getTranslation("outreach.observation.owner"));
        owner.setHelperText(getTranslation("outreach.observation.owner.help"));
        owner.setItems(owners);
        owner.setAllowCustomValue(true);
        owner.addCustomValueSetListener(typed -> owner.setValue(typed.getDetail()));
        if (!before.isEmpty()) {
            owner.setValue(before);
        }
        Button assign = new Button(
                getTranslation(before.isEmpty() ? "outreach.observation.assign" : "outreach.observation.reassign"),
                VaadinIcon.HAND.create());
        if (before.isEmpty()) {
            assign.addThemeVariants(ButtonVariant.PRIMARY);
        }
        assign.addClickListener(click -> {
            owner.setInvalid(false);
            String named = Objects.requireNonNullElse(owner.getValue(), "");
            take(
                    version -> care.assign(observation.id(), version, named),
                    getTranslation("outreach.observation.assigned", named),
                    new Wish(getTranslation("outreach.observation.state.assigned"), named, ""),
                    sentence -> {
                        owner.setErrorMessage(sentence);
                        owner.setInvalid(true);
                    });
        });
        Div step = new Div(owner, assign);
        step.addClassName("observation-owner");
        add(step);
    }

    private void addFix() {
        TextArea note = new TextArea(getTranslation("outreach.observation.fix.note"));
        note.setMaxLength(Fix.MAX_NOTE);
        note.setHelperText(getTranslation("outreach.contact.note.help"));
        IdentifyingText identifies = new IdentifyingText(note);
        DraftKeeper<FixDraft> draft = drafts.keep(
                "outreach.observation.fix",
                observation.id().value(),
                FixDraft.class,
                () -> new FixDraft(note.getValue()),
                kept -> note.setValue(kept.note()));
        draft.watch(note);
        PhotoField photo = new PhotoField(intake, getTranslation("outreach.observation.fix.photo"));
        Button fix = new Button(getTranslation("outreach.observation.fix"), VaadinIcon.CHECK.create());
        fix.addThemeVariants(ButtonVariant.PRIMARY);
        Runnable take = () -> {
            note.setInvalid(false);
            take(
                    version -> {
                        SaveOutcome<Observation> outcome =
                                care.fix(observation.id(), version, note.getValue(), photo.id(), photo.photo());
                        if (outcome instanceof SaveOutcome.Saved<Observation>) {
                            draft.discard();
                        }
                        return outcome;
                    },
                    getTranslation("outreach.observation.fixed"),
                    new Wish(getTranslation("outreach.observation.state.fixed"), "", note.getValue()),
                    sentence -> {
                        note.setErrorMessage(sentence);
                        note.setInvalid(true);
                        if (!NoteCheck.passes(note.getValue())) {
                            identifies.show();
                        }
                    });
        };
        identifies.thenDo("outreach.note.mask-and-save", take);
        fix.addClickListener(click -> take.run());
        add(draft, note, identifies, photo, fix);
    }

    private void addLook(ShiftId out) {
        Button verify = new Button(getTranslation("outreach.observation.verify"), VaadinIcon.CHECK.create());
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.addClickListener(click -> take(
                version -> care.verify(observation.id(), version, out),
                getTranslation("outreach.observation.verified"),
                new Wish(getTranslation("outreach.observation.state.verified"), "", ""),
                Notices::failure));
        Button reopen = new Button(getTranslation("outreach.observation.reopen"), VaadinIcon.ROTATE_LEFT.create());
        reopen.addClickListener(click -> take(
                version -> care.reopen(observation.id(), version, out),
                getTranslation("outreach.observation.reopened"),
                new Wish(getTranslation("outreach.observation.state.assigned"), "", ""),
                Notices::failure));
        Div buttons = new Div(verify, reopen);
        buttons.addClassName("observation-look");
        add(buttons);
    }

    private void take(IntFunction<SaveOutcome<Observation>> step, String done, Wish wish, ShownAtField problemShown) {
        take(step, observation.version(), done, wish, problemShown);
    }

    private void take(
            IntFunction<SaveOutcome<Observation>> step,
            int version,
            String done,
            Wish wish,
            ShownAtField problemShown) {
        conflict.removeAll();
        switch (step.apply(version)) {
            case SaveOutcome.Saved<Observation> saved -> {
                Notices.success(done);
                changed.run();
            }
            case SaveOutcome.Invalid<Observation>(List<Problem> problems) -> {
                Problem problem = problems.getFirst();
                String sentence =
                        getTranslation(problem.textKey(), problem.arguments().toArray());
                if (problem.field().equals("owner") || problem.field().equals("note")) {
                    problemShown.show(sentence);
                } else {
                    Notices.failure(sentence);
                }
            }
            case SaveOutcome.Missing<Observation> missing -> Notices.failure(getTranslation("uikit.missing"));
            case SaveOutcome.Stale<Observation>(Observation stored) ->
                conflict.add(new BothVersions(
                        lines(stored, wish), () -> take(step, stored.version(), done, wish, problemShown), changed));
        }
    }

    /** Both versions as far as the step goes: what it does not touch is as the other one left it. */
    private List<BothVersions.Line> lines(Observation stored, Wish wish) {
        String owner = ownerOf(stored);
        String note = noteOf(stored);
        return List.of(
                new BothVersions.Line(
                        getTranslation("outreach.observation.state"),
                        words.status(stored.state()).word(),
                        wish.state()),
                new BothVersions.Line(
                        getTranslation("outreach.observation.owner"),
                        owner,
                        wish.owner().isEmpty() ? owner : wish.owner()),
                new BothVersions.Line(
                        getTranslation("outreach.observation.fix.note"),
                        note,
                        wish.note().isEmpty() ? note : wish.note()));
    }

    private static String ownerOf(Observation observation) {
        @Nullable
        Assignment assignment = switch (observation) {
            case ReportedObservation reported -> null;
            case AssignedObservation assigned -> assigned.assignment();
            case FixedObservation fixed -> fixed.assignment();
            case VerifiedObservation verified -> verified.assignment();
        };
        return assignment == null ? "" : assignment.owner();
    }

    private static String noteOf(Observation observation) {
        return switch (observation) {
            case ReportedObservation reported -> "";
            case AssignedObservation assigned -> "";
            case FixedObservation fixed -> fixed.fix().note();
            case VerifiedObservation verified -> verified.fix().note();
        };
    }

    /** What is being written about how it was fixed. A photo is not kept. */
    record FixDraft(String note) {}

    /** What the person wanted, in words; empty where the step does not touch it. */
    private record Wish(String state, String owner, String note) {}

    /** Says at the step's own field what is wrong. */
    private interface ShownAtField {
        void show(String sentence);
    }
}
