package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.Outline;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where one district is written, new or changed. */
class DistrictDialog extends SaveDialog<DistrictDetails, District> {
    private final TextField name = new TextField(getTranslation("places.name"));
    private final Checkbox exposed = new Checkbox(getTranslation("places.district.exposed"));
    private final TextArea outline = new TextArea(getTranslation("places.outline"));
    private final Checkbox active = new Checkbox(getTranslation("places.active"));

    DistrictDialog(
            String title,
            DistrictDetails details,
            int version,
            DraftKeepers.Slot<Draft> drafts,
            BiFunction<DistrictDetails, Integer, SaveOutcome<District>> save,
            Consumer<District> saved) {
        super(title, DistrictDetails.class, version, save, saved);
        name.setMaxLength(DistrictDetails.MAX_NAME);
        exposed.setHelperText(getTranslation("places.district.exposed.help"));

        Binder<DistrictDetails> form = form();
        form.forField(name)
                .asRequired(getTranslation("places.district.name.required"))
                .bind("name");
        form.forField(exposed).bind("exposed");
        addField("name", name);
        outline.setHelperText(getTranslation("places.outline.help"));
        outline.setMaxRows(4);
        active.setHelperText(getTranslation("places.active.help"));
        form.forField(outline)
                // Not cut off as it is pasted: half an outline is none, and the reason would be another.
                .withValidator(
                        typed -> typed.length() <= Outline.MAX_TEXT,
                        getTranslation("places.outline.long", Outline.MAX_TEXT))
                .withValidator(
                        typed -> typed.isBlank() || Outline.read(typed).isPresent(),
                        getTranslation("places.outline.bad"))
                .withConverter(
                        typed -> Outline.read(typed).orElse(null), stored -> stored == null ? "" : stored.toGeoJson())
                .bind("outline");
        form.forField(active).bind("active");
        addField("exposed", exposed);
        addField("outline", outline);
        addField("active", active);
        show(details);
        keepAsDraft(drafts.keep(this::typed, this::restore));
    }

    private Draft typed() {
        return new Draft(version(), name.getValue(), exposed.getValue(), outline.getValue(), active.getValue());
    }

    /** A draft changes what its writer saw. */
    private void restore(Draft kept) {
        writtenOver(kept.version);
        name.setValue(kept.name);
        exposed.setValue(kept.exposed);
        outline.setValue(kept.outline);
        active.setValue(kept.active);
    }

    @Override
    protected DistrictDetails detailsOf(District stored) {
        return stored.details();
    }

    @Override
    protected int versionOf(District stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(DistrictDetails stored, DistrictDetails own) {
        return List.of(
                new Line(getTranslation("places.name"), stored.name(), own.name()),
                new Line(getTranslation("places.district.exposed"), yesOrNo(stored.exposed()), yesOrNo(own.exposed())),
                new Line(getTranslation("places.outline"), drawn(stored), drawn(own)),
                new Line(getTranslation("places.active"), yesOrNo(stored.active()), yesOrNo(own.active())));
    }

    private String drawn(DistrictDetails details) {
        Outline outline = details.outline();
        return outline == null
                ? getTranslation("places.outline.none")
                : getTranslation("places.outline.corners", outline.ring().size() - 1);
    }

    private String yesOrNo(boolean value) {
        return getTranslation(value ? "uikit.yes" : "uikit.no");
    }

    /** What stands in the fields, right or wrong, and over which version. */
    record Draft(int version, String name, boolean exposed, String outline, boolean active) {}
}
