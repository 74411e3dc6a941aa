package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.shared.Problem;

/** One question with its guidance, its levels and the field for the answer. Also what a preview shows. */
class QuestionCard extends Section {
    private static final int SENT_WITHIN_MS = 1000;

    private final Criterion criterion;
    private final TextArea answer;
    private final Div below = new Div();

    QuestionCard(Criterion criterion, String text, BiConsumer<CriterionId, String> written) {
        this.criterion = criterion;
        addClassNames("card", "section", "question-card");
        answer = new TextArea(getTranslation("bonus.answer"));
        answer.setMaxLength(ApplicationContent.MAX_ANSWER);
        answer.setMinHeight("9rem");
        answer.setAriaLabel(getTranslation("bonus.answer.to", criterion.name()));
        answer.setValue(text);
        answer.setValueChangeMode(ValueChangeMode.TIMEOUT);
        answer.setValueChangeTimeout(SENT_WITHIN_MS);
        answer.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                answer.setInvalid(false);
                written.accept(criterion.id(), change.getValue());
            }
        });
        H2 question = new H2(criterion.question());
        question.addClassName("question");
        add(question, new CriterionGuide(criterion), answer, below);
    }

    Criterion criterion() {
        return criterion;
    }

    /** Shows an answer that came from elsewhere. */
    void show(String text) {
        if (!answer.getValue().equals(text)) {
            answer.setValue(text);
        }
    }

    void show(Problem problem) {
        answer.setErrorMessage(BonusWords.problem(this, problem));
        answer.setInvalid(true);
    }

    /** Where files are laid beside the answer. */
    Div below() {
        return below;
    }
}
