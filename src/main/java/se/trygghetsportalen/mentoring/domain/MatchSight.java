package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Problem;

/**
 * A match as the coordinator sees it.
 *
 * @param match the match
 * @param roleModel who the role model is
 * @param youth who the youth is
 * @param meetings the meetings, the latest first
 * @param conversations the conversations, the latest first; with their texts on the match's own page only
 * @param missed what is missed now; empty for a match on track
 * @param due what the stretches that go on still ask for, the most urgent first
 * @param signs what is worth a call
 * @param missing what is missing before it may begin
 */
public record MatchSight(
        Match match,
        RoleModel roleModel,
        Youth youth,
        List<Meeting> meetings,
        List<SupportConversation> conversations,
        List<RuleCheck> missed,
        List<RuleCheck> due,
        List<WarningSign> signs,
        List<Problem> missing) {
    private static final int SOON_DAYS = 7;

    public MatchSight {
        meetings = List.copyOf(meetings);
        conversations = List.copyOf(conversations);
        missed = List.copyOf(missed);
        due = List.copyOf(due);
        signs = List.copyOf(signs);
        missing = List.copyOf(missing);
    }

    /** Whether somebody is to do something about it today. */
    public boolean needsSomething(LocalDate today) {
        return switch (match.state()) {
            case PROPOSED, INTRODUCED, CONSENTED -> true;
            case ACTIVE -> !missed.isEmpty() || !signs.isEmpty() || nextDue(today) != null;
            case PAUSED, CLOSED -> false;
        };
    }

    /** The coordinator's conversation that is due within a week, or null. */
    public @Nullable RuleCheck nextDue(LocalDate today) {
        return due.stream()
                .filter(check -> check.party() != null)
                .filter(check -> !check.to().isAfter(today.plusDays(SOON_DAYS)))
                .findFirst()
                .orElse(null);
    }
}
