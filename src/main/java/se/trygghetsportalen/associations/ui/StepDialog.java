package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.EnterKey;

/** Where a step is taken that either goes through or is refused with a sentence. Closes only when it went through. */
class StepDialog extends Dialog {
    private static final String WIDTH = "36rem";

    private final transient Supplier<List<Problem>> step;
    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private final Div content = new Div();
    private final Paragraph refusal = new Paragraph();

    /**
     * @param title what is being done
     * @param answer the verb on the button
     * @param step takes the step, and says what stands in its way
     */
    StepDialog(String title, String answer, Supplier<List<Problem>> step) {
        this.step = step;
        setHeaderTitle(title);
        addClassName("save-dialog");
        setWidth(WIDTH);
        setCloseOnOutsideClick(false);
        content.addClassName("form");
        refusal.addClassName("step-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(content, refusal);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button take = new Button(answer, click -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.in(content, take);
        getFooter().add(cancel, take);
    }

    /** A sentence above the fields that come after it. */
    StepDialog saying(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("wide");
        content.add(words);
        return this;
    }

    /** A field, by the name by which the service says what is wrong. */
    StepDialog with(String name, Component field) {
        if (field instanceof HasValidationProperties validated) {
            fields.put(name, validated);
        }
        content.add(field);
        return this;
    }

    private void take() {
        fields.values().forEach(field -> field.setInvalid(false));
        refusal.setVisible(false);
        List<Problem> problems = step.get();
        if (problems.isEmpty()) {
            close();
        } else {
            problems.forEach(this::show);
        }
    }

    private void show(Problem problem) {
        String sentence = AssociationWords.problem(this, problem);
        HasValidationProperties field = fields.get(problem.field());
        if (field == null) {
            refusal.setText(sentence);
            refusal.setVisible(true);
        } else {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }
}
