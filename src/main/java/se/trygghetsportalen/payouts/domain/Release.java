package se.trygghetsportalen.payouts.domain;

/**
 * That a bonus is paid although the association owes money of another one.
 *
 * @param mark who said so, and when
 * @param reason why
 */
public record Release(Mark mark, String reason) {}
