package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.uikit.Notices;

/** How the steps of a shift look, and what is said when one cannot be taken. */
final class ShiftButtons {
    private ShiftButtons() {}

    /** The one next step of the page. */
    static Button primary(String words, VaadinIcon icon, Runnable action) {
        Button button = new Button(words, icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        button.addClassName("big");
        return button;
    }

    /** Stays at the lower edge, within reach of a thumb. */
    static Div bar(Component... actions) {
        Div bar = new Div(actions);
        bar.addClassNames("action-bar", "sticky");
        return bar;
    }

    /** Somebody else has taken the shift further meanwhile. */
    static void sayNotPossible(Shift shift) {
        UI ui = UI.getCurrent();
        Notices.failure(ui.getTranslation(
                "outreach.shift.not-possible", ui.getTranslation(shift.state().textKey())));
    }
}
