package se.trygghetsportalen.bench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.trygghetsportalen.uikit.HeadCountField;

/** The yardstick of saving: the fields of a contact's form, and a button that stores nothing. */
@Route("bench-bare-form")
@PermitAll
class BareFormView extends Div implements BeforeEnterObserver {
    private static final List<String> MANY = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    private static final List<String> FEW = List.of("a", "b", "c", "d");
    private static final int CHIPS = 2;
    private static final int CHOICES = 5;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new HeadCountField(
                "kind",
                List.of(new HeadCountField.Kind("GIRL", "girl", "g", "girl", "girls")),
                List.of(new HeadCountField.Band("AGE_13_15", "13–15"))));
        for (int group = 0; group < CHIPS; group++) {
            CheckboxGroup<String> chips = new CheckboxGroup<>("chips");
            chips.setItems(MANY);
            add(chips);
        }
        for (int group = 0; group < CHOICES; group++) {
            RadioButtonGroup<String> choice = new RadioButtonGroup<>("choice");
            choice.setItems(FEW);
            add(choice);
        }
        add(
                new IntegerField("minutes"),
                new TimePicker("time"),
                new TextArea("note"),
                new Button("Spara kontakt", click -> Notification.show("Sparad nu")));
    }
}
