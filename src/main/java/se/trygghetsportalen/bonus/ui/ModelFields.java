package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import se.trygghetsportalen.bonus.domain.Points;

/** The fields in which a payout model is written, bound to its form; of its three kinds only the chosen one's are seen. */
final class ModelFields {
    private final Select<ModelDialog.Form.Kind> kind = new Select<>();
    private final RowsField levels;
    private final TextField from;
    private final IntegerField each;
    private final Select<ActiveMembers.Band> oldest = new Select<>();
    private final IntegerField floor;
    private final IntegerField cap;
    private final RowsField sizes;

    private final Component reader;

    ModelFields(Component reader, Binder<ModelDialog.Form> form) {
        this.reader = reader;
        kind.setLabel(text("bonus.model.kind"));
        kind.setItems(ModelDialog.Form.Kind.values());
        kind.setItemLabelGenerator(one -> reader.getTranslation("bonus.model.kind." + one.name()));
        kind.addClassName("wide");
        levels = new RowsField(
                text("bonus.model.levels"),
                List.of(
                        text("bonus.model.level.from"),
                        text("bonus.model.level.first"),
                        text("bonus.model.level.renewal")));
        from = new TextField(text("bonus.model.from"));
        each = new IntegerField(text("bonus.model.each"));
        oldest.setLabel(text("bonus.model.oldest"));
        oldest.setItems(ActiveMembers.Band.values());
        oldest.setItemLabelGenerator(band -> reader.getTranslation("bonus.model.band", band.oldestAge()));
        floor = new IntegerField(text("bonus.model.floor"));
        cap = new IntegerField(text("bonus.model.cap"));
        cap.setHelperText(text("bonus.model.cap.help"));
        sizes = new RowsField(
                text("bonus.model.sizes"), List.of(text("bonus.model.size.members"), text("bonus.model.size.percent")));
        bind(form);
        kind.addValueChangeListener(change -> showOnly(change.getValue()));
    }

    /** Shows them in their order, each under the name by which it is said what is wrong with it. */
    void addTo(Form form) {
        form.addField("kind", kind);
        form.addField("levels", levels);
        form.addField("from", from);
        form.addField("each", each);
        form.addField("oldest", oldest);
        form.addField("floor", floor);
        form.addField("cap", cap);
        form.addField("sizes", sizes);
    }

    /** Where fields are shown one after the other. */
    interface Form {
        <F extends Component & HasValue<?, ?> & HasValidationProperties> void addField(String name, F field);
    }

    private String text(String key) {
        return reader.getTranslation(key);
    }

    private void bind(Binder<ModelDialog.Form> form) {
        String fault = text("bonus.problem.rows");
        form.bind(kind, "kind");
        form.forField(levels)
                .withConverter(Rows.converter(
                        ModelFields::level,
                        level -> List.of(
                                written(level.from()),
                                String.valueOf(level.first().kronor()),
                                String.valueOf(level.renewal().kronor())),
                        fault))
                .bind("levels");
        form.forField(from)
                .withConverter(Converter.<String, Points>from(
                        text -> Rows.points(text)
                                .map(Result::ok)
                                .orElseGet(() -> Result.error(text("bonus.problem.points"))),
                        ModelFields::written))
                .bind("from");
        form.bind(each, "each");
        form.bind(oldest, "oldest");
        form.bind(floor, "floor");
        form.bind(cap, "cap");
        form.forField(sizes)
                .withConverter(Rows.converter(
                        ModelFields::size,
                        size -> List.of(String.valueOf(size.fromMembers()), String.valueOf(size.percent())),
                        fault))
                .bind("sizes");
    }

    private void showOnly(ModelDialog.Form.Kind chosen) {
        levels.setVisible(chosen == ModelDialog.Form.Kind.LEVELS);
        from.setVisible(chosen != ModelDialog.Form.Kind.LEVELS);
        each.setVisible(chosen == ModelDialog.Form.Kind.PER_MEMBER);
        oldest.setVisible(chosen == ModelDialog.Form.Kind.PER_MEMBER);
        floor.setVisible(chosen == ModelDialog.Form.Kind.SHARE);
        cap.setVisible(chosen == ModelDialog.Form.Kind.SHARE);
        sizes.setVisible(chosen == ModelDialog.Form.Kind.SHARE);
    }

    private static Optional<PayoutModel.Levels.Level> level(List<String> cells) {
        return Rows.points(cells.get(0))
                .flatMap(points -> Rows.kronor(cells.get(1))
                        .flatMap(first -> Rows.kronor(cells.get(2).isEmpty() ? cells.get(1) : cells.get(2))
                                .map(renewal -> new PayoutModel.Levels.Level(points, first, renewal))));
    }

    private static Optional<PayoutModel.ShareOfPot.SizeWeight> size(List<String> cells) {
        return Rows.number(cells.get(0))
                .flatMap(members -> Rows.number(cells.get(1))
                        .map(percent -> new PayoutModel.ShareOfPot.SizeWeight(members, percent)));
    }

    /** With a decimal only where there is one. */
    private static String written(Points points) {
        return points.decimal().stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
