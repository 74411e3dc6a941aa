package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.trygghetsportalen.shared.Problem;

/**
 * The coordinator's conversation with one of those in a match.
 *
 * @param id which one
 * @param match about which match
 * @param day when
 * @param with whom: role model, youth or guardian
 * @param inDepth whether it went through everything
 * @param topics what it was about
 * @param text what was said; kept encrypted
 */
public record SupportConversation(
        ConversationId id, MatchId match, LocalDate day, Party with, boolean inDepth, Set<Topic> topics, String text) {
    public static final int MAX_TEXT = 4000;

    public SupportConversation {
        topics = RoleModelDetails.Sets.copy(topics, Topic.class);
        text = text.strip();
    }

    /** Everything that is wrong, in the order in which the form asks. */
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (day.isAfter(today)) {
            problems.add(Problem.of("day", "mentoring.conversation.problem.future"));
        }
        if (with == Party.COORDINATOR) {
            problems.add(Problem.of("with", "mentoring.conversation.problem.with"));
        }
        if (topics.isEmpty()) {
            problems.add(Problem.of("topics", "mentoring.conversation.problem.topics"));
        }
        if (text.length() > MAX_TEXT) {
            problems.add(Problem.of("text", "mentoring.problem.long", MAX_TEXT));
        }
        return problems;
    }
}
