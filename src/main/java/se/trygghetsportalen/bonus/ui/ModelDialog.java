package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where it is written how points become kronor: which of the three ways, and its numbers. */
class ModelDialog extends SaveDialog<ModelDialog.Form, Scheme> {
    /**
     * A payout model as it is written in a form: all three kinds side by side, of which one counts.
     *
     * @param from the fewest points that give anything, for the two kinds that have one limit
     */
    public record Form(
            Kind kind,
            List<PayoutModel.Levels.Level> levels,
            Points from,
            @Nullable Integer each,
            ActiveMembers.Band oldest,
            @Nullable Integer floor,
            @Nullable Integer cap,
            List<PayoutModel.ShareOfPot.SizeWeight> sizes) {
        private static final Points USUAL_LIMIT = Points.of(50);
        private static final int USUAL_EACH = 50;

        /** Which of the three. */
        public enum Kind {
            LEVELS,
            PER_MEMBER,
            SHARE
        }

        static Form of(PayoutModel model) {
            return switch (model) {
                case PayoutModel.Levels(var levels) ->
                    new Form(
                            Kind.LEVELS,
                            levels,
                            USUAL_LIMIT,
                            USUAL_EACH,
                            ActiveMembers.Band.AGED_17_20,
                            0,
                            null,
                            List.of());
                case PayoutModel.PerActiveMember(Money each, ActiveMembers.Band oldest, Points from) ->
                    new Form(
                            Kind.PER_MEMBER,
                            List.of(),
                            from,
                            Math.toIntExact(each.kronor()),
                            oldest,
                            0,
                            null,
                            List.of());
                case PayoutModel.ShareOfPot(Points from, Money floor, Money cap, var sizes) ->
                    new Form(
                            Kind.SHARE,
                            List.of(),
                            from,
                            USUAL_EACH,
                            ActiveMembers.Band.AGED_17_20,
                            Math.toIntExact(floor.kronor()),
                            cap == null ? null : Integer.valueOf(Math.toIntExact(cap.kronor())),
                            sizes);
            };
        }

        PayoutModel model() {
            return switch (kind) {
                case LEVELS -> new PayoutModel.Levels(levels);
                case PER_MEMBER ->
                    new PayoutModel.PerActiveMember(Money.ofKronor(Objects.requireNonNullElse(each, 0)), oldest, from);
                case SHARE ->
                    new PayoutModel.ShareOfPot(
                            from,
                            Money.ofKronor(Objects.requireNonNullElse(floor, 0)),
                            cap == null ? null : Money.ofKronor(cap),
                            sizes);
            };
        }
    }

    private final RowsField levels;
    private final TextField from;
    private final IntegerField each;
    private final Select<ActiveMembers.Band> oldest = new Select<>();
    private final IntegerField floor;
    private final IntegerField cap;
    private final RowsField sizes;

    ModelDialog(
            Scheme scheme, BiFunction<ModelDialog.Form, Integer, SaveOutcome<Scheme>> save, Consumer<Scheme> saved) {
        super("", ModelDialog.Form.class, scheme.version(), save, saved);
        setHeaderTitle(getTranslation("bonus.model.title"));
        setWidth("52rem");
        Select<ModelDialog.Form.Kind> kind = new Select<>();
        kind.setLabel(getTranslation("bonus.model.kind"));
        kind.setItems(ModelDialog.Form.Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("bonus.model.kind." + one.name()));
        kind.addClassName("wide");
        levels = new RowsField(
                getTranslation("bonus.model.levels"),
                List.of(
                        getTranslation("bonus.model.level.from"),
                        getTranslation("bonus.model.level.first"),
                        getTranslation("bonus.model.level.renewal")));
        from = new TextField(getTranslation("bonus.model.from"));
        each = new IntegerField(getTranslation("bonus.model.each"));
        oldest.setLabel(getTranslation("bonus.model.oldest"));
        oldest.setItems(ActiveMembers.Band.values());
        oldest.setItemLabelGenerator(band -> getTranslation("bonus.model.band", band.oldestAge()));
        floor = new IntegerField(getTranslation("bonus.model.floor"));
        cap = new IntegerField(getTranslation("bonus.model.cap"));
        cap.setHelperText(getTranslation("bonus.model.cap.help"));
        sizes = new RowsField(
                getTranslation("bonus.model.sizes"),
                List.of(getTranslation("bonus.model.size.members"), getTranslation("bonus.model.size.percent")));
        bind(kind);
        kind.addValueChangeListener(change -> showOnly(change.getValue()));
        addField("kind", kind);
        addField("levels", levels);
        addField("from", from);
        addField("each", each);
        addField("oldest", oldest);
        addField("floor", floor);
        addField("cap", cap);
        addField("sizes", sizes);
        ModelDialog.Form form = ModelDialog.Form.of(scheme.content().model());
        show(form);
        showOnly(form.kind());
    }

    private void bind(Select<ModelDialog.Form.Kind> kind) {
        String fault = getTranslation("bonus.problem.rows");
        form().bind(kind, "kind");
        form().forField(levels)
                .withConverter(Rows.converter(
                        ModelDialog::level,
                        level -> List.of(
                                written(level.from()),
                                String.valueOf(level.first().kronor()),
                                String.valueOf(level.renewal().kronor())),
                        fault))
                .bind("levels");
        form().forField(from)
                .withConverter(Converter.<String, Points>from(
                        text -> Rows.points(text)
                                .map(Result::ok)
                                .orElseGet(() -> Result.error(getTranslation("bonus.problem.points"))),
                        ModelDialog::written))
                .bind("from");
        form().bind(each, "each");
        form().bind(oldest, "oldest");
        form().bind(floor, "floor");
        form().bind(cap, "cap");
        form().forField(sizes)
                .withConverter(Rows.converter(
                        ModelDialog::size,
                        size -> List.of(String.valueOf(size.fromMembers()), String.valueOf(size.percent())),
                        fault))
                .bind("sizes");
    }

    private void showOnly(ModelDialog.Form.Kind kind) {
        levels.setVisible(kind == ModelDialog.Form.Kind.LEVELS);
        from.setVisible(kind != ModelDialog.Form.Kind.LEVELS);
        each.setVisible(kind == ModelDialog.Form.Kind.PER_MEMBER);
        oldest.setVisible(kind == ModelDialog.Form.Kind.PER_MEMBER);
        floor.setVisible(kind == ModelDialog.Form.Kind.SHARE);
        cap.setVisible(kind == ModelDialog.Form.Kind.SHARE);
        sizes.setVisible(kind == ModelDialog.Form.Kind.SHARE);
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

    @Override
    protected ModelDialog.Form detailsOf(Scheme stored) {
        return ModelDialog.Form.of(stored.content().model());
    }

    @Override
    protected int versionOf(Scheme stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(ModelDialog.Form stored, ModelDialog.Form own) {
        return List.of(new Line(
                getTranslation("bonus.model.title"),
                String.join("\n", ModelWords.of(this, stored.model())),
                String.join("\n", ModelWords.of(this, own.model()))));
    }
}
