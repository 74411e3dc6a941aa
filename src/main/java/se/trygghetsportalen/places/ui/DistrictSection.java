package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** One district with its arenas. */
class DistrictSection extends Section {
    private final District district;
    private final Div heading = new Div();
    private final Map<Arena, ListItem> rows = new LinkedHashMap<>();

    DistrictSection(District district, List<Arena> arenas) {
        this.district = district;
        addClassName("district");
        heading.addClassName("district-heading");
        heading.add(new H2(district.name()));
        if (district.exposed()) {
            heading.add(new StatusBadge(
                    getTranslation("places.district.exposed"), VaadinIcon.EXCLAMATION_CIRCLE_O, Tone.WARNING));
        }
        if (!district.active()) {
            heading.add(unused());
        }
        add(heading);
        if (arenas.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("places.district.empty"));
            empty.addClassName("district-empty");
            add(empty);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        for (Arena arena : arenas) {
            ListItem row = row(arena);
            rows.put(arena, row);
            list.add(row);
        }
        add(list);
    }

    /** Offers a change of the district and of each arena. */
    void makeEditable(Consumer<District> changeDistrict, Consumer<Arena> changeArena) {
        heading.add(editButton(district.name(), () -> changeDistrict.accept(district)));
        rows.forEach((arena, row) -> row.add(editButton(arena.name(), () -> changeArena.accept(arena))));
    }

    /** Brings the arena into view and marks it, if it is one of these. */
    void pointOut(ArenaId id) {
        rows.forEach((arena, row) -> {
            if (arena.id().equals(id)) {
                row.addClassName("pointed-out");
                row.getElement().setAttribute("aria-current", "true");
                row.scrollIntoView();
            }
        });
    }

    private ListItem row(Arena arena) {
        Span name = new Span(arena.name());
        name.addClassName("row-title");
        Span kind = new Span(getTranslation(arena.kind().textKey()));
        kind.addClassName("row-detail");
        Div words = new Div(name, kind);
        words.addClassName("row-words");
        ListItem row = new ListItem(ArenaKindIcon.of(arena.kind()).create(), words);
        row.addClassNames("row", "arena");
        if (!arena.active()) {
            row.add(unused());
        }
        return row;
    }

    private StatusBadge unused() {
        return new StatusBadge(getTranslation("places.unused"), VaadinIcon.BAN, Tone.NEUTRAL);
    }

    private Button editButton(String name, Runnable edit) {
        Button button = new Button(VaadinIcon.PENCIL.create(), click -> edit.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("places.change", name));
        button.setTooltipText(getTranslation("places.change", name));
        return button;
    }
}
