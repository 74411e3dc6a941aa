package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.datepicker.DatePicker;

/** Goes to what is wrong in a form: below a long form nobody sees that a field far above has something to say. */
public final class WrongField {
    private WrongField() {}

    /** Brings the field with its sentence into sight, and the cursor into it. */
    public static void goTo(Object field) {
        if (field instanceof Component wrong) {
            wrong.scrollIntoView();
        }
        // On a phone a calendar lays itself over the sentence as soon as its field is entered.
        if (field instanceof Focusable<?> wrong && !(field instanceof DatePicker)) {
            wrong.focus();
        }
    }
}
