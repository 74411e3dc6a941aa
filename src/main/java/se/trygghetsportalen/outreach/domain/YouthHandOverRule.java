package se.trygghetsportalen.outreach.domain;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.shared.Alias;
import se.trygghetsportalen.shared.Problem;

/** What must hold before a youth is handed over, and for the answer. */
public final class YouthHandOverRule {
    private YouthHandOverRule() {}

    /**
     * Whom mentoring takes in.
     *
     * @param from the lowest age
     * @param to the highest
     * @param year the year it is
     */
    public record Ages(int from, int to, int year) {
        /** By the year alone: whoever can be of the right age some day this year. */
        boolean take(int birthYear) {
            int turns = year - birthYear;
            return turns >= from && turns - 1 <= to;
        }
    }

    /**
     * Everything that is wrong, in the order in which the form asks.
     *
     * @param saidYes the worker says that the youth has said yes to this
     * @param notAName the worker says that an alias that is written like a name is none
     */
    public static List<Problem> problems(YouthHandOver sent, boolean saidYes, boolean notAName, Ages ages) {
        List<Problem> problems = new ArrayList<>();
        if (sent.alias().isEmpty() || sent.alias().length() > YouthHandOver.MAX_ALIAS) {
            problems.add(Problem.of("alias", "outreach.hand-over.problem.alias", YouthHandOver.MAX_ALIAS));
        } else if (!NoteCheck.passes(sent.alias())) {
            problems.add(Problem.of("alias", NoteCheck.TEXT_KEY));
        } else if (!notAName && Alias.looksLikeAFullName(sent.alias())) {
            problems.add(Problem.of("alias", "outreach.hand-over.problem.full-name"));
        }
        if (!ages.take(sent.birthYear())) {
            problems.add(Problem.of("birthYear", "outreach.hand-over.problem.age", ages.from(), ages.to()));
        }
        text("wishes", "outreach.hand-over.problem.wishes", sent.wishes(), problems);
        if (!saidYes) {
            problems.add(Problem.of("saidYes", "outreach.hand-over.problem.yes"));
        }
        return problems;
    }

    /** What is wrong with the reason for declining: whoever sent it reads it. */
    public static List<Problem> problems(String reason) {
        List<Problem> problems = new ArrayList<>();
        text("reason", "outreach.hand-over.problem.reason", reason.strip(), problems);
        return problems;
    }

    private static void text(String field, String missingKey, String text, List<Problem> problems) {
        if (text.isEmpty()) {
            problems.add(Problem.of(field, missingKey));
        } else if (text.length() > YouthHandOver.MAX_TEXT) {
            problems.add(Problem.of(field, "outreach.problem.text.long", YouthHandOver.MAX_TEXT));
        } else if (!NoteCheck.passes(text)) {
            problems.add(Problem.of(field, NoteCheck.TEXT_KEY));
        }
    }
}
