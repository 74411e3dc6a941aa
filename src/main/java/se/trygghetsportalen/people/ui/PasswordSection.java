package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import se.trygghetsportalen.people.OwnPassword;
import se.trygghetsportalen.people.domain.PasswordChange;
import se.trygghetsportalen.uikit.EnterKey;

/** Where somebody changes their own password. Nothing that is typed here is kept or logged. */
class PasswordSection extends Section {
    private final transient OwnPassword ownPassword;
    private final SerializableRunnable changed;
    private final PasswordField current = new PasswordField();
    private final NewPasswordFields next = new NewPasswordFields();

    PasswordSection(OwnPassword ownPassword, SerializableRunnable changed) {
        this.ownPassword = ownPassword;
        this.changed = changed;
        addClassNames("card", "section");
        current.setLabel(getTranslation("people.password.current"));
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        current.setRequiredIndicatorVisible(true);
        current.addValueChangeListener(change -> current.setInvalid(false));
        Button save = new Button(getTranslation("people.password.change"), click -> change());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.in(this, save);
        Div buttons = new Div(save);
        buttons.addClassName("panel-steps");
        add(new H2(getTranslation("people.password.title")), current, next, buttons);
    }

    private void change() {
        next.value().ifPresent(wanted -> take(ownPassword.change(current.getValue(), wanted)));
    }

    private void take(PasswordChange outcome) {
        switch (outcome) {
            case PasswordChange.Changed() -> {
                current.clear();
                next.clear();
                changed.run();
            }
            case PasswordChange.WrongCurrent() -> refuse(getTranslation("people.password.wrong"));
            case PasswordChange.Throttled(Duration retryIn) ->
                refuse(getTranslation("people.password.wait", minutes(retryIn)));
            case PasswordChange.Unchanged() -> next.refuse(getTranslation("people.password.unchanged"));
            case PasswordChange.TooWeak(var rules) -> next.show(rules);
        }
    }

    private void refuse(String sentence) {
        current.setErrorMessage(sentence);
        current.setInvalid(true);
        current.focus();
    }

    private static long minutes(Duration duration) {
        return Math.max(1, duration.plusSeconds(59).toMinutes());
    }
}
