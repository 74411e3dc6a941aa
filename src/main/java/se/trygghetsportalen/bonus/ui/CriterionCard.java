package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.shared.Problem;

/** One criterion: what the association answered, what points mean, and the own points with the reason for them. */
class CriterionCard extends Div {
    private final transient Criterion criterion;
    private final IntegerField points = new IntegerField();
    private final Checkbox notApplicable = new Checkbox();
    private final TextArea justification = new TextArea();
    private boolean current;
    private boolean showing;

    CriterionCard(String group, Criterion criterion, String answer, List<Evidence> evidence, Runnable changed) {
        this.criterion = criterion;
        addClassNames("card", "criterion");
        Div read = new Div(
                new H3(group + ": " + criterion.name()),
                new Paragraph(criterion.question()),
                new H4(getTranslation("bonus.assessment.answer")),
                AssessmentWords.written(new Paragraph(), answer));
        if (criterion.asksForEvidence()) {
            read.add(new Paragraph(getTranslation("bonus.assessment.evidence", criterion.evidence())));
        }
        read.add(new EvidenceList(evidence, null));
        read.addClassName("criterion-read");

        points.setLabel(getTranslation("bonus.assessment.points", criterion.name(), criterion.maxPoints()));
        points.setStepButtonsVisible(true);
        points.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("bonus.problem.score", criterion.maxPoints())));
        notApplicable.setLabel(getTranslation("bonus.assessment.not-applicable"));
        justification.setLabel(getTranslation("bonus.assessment.justification", criterion.name()));
        justification.setMaxLength(Scorecard.MAX_JUSTIFICATION);
        justification.setMinRows(3);
        UnorderedList levels = new UnorderedList();
        criterion
                .levels()
                .forEach(level -> levels.add(
                        new ListItem(getTranslation("bonus.assessment.level", level.points(), level.words()))));
        Div write = new Div(
                new H4(getTranslation("bonus.assessment.levels")), levels, points, notApplicable, justification);
        write.addClassName("criterion-write");
        add(read, write);

        points.addFocusListener(focus -> current = true);
        points.addBlurListener(blur -> current = false);
        justification.addFocusListener(focus -> current = true);
        justification.addBlurListener(blur -> current = false);
        points.addValueChangeListener(change -> changed(changed));
        justification.addValueChangeListener(change -> changed(changed));
        notApplicable.addValueChangeListener(change -> {
            points.setEnabled(!change.getValue());
            changed(changed);
        });
    }

    private void changed(Runnable save) {
        if (!showing) {
            save.run();
        }
    }

    void show(Scorecard.Line line) {
        showing = true;
        set(points, line.points());
        notApplicable.setValue(line.notApplicable());
        justification.setValue(line.justification());
        showing = false;
    }

    private static void set(HasValue<?, Integer> field, @org.jspecify.annotations.Nullable Integer value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue(value);
        }
    }

    Scorecard.Line line() {
        boolean outside = notApplicable.getValue();
        return new Scorecard.Line(
                criterion.id(), outside ? null : points.getValue(), outside, justification.getValue());
    }

    boolean isCurrent() {
        return current;
    }

    void setCurrent(boolean isCurrent) {
        current = isCurrent;
    }

    void focus() {
        points.focus();
    }

    /** Shows what is wrong in this card; whether anything is. */
    boolean tell(List<Problem> problems) {
        boolean points = tell(problems, "points." + criterion.id(), this.points);
        boolean reason = tell(problems, "justification." + criterion.id(), justification);
        return points || reason;
    }

    private boolean tell(List<Problem> problems, String field, HasValidationProperties at) {
        List<Problem> here = problems.stream()
                .filter(problem -> problem.field().equals(field))
                .toList();
        if (!here.isEmpty()) {
            at.setErrorMessage(AssessmentWords.problems(this, here));
            at.setInvalid(true);
        }
        return !here.isEmpty();
    }

    void clearProblems() {
        points.setInvalid(false);
        justification.setInvalid(false);
    }
}
