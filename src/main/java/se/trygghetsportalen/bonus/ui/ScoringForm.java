package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.bonus.AssessmentDesk.Sheet;
import se.trygghetsportalen.bonus.AssessmentSteps;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.Notices;

/**
 * The own points, one card for each criterion with what the association answered and what points mean beside it. Saves
 * by itself as soon as a field is left. Alt with an arrow goes to the next criterion, Ctrl+Enter submits.
 */
class ScoringForm extends Section {
    private final transient Sheet sheet;
    private final transient AssessmentSteps steps;
    private final transient Runnable changed;
    private final List<CriterionCard> cards = new ArrayList<>();
    private final Div conflict = new Div();
    private final Span state = new Span();
    private transient Assessment stored;

    ScoringForm(Sheet sheet, Assessment own, AssessmentSteps steps, Runnable changed) {
        this.sheet = sheet;
        this.stored = own;
        this.steps = steps;
        this.changed = changed;
        addClassName("section");
        add(
                new H2(getTranslation("bonus.assessment.score")),
                new Paragraph(getTranslation("bonus.assessment.score.how")));
        for (SchemeContent.Group group : sheet.scheme().groups()) {
            for (Criterion criterion : group.criteria()) {
                CriterionCard card = new CriterionCard(
                        group.name(),
                        criterion,
                        sheet.revision().content().answerTo(criterion.id()),
                        sheet.evidence().stream()
                                .filter(each -> each.criterion().equals(criterion.id()))
                                .toList(),
                        this::save);
                card.show(own.scores().of(criterion.id()));
                cards.add(card);
                add(card);
            }
        }
        Button submit = new Button(getTranslation("bonus.assessment.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        state.getElement().setAttribute("role", "status");
        Div bar = new Div(submit, state);
        bar.addClassName("action-bar");
        conflict.setVisible(false);
        add(conflict, bar);
        tellProgress();
        // What is being typed in a field when the keys are pressed is to count too.
        Shortcuts.addShortcutListener(this, this::submit, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        // A number field takes every arrow for a step of its own, whatever is held beside it: these go past it.
        getElement().executeJs("""
                this.addEventListener('keydown', pressed => {
                    if (pressed.altKey && (pressed.key === 'ArrowDown' || pressed.key === 'ArrowUp')) {
                        pressed.preventDefault();
                        pressed.stopPropagation();
                        this.parentElement.dispatchEvent(new KeyboardEvent(pressed.type, pressed));
                    }
                }, true)
                """);
        Shortcuts.addShortcutListener(this, () -> move(1), Key.ARROW_DOWN, KeyModifier.ALT);
        Shortcuts.addShortcutListener(this, () -> move(-1), Key.ARROW_UP, KeyModifier.ALT);
    }

    private void move(int by) {
        int at = 0;
        for (int each = 0; each < cards.size(); each++) {
            if (cards.get(each).isCurrent()) {
                at = each + by;
            }
        }
        cards.get(Math.clamp(at, 0, cards.size() - 1)).focus();
        int current = Math.clamp(at, 0, cards.size() - 1);
        for (int each = 0; each < cards.size(); each++) {
            cards.get(each).setCurrent(each == current);
        }
    }

    private Scorecard scores() {
        Scorecard scores = Scorecard.EMPTY;
        for (CriterionCard card : cards) {
            scores = scores.with(card.line());
        }
        return scores;
    }

    private void save() {
        answer(steps.save(stored.id(), stored.version(), scores()), false);
    }

    private void submit() {
        answer(steps.submit(stored.id(), stored.version(), sheet.revision().number(), scores()), true);
    }

    private void answer(SaveOutcome<Assessment> outcome, boolean submitted) {
        cards.forEach(CriterionCard::clearProblems);
        switch (outcome) {
            case SaveOutcome.Saved<Assessment>(Assessment saved) -> {
                stored = saved;
                conflict.setVisible(false);
                if (submitted) {
                    Notices.success(getTranslation("bonus.assessment.submitted"));
                    changed.run();
                } else {
                    tellProgress();
                }
            }
            case SaveOutcome.Invalid<Assessment>(List<Problem> problems) -> tell(problems);
            case SaveOutcome.Stale<Assessment>(Assessment other) -> conflict(other);
            case SaveOutcome.Missing<Assessment> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    private void tell(List<Problem> problems) {
        boolean shown = false;
        for (CriterionCard card : cards) {
            boolean here = card.tell(problems);
            if (here && !shown) {
                card.focus();
            }
            shown |= here;
        }
        problems.stream()
                .filter(problem -> problem.field().equals("revision"))
                .findFirst()
                .ifPresent(outdated -> {
                    Notices.failure(AssessmentWords.problems(this, List.of(outdated)));
                    changed.run();
                });
        if (shown) {
            state.setText(getTranslation("bonus.assessment.unfinished"));
        }
    }

    /** The same person in another window, or the assessment was closed meanwhile. */
    private void conflict(Assessment other) {
        if (other.state() != stored.state()) {
            Notices.failure(getTranslation("bonus.assessment.stale"));
            changed.run();
            return;
        }
        Scorecard own = scores();
        List<BothVersions.Line> lines = sheet.scheme().criteria().stream()
                .map(criterion -> new BothVersions.Line(
                        criterion.name(), words(other.scores().of(criterion.id())), words(own.of(criterion.id()))))
                .toList();
        conflict.removeAll();
        conflict.add(new BothVersions(
                lines,
                () -> {
                    stored = other;
                    save();
                },
                changed));
        conflict.setVisible(true);
    }

    private String words(Scorecard.Line line) {
        Integer points = line.points();
        String given = line.notApplicable()
                ? getTranslation("bonus.assessment.not-applicable")
                : points == null ? "" : points.toString();
        return (given + " " + line.justification()).strip();
    }

    private void tellProgress() {
        state.setText(getTranslation(
                "bonus.assessment.progress",
                stored.scores().done(sheet.scheme()),
                sheet.scheme().criteria().size()));
    }
}
