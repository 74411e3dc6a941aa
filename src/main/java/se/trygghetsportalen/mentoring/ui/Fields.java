package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import se.trygghetsportalen.mentoring.domain.SpokenLanguages;
import se.trygghetsportalen.places.domain.District;

/** The fields that several forms of mentoring have. */
final class Fields {
    private Fields() {}

    /** Several of a few: chips to tap. */
    static <T> CheckboxGroup<T> several(String label, T[] values, Function<T, String> word) {
        CheckboxGroup<T> group = new CheckboxGroup<>(label);
        group.setItems(values);
        group.setItemLabelGenerator(word::apply);
        group.addClassNames("chips", "wide");
        return group;
    }

    /** One of a few: chips to tap. */
    static <T> RadioButtonGroup<T> one(String label, List<T> values, Function<T, String> word) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>(label);
        group.setItems(values);
        group.setItemLabelGenerator(word::apply);
        group.addClassNames("chips", "wide");
        return group;
    }

    static MultiSelectComboBox<String> languages(String label, MentoringWords words) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>(label);
        box.setItems(SpokenLanguages.ALL);
        box.setItemLabelGenerator(words::language);
        return box;
    }

    static Select<District> district(String label, List<District> districts, String anywhere) {
        Select<District> select = new Select<>();
        select.setLabel(label);
        select.setItems(districts);
        select.setItemLabelGenerator(district -> district == null ? anywhere : district.name());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(anywhere);
        return select;
    }
}
