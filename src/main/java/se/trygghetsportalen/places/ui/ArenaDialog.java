package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.PortalMap;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where one arena is written, new or changed. */
class ArenaDialog extends SaveDialog<ArenaDetails, Arena> {
    private final Map<DistrictId, District> districts;

    ArenaDialog(
            String title,
            List<District> districts,
            PortalMap map,
            ArenaDetails details,
            int version,
            BiFunction<ArenaDetails, Integer, SaveOutcome<Arena>> save,
            Consumer<Arena> saved) {
        super(title, ArenaDetails.class, version, save, saved);
        this.districts = districts.stream().collect(Collectors.toMap(District::id, Function.identity()));

        TextField name = new TextField(getTranslation("places.name"));
        name.setMaxLength(ArenaDetails.MAX_NAME);
        Select<DistrictId> district = new Select<>();
        district.setLabel(getTranslation("places.district"));
        district.setItems(districts.stream().map(District::id).toList());
        district.setItemLabelGenerator(this::nameOf);
        Select<ArenaKind> kind = new Select<>();
        kind.setLabel(getTranslation("places.kind"));
        kind.setItems(ArenaKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.textKey()));

        TextField position = new TextField(getTranslation("places.position"));
        position.setHelperText(getTranslation("places.position.help"));
        position.setClearButtonVisible(true);
        Checkbox active = new Checkbox(getTranslation("places.active"));
        active.setHelperText(getTranslation("places.active.help"));

        Binder<ArenaDetails> form = form();
        form.forField(name)
                .asRequired(getTranslation("places.arena.name.required"))
                .bind("name");
        form.forField(district)
                .asRequired(getTranslation("places.arena.district.required"))
                .bind("district");
        form.forField(kind).asRequired().bind("kind");
        addField("name", name);
        addField("district", district);
        form.forField(position)
                .withValidator(
                        typed -> typed.isBlank() || Position.read(typed).isPresent(),
                        getTranslation("places.position.bad"))
                .withConverter(
                        typed -> Position.read(typed).orElse(null), stored -> stored == null ? "" : stored.toString())
                .bind("position");
        form.forField(active).bind("active");
        addField("kind", kind);
        addField("position", position);
        map.choosePoints((latitude, longitude) ->
                Position.of(latitude, longitude).ifPresent(chosen -> position.setValue(chosen.toString())));
        map.addClassName("map-small");
        add(map);
        addField("active", active);
        show(details);
    }

    @Override
    protected ArenaDetails detailsOf(Arena stored) {
        return stored.details();
    }

    @Override
    protected int versionOf(Arena stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(ArenaDetails stored, ArenaDetails own) {
        return List.of(
                new Line(getTranslation("places.name"), stored.name(), own.name()),
                new Line(getTranslation("places.district"), nameOf(stored.district()), nameOf(own.district())),
                new Line(
                        getTranslation("places.kind"),
                        getTranslation(stored.kind().textKey()),
                        getTranslation(own.kind().textKey())),
                new Line(
                        getTranslation("places.position"),
                        Objects.toString(stored.position(), ""),
                        Objects.toString(own.position(), "")),
                new Line(getTranslation("places.active"), yesOrNo(stored.active()), yesOrNo(own.active())));
    }

    private String nameOf(DistrictId id) {
        District district = districts.get(id);
        return district == null ? "" : district.name();
    }

    private String yesOrNo(boolean value) {
        return getTranslation(value ? "uikit.yes" : "uikit.no");
    }
}
