package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.AssessmentSteps;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ConsensusNote;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Tone;

/** Where assessors who lie far apart write down why they stand by the mean. */
class ConsensusForm extends Div {
    private final transient ApplicationId application;
    private final transient Criterion criterion;
    private final transient AssessmentSteps steps;
    private final transient Runnable changed;
    private final TextArea words = new TextArea();
    private final Div conflict = new Div();
    private int seen;

    /** @param holds whether the note was written after the points were given */
    ConsensusForm(
            ApplicationId application,
            Criterion criterion,
            @Nullable ConsensusNote note,
            boolean holds,
            boolean mayWrite,
            AssessmentSteps steps,
            Runnable changed) {
        this.application = application;
        this.criterion = criterion;
        this.steps = steps;
        this.changed = changed;
        seen = note == null ? 0 : note.number();
        addClassName("section");
        if (!holds) {
            add(AssessmentWords.bar(
                    VaadinIcon.EXCLAMATION_CIRCLE, Tone.WARNING, getTranslation("bonus.consensus.demanded")));
        }
        String before = note == null ? "" : note.words();
        if (!mayWrite) {
            add(AssessmentWords.written(new Paragraph(), before));
            return;
        }
        words.setLabel(getTranslation("bonus.consensus.label", criterion.name()));
        words.setMaxLength(ConsensusNote.MAX_WORDS);
        words.setValue(before);
        words.setWidthFull();
        Button save = new Button(getTranslation("bonus.consensus.save"), click -> save());
        save.setAriaLabel(getTranslation("bonus.consensus.save-about", criterion.name()));
        add(words, conflict, new Div(save));
    }

    private void save() {
        words.setInvalid(false);
        switch (steps.note(application, criterion.id(), seen, words.getValue())) {
            case SaveOutcome.Saved<ConsensusNote> saved -> {
                Notices.success(getTranslation("bonus.consensus.saved"));
                changed.run();
            }
            case SaveOutcome.Invalid<ConsensusNote>(List<Problem> problems) -> {
                words.setErrorMessage(AssessmentWords.problems(this, problems));
                words.setInvalid(true);
            }
            case SaveOutcome.Stale<ConsensusNote>(ConsensusNote stored) -> conflict(stored);
            case SaveOutcome.Missing<ConsensusNote> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    private void conflict(ConsensusNote stored) {
        conflict.removeAll();
        conflict.add(new BothVersions(
                List.of(new BothVersions.Line(criterion.name(), stored.words(), words.getValue())),
                () -> {
                    seen = stored.number();
                    save();
                },
                changed));
    }
}
