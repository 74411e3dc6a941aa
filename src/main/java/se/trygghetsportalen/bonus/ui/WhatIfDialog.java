package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where a what-if gets its name. */
class WhatIfDialog extends SaveDialog<WhatIfDialog.Named, WhatIf> {
    /** What it is called. */
    public record Named(String name) {}

    WhatIfDialog(
            String title,
            String name,
            int version,
            BiFunction<Named, Integer, SaveOutcome<WhatIf>> save,
            Consumer<WhatIf> saved) {
        super(title, Named.class, version, save, saved);
        TextField field = new TextField(getTranslation("bonus.what-if.name"));
        field.setMaxLength(WhatIf.MAX_NAME);
        form().bind(field, "name");
        addField("name", field);
        show(new Named(name));
    }

    @Override
    protected Named detailsOf(WhatIf stored) {
        return new Named(stored.name());
    }

    @Override
    protected int versionOf(WhatIf stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Named stored, Named own) {
        return List.of(new Line(getTranslation("bonus.what-if.name"), stored.name(), own.name()));
    }
}
