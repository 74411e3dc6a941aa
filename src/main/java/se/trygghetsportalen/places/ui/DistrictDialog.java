package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
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
        addField("exposed", exposed);
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
                new Line(getTranslation("places.district.exposed"), yesOrNo(stored.exposed()), yesOrNo(own.exposed())));
    }

    private String yesOrNo(boolean value) {
        return getTranslation(value ? "uikit.yes" : "uikit.no");
    }
}
