package se.trygghetsportalen.payouts.domain;

import se.trygghetsportalen.shared.Money;

/**
 * A run in a list.
 *
 * @param run the run
 * @param rows how many payments
 * @param sum of them
 * @param rejected how many the bank has refused
 */
public record RunLine(PayoutRun run, int rows, Money sum, int rejected) {}
