package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.payouts.domain.Absence;
import se.trygghetsportalen.payouts.domain.AbsenceDetails;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where an absence is noted. Who can only speak for themself is chosen already. */
class AbsenceDialog extends SaveDialog<AbsenceDetails, Absence> {
    private final transient Map<ActorId, String> names;

    AbsenceDialog(
            Map<ActorId, String> names, Function<AbsenceDetails, SaveOutcome<Absence>> save, Consumer<Absence> saved) {
        super("", AbsenceDetails.class, 0, (details, version) -> save.apply(details), saved);
        this.names = names;
        setHeaderTitle(getTranslation("payouts.absence.add"));
        ComboBox<ActorId> person = new ComboBox<>(getTranslation("payouts.right.person"));
        person.setItems(
                names.keySet().stream().sorted(Comparator.comparing(this::name)).toList());
        person.setItemLabelGenerator(this::name);
        DateField from = new DateField(getTranslation("payouts.right.from"));
        DateField to = new DateField(getTranslation("payouts.right.to"));
        form().bind(person, "person");
        form().bind(from, "from");
        form().bind(to, "to");
        addField("person", person);
        addField("from", from);
        addField("to", to);
        show(new AbsenceDetails(names.size() == 1 ? names.keySet().iterator().next() : null, null, null));
    }

    private String name(@Nullable ActorId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    @Override
    protected AbsenceDetails detailsOf(Absence stored) {
        return stored.details();
    }

    @Override
    protected int versionOf(Absence stored) {
        return 0;
    }

    @Override
    protected List<Line> compare(AbsenceDetails stored, AbsenceDetails own) {
        return List.of(
                new Line(getTranslation("payouts.right.person"), name(stored.person()), name(own.person())),
                new Line(
                        getTranslation("payouts.right.from"),
                        Objects.toString(stored.from(), ""),
                        Objects.toString(own.from(), "")),
                new Line(
                        getTranslation("payouts.right.to"),
                        Objects.toString(stored.to(), ""),
                        Objects.toString(own.to(), "")));
    }
}
