package se.trygghetsportalen.mentoring.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/** Where matches are kept, with their meetings and conversations. */
public interface MatchRepository {
    Optional<Match> find(MatchId id);

    /** The match, which nobody else changes until the transaction ends. */
    Optional<Match> findToChange(MatchId id);

    /** Every match, the latest proposed first. */
    List<Match> all();

    /** Every match that is not over, the latest proposed first. */
    List<Match> open();

    /**
     * Matches that are over, the latest proposed first.
     *
     * @param after the last one read before, or null for the first page
     * @param limit how many at most
     */
    List<Match> closed(@Nullable Match after, int limit);

    /** The role model's matches, the latest first. */
    List<Match> of(RoleModelId roleModel);

    /** The youth's open match, if there is one. */
    Optional<Match> openOf(YouthId youth);

    /** How many open matches each role model has; those without any are not there. */
    Map<RoleModelId, Integer> openCounts();

    /** Stores a new one. The id must be new. */
    void add(Match.Proposed match);

    /**
     * Stores the next version.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void save(Match match);

    Optional<Meeting> findMeeting(MeetingId id);

    /** The meetings of these matches, the latest first. */
    List<Meeting> meetings(Collection<MatchId> matches);

    void add(Meeting meeting, Instant at, ActorId by);

    void remove(MeetingId id);

    Optional<SupportConversation> findConversation(ConversationId id);

    /**
     * The conversations of these matches, the latest first.
     *
     * @param withTexts whether what was said is opened; else the texts are empty
     */
    List<SupportConversation> conversations(Collection<MatchId> matches, boolean withTexts);

    void add(SupportConversation conversation, ActorId by);
}
