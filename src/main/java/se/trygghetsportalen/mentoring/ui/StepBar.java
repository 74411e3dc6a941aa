package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.Notices;

/**
 * Buttons that take a step at once. What is missing is listed under them; where somebody else was first, both versions
 * are shown.
 *
 * @param <S> what is stored
 */
class StepBar<S> extends Div {
    private final transient ToIntFunction<S> versionOf;
    private final transient Function<S, String> stateOf;
    private final transient Consumer<S> changed;
    private final int version;
    private final Div buttons = new Div();
    private final Div answer = new Div();

    StepBar(int version, ToIntFunction<S> versionOf, Function<S, String> stateOf, Consumer<S> changed) {
        this.version = version;
        this.versionOf = versionOf;
        this.stateOf = stateOf;
        this.changed = changed;
        buttons.addClassName("action-bar");
        add(buttons, answer);
    }

    /** A button that opens something or takes a step by itself. */
    StepBar<S> with(Button button) {
        buttons.add(button);
        return this;
    }

    /** A step in one press. */
    StepBar<S> step(
            String label,
            VaadinIcon icon,
            boolean primary,
            IntFunction<SaveOutcome<S>> step,
            String wish,
            String done) {
        Button button = new Button(label, icon.create(), click -> take(step, version, wish, done));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        buttons.add(button);
        return this;
    }

    private void take(IntFunction<SaveOutcome<S>> step, int from, String wish, String done) {
        answer.removeAll();
        switch (step.apply(from)) {
            case SaveOutcome.Saved<S>(S stored) -> {
                Notices.success(done);
                changed.accept(stored);
            }
            case SaveOutcome.Invalid<S>(List<Problem> problems) -> {
                Div missing = new Div(MentoringWords.list(problems.stream()
                        .map(problem -> getTranslation(
                                problem.textKey(), problem.arguments().toArray()))
                        .toList()));
                missing.addClassNames("notice-bar", "error");
                missing.getElement().setAttribute("role", "alert");
                answer.add(missing);
            }
            case SaveOutcome.Missing<S> missing -> Notices.failure(getTranslation("uikit.missing"));
            case SaveOutcome.Stale<S>(S stored) ->
                answer.add(new BothVersions(
                        List.of(new BothVersions.Line(getTranslation("mentoring.state"), stateOf.apply(stored), wish)),
                        () -> take(step, versionOf.applyAsInt(stored), wish, done),
                        () -> changed.accept(stored)));
        }
    }
}
