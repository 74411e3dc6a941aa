package se.trygghetsportalen.outreach.domain;

import java.time.Instant;

/**
 * What the shift before left for the next team.
 *
 * @param shift which shift left it
 * @param endedAt when that shift ended
 * @param summary what it left
 */
public record HandOver(ShiftId shift, Instant endedAt, ShiftSummary summary) {}
