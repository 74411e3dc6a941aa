package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** What must hold for a meeting that is logged. */
public final class MeetingRule {
    private MeetingRule() {}

    /** Everything that is wrong, in the order in which the form asks. */
    public static List<Problem> problems(Meeting meeting, Match match, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate from = match.terms().activeFrom();
        if (from == null || !(match instanceof Match.Active)) {
            problems.add(Problem.of("match", "mentoring.meeting.problem.not-active"));
        } else if (meeting.day().isBefore(from)) {
            problems.add(Problem.of("day", "mentoring.meeting.problem.early", from.toString()));
        }
        if (meeting.day().isAfter(today)) {
            problems.add(Problem.of("day", "mentoring.meeting.problem.future"));
        }
        if (meeting.held() && (meeting.minutes() < 1 || meeting.minutes() > Meeting.MOST_MINUTES)) {
            problems.add(Problem.of("minutes", "mentoring.meeting.problem.minutes", Meeting.MOST_MINUTES));
        }
        if (!meeting.held() && (meeting.minutes() != 0 || !meeting.steps().isEmpty())) {
            problems.add(Problem.of("minutes", "mentoring.meeting.problem.cancelled"));
        }
        return problems;
    }
}
