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
import se.trygghetsportalen.uikit.SaveDialog;

/** Where one district is written, new or changed. */
class DistrictDialog extends SaveDialog<DistrictDetails, District> {
    DistrictDialog(
            String title,
            DistrictDetails details,
            int version,
            BiFunction<DistrictDetails, Integer, SaveOutcome<District>> save,
            Consumer<District> saved) {
        super(title, DistrictDetails.class, version, save, saved);
        TextField name = new TextField(getTranslation("places.name"));
        name.setMaxLength(DistrictDetails.MAX_NAME);
        Checkbox exposed = new Checkbox(getTranslation("places.district.exposed"));
        exposed.setHelperText(getTranslation("places.district.exposed.help"));

        Binder<DistrictDetails> form = form();
        form.forField(name)
                .asRequired(getTranslation("places.district.name.required"))
                .bind("name");
        form.forField(exposed).bind("exposed");
        addField("name", name);
        TextArea outline = new TextArea(getTranslation("places.outline"));
        outline.setHelperText(getTranslation("places.outline.help"));
        outline.setMaxLength(Outline.MAX_TEXT);
        outline.setMaxRows(4);
        Checkbox active = new Checkbox(getTranslation("places.active"));
        active.setHelperText(getTranslation("places.active.help"));
        form.forField(outline)
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
}
