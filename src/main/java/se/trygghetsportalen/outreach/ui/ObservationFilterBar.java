package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationFilter;
import se.trygghetsportalen.outreach.domain.ObservationState;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.uikit.FilterFold;

/** What a person chooses observations by, and how an address holds it. What an address names that nobody knows is nothing. */
class ObservationFilterBar extends Div {
    private static final String CATEGORY = "kategori";
    private static final String SEVERITY = "allvar";
    private static final String STATE = "lage";
    private static final String DISTRICT = "omrade";
    private static final String ARENA = "plats";

    private final ComboBox<ObservationCategory> category = new ComboBox<>();
    private final ComboBox<Severity> severity = new ComboBox<>();
    private final ComboBox<ObservationState> state = new ComboBox<>();
    private final ComboBox<District> district = new ComboBox<>();
    private final ComboBox<Arena> arena = new ComboBox<>();
    private final Checkbox overdue = new Checkbox();
    private final FilterFold fold;
    private final transient Runnable changed;

    /** @param changed called when a person has changed the filter */
    ObservationFilterBar(Places places, Runnable changed) {
        this.changed = changed;
        addClassName("observation-filters");
        choice(
                category,
                "outreach.observation.filter.category",
                List.of(ObservationCategory.values()),
                each -> getTranslation(each.textKey()));
        choice(
                severity,
                "outreach.observation.fact.severity",
                List.of(Severity.values()),
                each -> getTranslation(each.textKey()));
        choice(
                state,
                "outreach.observation.state",
                List.of(ObservationState.values()),
                each -> getTranslation(each.textKey()));
        Map<DistrictId, String> districts =
                places.districts().stream().collect(Collectors.toMap(District::id, District::name));
        choice(district, "outreach.observation.district", places.districts(), District::name);
        choice(
                arena,
                "outreach.observation.filter.place",
                places.arenas(),
                each -> each.name() + ", " + districts.getOrDefault(each.district(), ""));
        overdue.setLabel(getTranslation("outreach.observation.overdue-only"));
        fold = new FilterFold(
                "observation-filters", List.of(category, severity, state, district, arena, overdue), changed);
        add(fold);
    }

    private <T> void choice(ComboBox<T> field, String labelKey, List<T> items, Function<T, String> words) {
        field.setLabel(getTranslation(labelKey));
        field.setItems(items);
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
    }

    /** What is chosen. */
    ObservationFilter filter() {
        return new ObservationFilter(
                category.getValue(),
                severity.getValue(),
                state.getValue(),
                district.getOptionalValue().map(District::id).orElse(null),
                arena.getOptionalValue().map(Arena::id).orElse(null),
                overdue.getValue());
    }

    /** Chooses a place, as if a person had done it in the field. */
    void choose(ArenaId wanted) {
        arena.setValue(item(arena, Arena::id, wanted));
        fold.showCount();
        changed.run();
    }

    /** Shows the filter that an address holds. */
    void read(QueryParameters address) {
        category.setValue(named(address, CATEGORY, category, ObservationFilterBar::word));
        severity.setValue(named(address, SEVERITY, severity, ObservationFilterBar::word));
        state.setValue(named(address, STATE, state, ObservationFilterBar::word));
        district.setValue(named(address, DISTRICT, district, each -> each.id().toString()));
        arena.setValue(named(address, ARENA, arena, each -> each.id().toString()));
        overdue.setValue(
                address.getSingleParameter(ObservationNavigation.OVERDUE).isPresent());
        fold.showCount();
    }

    /** The filter as an address holds it. */
    QueryParameters write() {
        Map<String, String> address = new LinkedHashMap<>();
        category.getOptionalValue().ifPresent(value -> address.put(CATEGORY, word(value)));
        severity.getOptionalValue().ifPresent(value -> address.put(SEVERITY, word(value)));
        state.getOptionalValue().ifPresent(value -> address.put(STATE, word(value)));
        district.getOptionalValue()
                .ifPresent(value -> address.put(DISTRICT, value.id().toString()));
        arena.getOptionalValue()
                .ifPresent(value -> address.put(ARENA, value.id().toString()));
        if (overdue.getValue()) {
            address.put(ObservationNavigation.OVERDUE, "ja");
        }
        return QueryParameters.simple(address);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <T> @Nullable T named(
            QueryParameters address, String name, ComboBox<T> box, Function<T, String> keyOf) {
        return address.getSingleParameter(name)
                .map(wanted -> item(box, keyOf, wanted))
                .orElse(null);
    }

    private static <T, K> @Nullable T item(ComboBox<T> box, Function<T, K> keyOf, K wanted) {
        return box.getListDataView()
                .getItems()
                .filter(item -> keyOf.apply(item).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
