package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import se.trygghetsportalen.shared.ActorId;

/**
 * An allocation that has been sealed: what went in and what came out, as the very text that was hashed. Never changed; a
 * year that goes back to assessment gets a protocol with the next number.
 *
 * @param id which one
 * @param year of which year
 * @param number 1 for the year's first
 * @param inputs what went in, as text
 * @param inputsHash SHA-256 of that text
 * @param scheme by which scheme
 * @param schemeHash SHA-256 of the scheme's text
 * @param result what came out, as text
 * @param resultHash SHA-256 of that text
 * @param sealedAt when
 * @param sealedBy by whom
 */
public record Protocol(
        ProtocolId id,
        BonusYearId year,
        int number,
        String inputs,
        String inputsHash,
        SchemeId scheme,
        String schemeHash,
        String result,
        String resultHash,
        Instant sealedAt,
        ActorId sealedBy) {}
