package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import se.trygghetsportalen.shared.ActorId;

/**
 * Why assessors who lay far apart on a criterion stand by the mean.
 *
 * @param application of which application
 * @param criterion about which criterion
 * @param number 1 for the first; a changed note is the next number
 * @param words what they agreed on
 * @param by who wrote it down
 * @param at when
 */
public record ConsensusNote(
        ApplicationId application, CriterionId criterion, int number, String words, ActorId by, Instant at) {
    public static final int MAX_WORDS = 2000;
}
