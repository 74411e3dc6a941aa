package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/**
 * What an association answers.
 *
 * @param answers one for each criterion that has been answered, in no order that means anything
 */
public record ApplicationContent(List<Answer> answers) {
    public static final ApplicationContent EMPTY = new ApplicationContent(List.of());

    /** The longest answer to one question. */
    public static final int MAX_ANSWER = 5000;

    public ApplicationContent {
        answers = List.copyOf(answers);
    }

    /** What is answered to the criterion; empty text where nothing is. */
    public String answerTo(CriterionId criterion) {
        return answers.stream()
                .filter(answer -> answer.criterion().equals(criterion))
                .map(Answer::text)
                .findFirst()
                .orElse("");
    }

    /** The same with another answer to that criterion. */
    public ApplicationContent with(CriterionId criterion, String text) {
        List<Answer> changed = new ArrayList<>(answers.stream()
                .filter(answer -> !answer.criterion().equals(criterion))
                .toList());
        if (!text.isEmpty()) {
            changed.add(new Answer(criterion, text));
        }
        return new ApplicationContent(changed);
    }

    /** These answers, and where there is none yet, that of the other application. */
    public ApplicationContent filledFrom(ApplicationContent other, SchemeContent scheme) {
        ApplicationContent filled = this;
        for (Criterion criterion : scheme.criteria()) {
            if (answerTo(criterion.id()).isBlank()) {
                filled = filled.with(criterion.id(), other.answerTo(criterion.id()));
            }
        }
        return filled;
    }

    /**
     * What another one has saved, with what was changed here on top of it.
     *
     * @param base what both began with
     */
    public ApplicationContent over(ApplicationContent base, ApplicationContent stored, SchemeContent scheme) {
        ApplicationContent merged = stored;
        for (Criterion criterion : scheme.criteria()) {
            String own = answerTo(criterion.id());
            if (!own.equals(base.answerTo(criterion.id()))) {
                merged = merged.with(criterion.id(), own);
            }
        }
        return merged;
    }

    /**
     * Whether two people have changed the same answer, each in their own way.
     *
     * @param base what both began with
     */
    public boolean clashesWith(ApplicationContent base, ApplicationContent stored, SchemeContent scheme) {
        return scheme.criteria().stream().map(Criterion::id).anyMatch(criterion -> {
            String before = base.answerTo(criterion);
            String own = answerTo(criterion);
            String theirs = stored.answerTo(criterion);
            return !own.equals(before) && !theirs.equals(before) && !own.equals(theirs);
        });
    }

    /** How many of the scheme's questions are answered. */
    public int answered(SchemeContent scheme) {
        return Math.toIntExact(scheme.criteria().stream()
                .filter(criterion -> !answerTo(criterion.id()).isBlank())
                .count());
    }

    /** What keeps a draft from being saved, at the criterion's id. */
    public List<Problem> tooLong() {
        return answers.stream()
                .filter(answer -> answer.text().length() > MAX_ANSWER)
                .map(answer -> Problem.of(answer.criterion().toString(), "bonus.problem.answer.long", MAX_ANSWER))
                .toList();
    }

    /** What keeps it from being handed in, at the criterion's id: every question has an answer, be it that there is nothing. */
    public List<Problem> problems(SchemeContent scheme) {
        List<Problem> problems = new ArrayList<>(tooLong());
        scheme.criteria().stream()
                .filter(criterion -> answerTo(criterion.id()).isBlank())
                .map(criterion -> Problem.of(criterion.id().toString(), "bonus.problem.answer.missing"))
                .forEach(problems::add);
        return problems;
    }

    /** An answer to one criterion. */
    public record Answer(CriterionId criterion, String text) {}
}
