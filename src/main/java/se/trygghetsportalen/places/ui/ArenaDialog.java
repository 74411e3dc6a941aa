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
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.PortalMap;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where one arena is written, new or changed. */
class ArenaDialog extends SaveDialog<ArenaDetails, Arena> {
    private final Map<DistrictId, District> districts;
    private final TextField name = new TextField(getTranslation("places.name"));
    private final Select<DistrictId> district = new Select<>();
    private final Select<ArenaKind> kind = new Select<>();
    private final TextField position = new TextField(getTranslation("places.position"));
    private final DraftKeeper<Draft> draft;
    private final Checkbox active = new Checkbox(getTranslation("places.active"));

    ArenaDialog(
            String title,
            List<District> districts,
            PortalMap map,
            ArenaDetails details,
            int version,
            DraftKeepers.Slot<Draft> drafts,
            BiFunction<ArenaDetails, Integer, SaveOutcome<Arena>> save,
            Consumer<Arena> saved) {
        super(title, ArenaDetails.class, version, save, saved);
        this.districts = districts.stream().collect(Collectors.toMap(District::id, Function.identity()));

        name.setMaxLength(ArenaDetails.MAX_NAME);
        district.setLabel(getTranslation("places.district"));
        district.setItems(districts.stream().map(District::id).toList());
        district.setItemLabelGenerator(this::nameOf);
        kind.setLabel(getTranslation("places.kind"));
        kind.setItems(ArenaKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.textKey()));

        position.setHelperText(getTranslation("places.position.help"));
        position.setClearButtonVisible(true);
        active.setHelperText(getTranslation("places.active.help"));

        Binder<ArenaDetails> form = form();
        form.forField(name)
                .asRequired(getTranslation("places.arena.name.required"))
                .bind("name");
        form.forField(district)
                // A select's button may not be marked as required; its name and its choice say enough.
                .withValidator(Objects::nonNull, getTranslation("places.arena.district.required"))
                .bind("district");
        form.forField(kind).bind("kind");
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
        map.choosePoints(
                (latitude, longitude) -> Position.of(latitude, longitude).ifPresent(chosen -> choose(chosen)));
        map.addClassName("map-small");
        addPart(map);
        addField("active", active);
        show(details);
        draft = drafts.keep(this::typed, this::restore);
        keepAsDraft(draft);
    }

    private void choose(Position chosen) {
        position.setValue(chosen.toString());
        draft.changed();
    }

    private Draft typed() {
        return new Draft(
                version(),
                name.getValue(),
                district.getValue(),
                kind.getValue(),
                position.getValue(),
                active.getValue());
    }

    /** A draft changes what its writer saw. A district that gets no new places any more is left out. */
    private void restore(Draft kept) {
        writtenOver(kept.version);
        name.setValue(kept.name);
        district.setValue(districts.containsKey(kept.district) ? kept.district : null);
        kind.setValue(kept.kind);
        position.setValue(kept.position);
        active.setValue(kept.active);
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

    /** What stands in the fields, right or wrong, and over which version. */
    record Draft(
            int version,
            String name,
            @Nullable DistrictId district,
            @Nullable ArenaKind kind,
            String position,
            boolean active) {}
}
