package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;

/** Where the team is: the plan's places as large buttons, every other place by a search. */
class PlaceChoice extends Section {
    PlaceChoice(Places places, List<ArenaId> planned, Consumer<ArenaId> arrived) {
        addClassNames("card", "place-choice");
        add(new H2(getTranslation("outreach.shift.where")));
        Div buttons = new Div();
        buttons.addClassName("place-buttons");
        planned.stream().map(places::requireArena).forEach(arena -> {
            Button here = new Button(arena.name(), VaadinIcon.MAP_MARKER.create());
            here.addClickListener(click -> press(here, () -> arrived.accept(arena.id())));
            here.setAriaLabel(getTranslation("outreach.shift.arrive.at", arena.name()));
            here.addThemeVariants(ButtonVariant.LARGE);
            here.setDisableOnClick(true);
            buttons.add(here);
        });
        add(buttons);

        Map<DistrictId, String> districts =
                places.districts().stream().collect(Collectors.toMap(District::id, District::name));
        ComboBox<Arena> other = new ComboBox<>(getTranslation("outreach.shift.other-place"));
        other.setItems(places.arenas().stream().filter(Arena::active).toList());
        other.setItemLabelGenerator(arena -> arena.name() + ", " + districts.getOrDefault(arena.district(), ""));
        other.setWidthFull();
        Button here = new Button(getTranslation("outreach.shift.arrive"));
        here.setEnabled(false);
        other.addValueChangeListener(change -> here.setEnabled(change.getValue() != null));
        here.addClickListener(
                click -> press(here, () -> arrived.accept(other.getValue().id())));
        here.setDisableOnClick(true);
        Div row = new Div(other, here);
        row.addClassName("place-search");
        add(row);
    }

    /** A step that meets a fault can be taken again. */
    private static void press(Button button, Runnable step) {
        try {
            step.run();
        } finally {
            button.setEnabled(true);
        }
    }
}
