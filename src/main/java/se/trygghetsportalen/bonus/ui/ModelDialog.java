package se.trygghetsportalen.bonus.ui;

import java.util.List;
import java.util.Objects;
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

    ModelDialog(
            Scheme scheme, BiFunction<ModelDialog.Form, Integer, SaveOutcome<Scheme>> save, Consumer<Scheme> saved) {
        super("", ModelDialog.Form.class, scheme.version(), save, saved);
        setHeaderTitle(getTranslation("bonus.model.title"));
        setWidth("52rem");
        new ModelFields(this, form()).addTo(this::addField);
        show(ModelDialog.Form.of(scheme.content().model()));
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
