package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.places.domain.District;

/** Narrows the register by words, district, form and state, and says so in the address. */
class AssociationFilterBar extends Div {
    private static final String WORDS = "sok";
    private static final String DISTRICT = "omrade";
    private static final String FORM = "form";
    private static final String STATE = "lage";

    private final TextField words = new TextField();
    private final Select<District> district = new Select<>();
    private final Select<AssociationForm> form = new Select<>();
    private final Select<AssociationState> state = new Select<>();
    private final Checkbox frozen = new Checkbox();
    private final transient List<District> districts;
    private transient Runnable changed = () -> {};

    AssociationFilterBar(List<District> districts) {
        this.districts = districts;
        addClassName("association-filters");
        words.setLabel(getTranslation("associations.filter.words"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("filter-words");
        choice(district, "associations.field.district", districts, District::name);
        choice(
                form,
                "associations.field.form",
                List.of(AssociationForm.values()),
                each -> getTranslation(each.textKey()));
        choice(
                state,
                "associations.field.state",
                List.of(AssociationState.values()),
                each -> getTranslation(each.textKey()));
        frozen.setLabel(getTranslation("associations.filter.frozen"));
        words.addValueChangeListener(this::tell);
        frozen.addValueChangeListener(this::tell);
        add(words, district, form, state, frozen);
    }

    private <T> void choice(Select<T> field, String labelKey, List<T> items, SerializableFunction<T, String> wordOf) {
        String all = getTranslation("associations.filter.all");
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setItemLabelGenerator(item -> item == null ? all : wordOf.apply(item));
        field.addValueChangeListener(this::tell);
    }

    private void tell(AbstractField.ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            changed.run();
        }
    }

    /** Calls the listener when the person has chosen otherwise. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    AssociationFilter filter() {
        District chosen = district.getValue();
        return new AssociationFilter(
                words.getValue(),
                chosen == null ? null : chosen.id(),
                form.getValue(),
                state.getValue(),
                frozen.getValue());
    }

    /** What an address names that nobody knows counts as nothing chosen. */
    void read(QueryParameters parameters) {
        words.setValue(parameters.getSingleParameter(WORDS).orElse(""));
        district.setValue(parameters
                .getSingleParameter(DISTRICT)
                .flatMap(id -> districts.stream()
                        .filter(known -> known.id().toString().equals(id))
                        .findFirst())
                .orElse(null));
        form.setValue(named(parameters, FORM, AssociationForm.values()));
        state.setValue(named(parameters, STATE, AssociationState.values()));
        frozen.setValue(
                parameters.getSingleParameter(AssociationNavigation.FROZEN).isPresent());
    }

    private static <E extends Enum<E>> @Nullable E named(QueryParameters parameters, String name, E[] values) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> Arrays.stream(values)
                        .filter(value -> word(value).equals(text))
                        .findFirst())
                .orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        AssociationFilter chosen = filter();
        if (!chosen.words().isEmpty()) {
            parameters.put(WORDS, chosen.words());
        }
        if (chosen.district() != null) {
            parameters.put(DISTRICT, chosen.district().toString());
        }
        if (chosen.form() != null) {
            parameters.put(FORM, word(chosen.form()));
        }
        if (chosen.state() != null) {
            parameters.put(STATE, word(chosen.state()));
        }
        if (chosen.frozenOnly()) {
            parameters.put(AssociationNavigation.FROZEN, "ja");
        }
        return QueryParameters.simple(parameters);
    }
}
