package se.trygghetsportalen.mentoring.domain;

import java.util.List;

/**
 * A match as its role model sees it.
 *
 * @param match the match
 * @param alias what the youth is called here
 * @param meetings the meetings, the latest first
 * @param missed the rules for meetings that were missed last
 * @param due what the month that goes on still asks for
 */
public record OwnMatch(Match match, String alias, List<Meeting> meetings, List<RuleCheck> missed, List<RuleCheck> due) {
    public OwnMatch {
        meetings = List.copyOf(meetings);
        missed = List.copyOf(missed);
        due = List.copyOf(due);
    }
}
