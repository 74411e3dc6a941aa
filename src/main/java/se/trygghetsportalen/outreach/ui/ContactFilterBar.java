package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.FilterFold;

/**
 * Which contacts are shown. Reads itself out of an address and writes itself into one; what an address says that makes no
 * sense is as good as not said.
 */
class ContactFilterBar extends Div {
    private static final String FROM = "fran";
    private static final String TO = "till";
    private static final String DISTRICT = "omrade";
    private static final String ARENA = "plats";
    private static final String THEME = "tema";
    private static final String TYPE = "slag";
    private static final String WORKER = "av";
    private static final String FOLLOW_UP = "uppfoljning";
    private static final String TEXT = "sok";
    private static final int TYPING_PAUSE_MS = 600;

    private final DateField from = new DateField("");
    private final DateField to = new DateField("");
    private final ComboBox<District> district = new ComboBox<>();
    private final ComboBox<Arena> arena = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final ComboBox<ContactType> type = new ComboBox<>();
    private final ComboBox<Named> worker = new ComboBox<>();
    private final ComboBox<FollowUp> followUp = new ComboBox<>();
    private final TextField text = new TextField();
    private final FilterFold fold;

    /** @param changed called when a person has changed the filter */
    ContactFilterBar(Places places, List<Named> workers, Runnable changed) {
        addClassName("contact-filter");
        from.setLabel(getTranslation("outreach.contacts.from"));
        to.setLabel(getTranslation("outreach.contacts.to"));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        Map<DistrictId, String> districts =
                places.districts().stream().collect(Collectors.toMap(District::id, District::name));
        choice(district, "outreach.contacts.district", places.districts(), District::name);
        choice(
                arena,
                "outreach.contacts.column.place",
                places.arenas(),
                each -> each.name() + ", " + districts.getOrDefault(each.district(), ""));
        choice(theme, "outreach.contacts.column.themes", List.of(Theme.values()), each -> word(each.textKey()));
        choice(type, "outreach.contacts.column.type", List.of(ContactType.values()), each -> word(each.textKey()));
        choice(worker, "outreach.contacts.column.worker", workers, Named::name);
        choice(
                followUp,
                "outreach.contacts.column.follow-up",
                List.of(FollowUp.values()),
                each -> word(each.textKey()));
        text.setLabel(getTranslation("outreach.contacts.text"));
        text.setMaxLength(ContactFilter.LONGEST_TEXT);
        text.setClearButtonVisible(true);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MS);
        fold = new FilterFold("contact-filters", fields(), changed);
        add(fold);
    }

    /** What is chosen, or empty when the period ends before it begins; its field then says so. */
    Optional<ContactFilter> filter() {
        boolean backwards = from.getValue() != null
                && to.getValue() != null
                && to.getValue().isBefore(from.getValue());
        if (to.getValue() != null) {
            // Where no day can be read the field has said so itself.
            to.setInvalid(backwards);
            to.setErrorMessage(backwards ? getTranslation("outreach.contacts.backwards") : null);
        }
        if (backwards) {
            fold.unfold();
            return Optional.empty();
        }
        return Optional.of(ContactFilter.ALL
                .between(from.getValue(), to.getValue())
                .in(id(district, District::id))
                .at(id(arena, Arena::id))
                .about(theme.getValue())
                .of(type.getValue())
                .by(id(worker, Named::id))
                .followedBy(followUp.getValue())
                .saying(text.getValue()));
    }

    /** Shows the filter that an address holds. */
    void read(QueryParameters address) {
        from.setValue(day(address, FROM));
        to.setValue(day(address, TO));
        choose(address, DISTRICT, district, each -> each.id().toString());
        choose(address, ARENA, arena, each -> each.id().toString());
        choose(address, THEME, theme, Theme::name);
        choose(address, TYPE, type, ContactType::name);
        choose(address, WORKER, worker, each -> each.id().toString());
        choose(address, FOLLOW_UP, followUp, FollowUp::name);
        String words = address.getSingleParameter(TEXT).orElse("");
        text.setValue(words.substring(0, Math.min(words.length(), ContactFilter.LONGEST_TEXT)));
        fold.showCount();
    }

    /** The filter as an address holds it. */
    QueryParameters write() {
        Map<String, String> address = new LinkedHashMap<>();
        put(address, FROM, from.getValue());
        put(address, TO, to.getValue());
        put(address, DISTRICT, id(district, District::id));
        put(address, ARENA, id(arena, Arena::id));
        put(address, THEME, theme.getValue());
        put(address, TYPE, type.getValue());
        put(address, WORKER, id(worker, Named::id));
        put(address, FOLLOW_UP, followUp.getValue());
        put(address, TEXT, text.getValue().isBlank() ? null : text.getValue().strip());
        return QueryParameters.simple(address);
    }

    private List<AbstractField<?, ?>> fields() {
        return List.of(from, to, district, arena, theme, type, worker, followUp, text);
    }

    private <T> void choice(ComboBox<T> box, String labelKey, List<T> items, Function<T, String> name) {
        box.setLabel(getTranslation(labelKey));
        box.setItems(items);
        box.setItemLabelGenerator(name::apply);
        box.setClearButtonVisible(true);
    }

    private String word(String key) {
        return getTranslation(key);
    }

    private static <T, I> @Nullable I id(ComboBox<T> box, Function<T, I> idOf) {
        return box.getValue() == null ? null : idOf.apply(box.getValue());
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        try {
            return address.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static <T> void choose(QueryParameters address, String name, ComboBox<T> box, Function<T, String> keyOf) {
        box.setValue(address.getSingleParameter(name)
                .flatMap(wanted -> box.getListDataView()
                        .getItems()
                        .filter(item -> keyOf.apply(item).equals(wanted))
                        .findFirst())
                .orElse(null));
    }

    private static void put(Map<String, String> address, String name, @Nullable Object value) {
        if (value != null) {
            address.put(name, value.toString());
        }
    }
}
