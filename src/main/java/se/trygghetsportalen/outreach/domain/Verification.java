package se.trygghetsportalen.outreach.domain;

/**
 * That a later round saw that it is seen to.
 *
 * @param mark who saw it, and when
 * @param shift on which round
 */
public record Verification(Mark mark, ShiftId shift) {}
