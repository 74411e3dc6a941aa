package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** The coordinator's conversations with those in a match. Their texts are sealed; only the coordinator opens them. */
@Service
@Transactional
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class SupportLog {
    private final MatchRepository matches;
    private final MentoringDesk desk;

    SupportLog(MatchRepository matches, MentoringDesk desk) {
        this.matches = matches;
        this.desk = desk;
    }

    /** Writes a conversation down. The same again answers the same. */
    public SaveOutcome<SupportConversation> log(SupportConversation conversation) {
        Match match = matches.findToChange(conversation.match()).orElse(null);
        if (match == null) {
            return new SaveOutcome.Missing<>();
        }
        Optional<SupportConversation> known = matches.findConversation(conversation.id());
        if (known.isPresent()) {
            return known.get().equals(conversation)
                    ? new SaveOutcome.Saved<>(conversation)
                    : new SaveOutcome.Stale<>(known.get());
        }
        List<Problem> problems = conversation.problems(desk.today());
        if (!problems.isEmpty()) {
            return MentoringDesk.invalid(problems);
        }
        matches.add(conversation, desk.user());
        desk.record(
                "support-conversation.logged",
                "support-conversation",
                conversation.id().value(),
                Map.of(
                        "match_id",
                        match.id().toString(),
                        "with",
                        conversation.with().name()));
        return new SaveOutcome.Saved<>(conversation);
    }
}
