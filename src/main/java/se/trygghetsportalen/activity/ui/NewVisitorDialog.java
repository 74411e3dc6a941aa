package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import se.trygghetsportalen.activity.CheckIns;
import se.trygghetsportalen.activity.domain.CheckInOutcome;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.activity.domain.Visitor;
import se.trygghetsportalen.activity.domain.VisitorDetails;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.shared.Problem;

/**
 * What is asked once of somebody who comes for the first time. Nothing of it is kept as a draft: an alias is stored
 * sealed or not at all.
 */
class NewVisitorDialog extends Dialog {
    private final TextField alias = new TextField(getTranslation("activity.alias"));
    private final IntegerField birthYear = new IntegerField(getTranslation("activity.birth-year"));
    private final RadioButtonGroup<Gender> gender = new RadioButtonGroup<>(getTranslation("activity.gender"));
    private final Checkbox notAName = new Checkbox(getTranslation("activity.alias.no-name"));
    private final Div taken = new Div();
    private final transient CheckIns checkIns;
    private final transient SessionId session;
    private final transient Consumer<CheckInOutcome> done;
    private final transient VisitId visit = VisitId.next();
    private final transient VisitorId visitor = VisitorId.next();

    /** @param done told what became of it, once nothing is left to mend here */
    NewVisitorDialog(CheckIns checkIns, SessionId session, String typed, Consumer<CheckInOutcome> done) {
        this.checkIns = checkIns;
        this.session = session;
        this.done = done;
        setHeaderTitle(getTranslation("activity.visitor.new"));
        addClassName("save-dialog");
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        alias.setValue(typed);
        alias.setMaxLength(VisitorDetails.MAX_ALIAS);
        alias.setAutocapitalize(Autocapitalize.NONE);
        alias.setHelperText(getTranslation("activity.alias.help"));
        alias.setAutofocus(true);
        alias.getElement().setAttribute("autocomplete", "off");
        birthYear.setStepButtonsVisible(false);
        birthYear.getElement().setAttribute("inputmode", "numeric");
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        gender.setValue(Gender.UNKNOWN);
        gender.addClassName("chips");
        notAName.setVisible(false);
        taken.addClassNames("notice-bar", "warning");
        taken.setVisible(false);
        Div form = new Div(
                new Paragraph(getTranslation("activity.visitor.intro")), alias, notAName, taken, birthYear, gender);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        Button save = new Button(getTranslation("activity.check-in"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private void save() {
        alias.setInvalid(false);
        birthYear.setInvalid(false);
        taken.setVisible(false);
        VisitorDetails details = new VisitorDetails(
                alias.getValue(), Objects.requireNonNullElse(birthYear.getValue(), 0), gender.getValue());
        boolean confirmed = notAName.isVisible() && notAName.getValue();
        switch (checkIns.register(visit, session, visitor, details, confirmed)) {
            case CheckInOutcome.Refused(List<Problem> problems) -> problems.forEach(this::show);
            case CheckInOutcome.AliasTaken(Visitor known) -> showTaken(known);
            case CheckInOutcome outcome -> finish(outcome);
        }
    }

    private void show(Problem problem) {
        String sentence = getTranslation(problem.textKey(), problem.arguments().toArray());
        if (problem.field().equals("birthYear")) {
            birthYear.setErrorMessage(sentence);
            birthYear.setInvalid(true);
        } else {
            alias.setErrorMessage(sentence);
            alias.setInvalid(true);
            notAName.setVisible(problem.textKey().equals("activity.problem.alias.name"));
        }
    }

    private void showTaken(Visitor known) {
        String called = known.details().alias();
        taken.removeAll();
        taken.add(new Div(
                new Span(getTranslation(
                        "activity.alias.taken",
                        called,
                        Integer.toString(known.details().birthYear()))),
                new Button(
                        getTranslation("activity.check-in.named", called),
                        click -> finish(checkIns.checkIn(visit, session, known.id())))));
        taken.setVisible(true);
    }

    private void finish(CheckInOutcome outcome) {
        close();
        done.accept(outcome);
    }
}
