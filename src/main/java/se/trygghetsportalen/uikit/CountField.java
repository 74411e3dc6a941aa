package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.textfield.IntegerField;

/** A whole number from one to another, with a sentence for whatever is none. */
public final class CountField extends IntegerField {
    /**
     * @param least the smallest that is taken
     * @param most the largest that is taken
     */
    public CountField(String label, int least, int most) {
        super(label);
        setMin(least);
        setMax(most);
        setStepButtonsVisible(true);
        String sentence = getTranslation("uikit.number.range", least, most);
        setI18n(new IntegerFieldI18n()
                .setBadInputErrorMessage(sentence)
                .setMinErrorMessage(sentence)
                .setMaxErrorMessage(sentence));
    }
}
