package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.payouts.PaymentRights;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.payouts.domain.RightDetails;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where one right to sign payments is given, changed or ended. */
class RightDialog extends SaveDialog<RightDetails, PaymentRight> {
    private final transient Map<ActorId, String> names = new HashMap<>();

    /** What a new right begins with. */
    static RightDetails empty(String responsibility) {
        return new RightDetails(null, Duty.REVIEW, responsibility, null, null, null, null, null);
    }

    RightDialog(
            String title,
            PaymentRights rights,
            RightDetails details,
            int version,
            BiFunction<RightDetails, Integer, SaveOutcome<PaymentRight>> save,
            Consumer<PaymentRight> saved) {
        super(title, RightDetails.class, version, save, saved);
        for (Duty duty : Duty.values()) {
            names.putAll(rights.candidates(duty));
        }
        names.putAll(rights.register().names());
        Select<Duty> duty = new Select<>();
        duty.setLabel(getTranslation("payouts.right.duty"));
        duty.setItems(Duty.values());
        duty.setItemLabelGenerator(each -> getTranslation("payouts.right.duty." + each.name()));
        TextField responsibility = new TextField(getTranslation("payouts.responsibility-code"));
        IntegerField kronor = new IntegerField(getTranslation("payouts.right.limit"));
        kronor.setHelperText(getTranslation("payouts.right.limit.hint"));
        DateField from = new DateField(getTranslation("payouts.right.from"));
        DateField to = new DateField(getTranslation("payouts.right.to"));
        ComboBox<ActorId> person = people("payouts.right.person");
        ComboBox<ActorId> deputyFor = people("payouts.right.deputy-for");
        deputyFor.setHelperText(getTranslation("payouts.right.deputy-for.hint"));
        ComboBox<ActorId> superior = people("payouts.right.superior");
        superior.setHelperText(getTranslation("payouts.right.superior.hint"));
        form().bind(person, "person");
        form().bind(duty, "duty");
        form().bind(responsibility, "responsibility");
        form().bind(kronor, "kronor");
        form().bind(from, "from");
        form().bind(to, "to");
        form().bind(deputyFor, "deputyFor");
        form().bind(superior, "superior");
        addField("person", person);
        addField("duty", duty);
        addField("responsibility", responsibility);
        addField("kronor", kronor);
        addField("from", from);
        addField("to", to);
        addField("deputyFor", deputyFor);
        addField("superior", superior);
        show(details);
    }

    private ComboBox<ActorId> people(String key) {
        ComboBox<ActorId> people = new ComboBox<>(getTranslation(key));
        people.setItems(names.keySet().stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList());
        people.setItemLabelGenerator(this::name);
        return people;
    }

    private String name(@Nullable ActorId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    @Override
    protected RightDetails detailsOf(PaymentRight stored) {
        return stored.details();
    }

    @Override
    protected int versionOf(PaymentRight stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(RightDetails stored, RightDetails own) {
        return List.of(
                new Line(getTranslation("payouts.right.person"), name(stored.person()), name(own.person())),
                new Line(
                        getTranslation("payouts.right.duty"),
                        getTranslation("payouts.right.duty." + stored.duty().name()),
                        getTranslation("payouts.right.duty." + own.duty().name())),
                new Line(getTranslation("payouts.responsibility-code"), stored.responsibility(), own.responsibility()),
                line("payouts.right.limit", stored.kronor(), own.kronor()),
                line("payouts.right.from", stored.from(), own.from()),
                line("payouts.right.to", stored.to(), own.to()),
                new Line(getTranslation("payouts.right.deputy-for"), name(stored.deputyFor()), name(own.deputyFor())),
                new Line(getTranslation("payouts.right.superior"), name(stored.superior()), name(own.superior())));
    }

    private Line line(String key, @Nullable Object stored, @Nullable Object own) {
        return new Line(getTranslation(key), Objects.toString(stored, ""), Objects.toString(own, ""));
    }
}
