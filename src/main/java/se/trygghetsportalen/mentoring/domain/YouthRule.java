package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.Alias;
import se.trygghetsportalen.shared.Problem;

/** What must hold for what is written down about a youth. */
public final class YouthRule {
    private YouthRule() {}

    /**
     * Everything that is wrong, in the order in which the form asks.
     *
     * @param notAName whether the person has said that an alias written like a name is none
     */
    public static List<Problem> problems(
            YouthDetails details, boolean notAName, MentoringRules rules, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (details.alias().isEmpty() || details.alias().length() > YouthDetails.MAX_ALIAS) {
            problems.add(Problem.of("alias", "mentoring.youth.problem.alias", YouthDetails.MAX_ALIAS));
        } else if (!notAName && Alias.looksLikeAFullName(details.alias())) {
            problems.add(Problem.of("alias", "mentoring.youth.problem.full-name"));
        }
        // By the year alone: whoever can be of the right age some day this year is let in.
        int turns = today.getYear() - details.birthYear();
        if (turns < rules.youthFrom() || turns - 1 > rules.youthTo()) {
            problems.add(Problem.of("birthYear", "mentoring.youth.problem.age", rules.youthFrom(), rules.youthTo()));
        }
        if (details.languages().isEmpty() || !SpokenLanguages.ALL.containsAll(details.languages())) {
            problems.add(Problem.of("languages", "mentoring.youth.problem.languages"));
        }
        if (details.wishes().length() > YouthDetails.MAX_TEXT) {
            problems.add(Problem.of("wishes", "mentoring.problem.long", YouthDetails.MAX_TEXT));
        }
        if (details.avoid().length() > YouthDetails.MAX_TEXT) {
            problems.add(Problem.of("avoid", "mentoring.problem.long", YouthDetails.MAX_TEXT));
        }
        if (details.source() == IntakeSource.PARTNER
                && (details.partner().isEmpty() || details.partner().length() > YouthDetails.MAX_PARTNER)) {
            problems.add(Problem.of("partner", "mentoring.youth.problem.partner", YouthDetails.MAX_PARTNER));
        }
        return problems;
    }
}
