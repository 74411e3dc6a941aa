package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where a scheme, or a group in it, gets its name. */
class NameDialog extends SaveDialog<NameDialog.Named, Scheme> {
    /** What it is called. */
    public record Named(String name) {}

    private final transient Function<Scheme, String> nameIn;

    /** @param nameIn what it is called in the scheme that is stored */
    NameDialog(
            String title,
            String name,
            int version,
            BiFunction<Named, Integer, SaveOutcome<Scheme>> save,
            Function<Scheme, String> nameIn,
            Consumer<Scheme> saved) {
        super(title, Named.class, version, save, saved);
        this.nameIn = nameIn;
        TextField field = new TextField(getTranslation("bonus.scheme.name"));
        field.setMaxLength(Scheme.MAX_NAME);
        form().bind(field, "name");
        addField("name", field);
        show(new Named(name));
    }

    @Override
    protected Named detailsOf(Scheme stored) {
        return new Named(nameIn.apply(stored));
    }

    @Override
    protected int versionOf(Scheme stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Named stored, Named own) {
        return List.of(new Line(getTranslation("bonus.scheme.name"), stored.name(), own.name()));
    }
}
