package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where one criterion is written: the question, its guidance, the most points, what they mean, and what shows it. */
class CriterionDialog extends SaveDialog<CriterionDialog.Form, Scheme> {
    /** A criterion as it is written in a form. */
    public record Form(
            String name,
            String question,
            String guidance,
            @Nullable Integer maxPoints,
            List<Criterion.Level> levels,
            String evidence) {
        private static final int USUAL_POINTS = 10;

        /** What a new criterion begins with: the levels that every one has. */
        static Form blank() {
            return new Form(
                    "",
                    "",
                    "",
                    USUAL_POINTS,
                    List.of(new Criterion.Level(0, ""), new Criterion.Level(USUAL_POINTS, "")),
                    "");
        }

        static Form of(Criterion criterion) {
            return new Form(
                    criterion.name(),
                    criterion.question(),
                    criterion.guidance(),
                    criterion.maxPoints(),
                    criterion.levels(),
                    criterion.evidence());
        }

        Criterion criterion(CriterionId id) {
            return new Criterion(
                    id,
                    name.strip(),
                    question.strip(),
                    guidance.strip(),
                    Objects.requireNonNullElse(maxPoints, 0),
                    levels,
                    evidence.strip());
        }
    }

    private final CriterionId id;

    CriterionDialog(
            String title,
            CriterionId id,
            CriterionDialog.Form form,
            int version,
            BiFunction<CriterionDialog.Form, Integer, SaveOutcome<Scheme>> save,
            Consumer<Scheme> saved) {
        super(title, CriterionDialog.Form.class, version, save, saved);
        this.id = id;
        setWidth("52rem");
        TextField name = new TextField(getTranslation("bonus.criterion.name"));
        IntegerField most = new IntegerField(getTranslation("bonus.criterion.max"));
        TextArea question = area("bonus.criterion.question", "");
        TextArea guidance = area("bonus.criterion.guidance", "bonus.criterion.guidance.help");
        TextArea evidence = area("bonus.criterion.evidence.field", "bonus.criterion.evidence.help");
        RowsField levels = new RowsField(
                getTranslation("bonus.criterion.levels.field"),
                List.of(getTranslation("bonus.criterion.level.points"), getTranslation("bonus.criterion.level.words")));
        form().bind(name, "name");
        form().bind(most, "maxPoints");
        form().bind(question, "question");
        form().bind(guidance, "guidance");
        form().forField(levels)
                .withConverter(Rows.converter(
                        CriterionDialog::level,
                        level -> List.of(String.valueOf(level.points()), level.words()),
                        getTranslation("bonus.problem.rows")))
                .bind("levels");
        form().bind(evidence, "evidence");
        addField("name", name);
        addField("maxPoints", most);
        addField("question", question);
        addField("guidance", guidance);
        addField("levels", levels);
        addField("evidence", evidence);
        show(form);
    }

    private TextArea area(String labelKey, String helpKey) {
        TextArea area = new TextArea(getTranslation(labelKey));
        area.setMaxLength(Criterion.MAX_TEXT);
        area.addClassName("wide");
        if (!helpKey.isEmpty()) {
            area.setHelperText(getTranslation(helpKey));
        }
        return area;
    }

    private static Optional<Criterion.Level> level(List<String> cells) {
        return Rows.number(cells.get(0)).map(points -> new Criterion.Level(points, cells.get(1)));
    }

    @Override
    protected CriterionDialog.Form detailsOf(Scheme stored) {
        return stored.content().find(id).map(CriterionDialog.Form::of).orElseGet(CriterionDialog.Form::blank);
    }

    @Override
    protected int versionOf(Scheme stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(CriterionDialog.Form stored, CriterionDialog.Form own) {
        return List.of(
                line("bonus.criterion.name", stored.name(), own.name()),
                line("bonus.criterion.max", stored.maxPoints(), own.maxPoints()),
                line("bonus.criterion.question", stored.question(), own.question()),
                line("bonus.criterion.guidance", stored.guidance(), own.guidance()),
                line("bonus.criterion.levels.field", words(stored), words(own)),
                line("bonus.criterion.evidence.field", stored.evidence(), own.evidence()));
    }

    private static String words(CriterionDialog.Form form) {
        return form.levels().stream()
                .map(level -> level.points() + ": " + level.words())
                .collect(Collectors.joining("\n"));
    }

    private Line line(String labelKey, @Nullable Object stored, @Nullable Object own) {
        return new Line(getTranslation(labelKey), String.valueOf(stored), String.valueOf(own));
    }
}
