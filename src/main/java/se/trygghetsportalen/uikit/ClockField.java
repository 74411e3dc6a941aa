package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;

/** A time of day on the 24-hour clock, whatever the language. The list offers quarters; any minute can be typed. */
public final class ClockField extends TimePicker {
    private static final Locale TWENTY_FOUR_HOURS = Locale.forLanguageTag("sv-SE");

    public ClockField(String label) {
        super(label);
        setLocale(TWENTY_FOUR_HOURS);
        setStep(Duration.ofMinutes(15));
        setI18n(new TimePickerI18n().setBadInputErrorMessage(getTranslation("uikit.time.bad")));
    }
}
