package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.WrongField;

/** What a role model says about themselves: the public form, and the coordinator's. */
class RoleModelForm extends Div {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final List<District> districts;
    private final TextField name = new TextField(getTranslation("mentoring.field.name"));
    private final TextField email = new TextField(getTranslation("mentoring.field.email"));
    private final TextField phone = new TextField(getTranslation("mentoring.field.phone"));
    private final DateField bornOn = new DateField(getTranslation("mentoring.field.born-on"));
    private final RadioButtonGroup<Gender> gender;
    private final MultiSelectComboBox<String> languages;
    private final CheckboxGroup<Interest> interests;
    private final CheckboxGroup<Goal> goals;
    private final CheckboxGroup<TimeSlot> times;
    private final Select<District> district;
    private final RadioButtonGroup<Integer> capacity;
    private final TextArea motivation = new TextArea(getTranslation("mentoring.field.motivation"));

    RoleModelForm(List<District> districts, MentoringWords words) {
        this.districts = districts;
        addClassName("form");
        name.setAutocomplete(Autocomplete.NAME);
        email.setAutocomplete(Autocomplete.EMAIL);
        phone.setAutocomplete(Autocomplete.TEL);
        name.setMaxLength(RoleModelDetails.MAX_NAME);
        email.setMaxLength(RoleModelDetails.MAX_LINE);
        motivation.setMaxLength(RoleModelDetails.MAX_TEXT);
        motivation.addClassName("wide");
        gender = Fields.one(
                getTranslation("mentoring.field.gender"), List.of(Gender.values()), each -> words.text(each.textKey()));
        languages = Fields.languages(getTranslation("mentoring.field.languages"), words);
        interests = Fields.several(
                getTranslation("mentoring.field.interests"), Interest.values(), each -> words.text(each.textKey()));
        goals = Fields.several(
                getTranslation("mentoring.field.show-goals"), Goal.values(), each -> words.text(each.textKey()));
        times = Fields.several(
                getTranslation("mentoring.field.times"), TimeSlot.values(), each -> words.text(each.textKey()));
        district = Fields.district(
                getTranslation("mentoring.field.district"), districts, getTranslation("mentoring.anywhere"));
        capacity = Fields.one(getTranslation("mentoring.field.capacity"), List.of(1, 2, 3), String::valueOf);
        gender.setValue(Gender.UNKNOWN);
        capacity.setValue(1);
        put("name", name);
        put("email", email);
        put("phone", phone);
        put("bornOn", bornOn);
        put("gender", gender);
        put("languages", languages);
        put("district", district);
        put("interests", interests);
        put("goals", goals);
        put("times", times);
        put("capacity", capacity);
        put("motivation", motivation);
    }

    private <F extends Component & HasValidationProperties> void put(String key, F field) {
        fields.put(key, field);
        add(field);
    }

    /** What stands in the fields. */
    RoleModelDetails details() {
        return new RoleModelDetails(
                name.getValue(),
                email.getValue(),
                phone.getValue(),
                bornOn.getValue(),
                gender.getValue(),
                languages.getValue(),
                interests.getValue(),
                goals.getValue(),
                times.getValue(),
                district.getValue() == null ? null : district.getValue().id(),
                capacity.getValue(),
                motivation.getValue());
    }

    /** Fills in the fields. */
    void show(RoleModelDetails details) {
        name.setValue(details.name());
        email.setValue(details.email());
        phone.setValue(details.phone());
        bornOn.setValue(details.bornOn());
        gender.setValue(details.gender());
        languages.setValue(details.languages());
        interests.setValue(details.interests());
        goals.setValue(details.goals());
        times.setValue(details.times());
        districts.stream()
                .filter(each -> each.id().equals(details.district()))
                .findFirst()
                .ifPresent(district::setValue);
        capacity.setValue(details.capacity());
        motivation.setValue(details.motivation());
    }

    /** Says at each field what is wrong with it. */
    void show(List<Problem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        for (Problem problem : problems) {
            String sentence =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            HasValidationProperties field = fields.get(problem.field());
            if (field == null) {
                Notices.failure(sentence);
            } else {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            }
        }
        // The first of them may be far above the button on a phone.
        for (Problem problem : problems) {
            if (fields.get(problem.field()) instanceof Component first) {
                WrongField.goTo(first);
                return;
            }
        }
    }
}
