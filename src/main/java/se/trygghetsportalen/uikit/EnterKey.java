package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/**
 * Enter in a field of text presses a button. Not everywhere on the page, as a shortcut would: on a button, in a list that is
 * open and in a text of several lines Enter has a meaning of its own. What was typed last is sent before the button is
 * pressed.
 */
public final class EnterKey {
    private static final String LISTEN = """
        this.addEventListener('keydown', event => {
          if (event.key === 'Enter' && !event.defaultPrevented && event.target.matches(
              ':is(vaadin-text-field, vaadin-email-field, vaadin-password-field, vaadin-integer-field) > input')) {
            event.target.blur();
            $0.click();
            event.target.focus();
          }
        })
        """;

    private EnterKey() {}

    /** @param fields what the fields stand in */
    public static void in(Component fields, Button button) {
        fields.addAttachListener(attach -> fields.getElement().executeJs(LISTEN, button.getElement()));
    }
}
