package se.trygghetsportalen.mentoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Where the programme's own rules are kept, and what was answered about it. */
public interface ProgrammeRepository {
    /** The weights as they were last set. */
    Optional<MatchWeights> weights();

    /** Stores weights in the place of the version before; answers whether that was the stored one. */
    boolean save(MatchWeights weights);

    /** The rule sets that were added, the latest first. */
    List<ContactRuleSet> ruleSets();

    /** Adds a set; answers whether there was none for that day. */
    boolean add(ContactRuleSet set, Instant at, ActorId by);

    /** Keeps the hash of a code that may be answered once by. */
    void addCode(String hash, Party party, Instant expiresAt);

    /** For whom the code is, if it may still be used. */
    Optional<Party> openCode(String hash, Instant now);

    /** Uses the code up; answers whether it still could be used. */
    boolean useCode(String hash, Instant now);

    void addAnswer(Party party, int score, int year);

    /** Keeps that the week's digest goes out; answers whether it had not yet. */
    boolean addDigest(LocalDate monday, Instant at);

    /** How many answers each score from 1 to 5 has, by who answered. */
    Map<Party, int[]> answers();
}
