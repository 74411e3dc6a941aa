package se.trygghetsportalen.outreach.domain;

import java.time.Instant;

/**
 * A row's place in a list that is sorted by time and then by id. The next page is what comes after it, however many
 * rows came before.
 *
 * @param at the row's time
 * @param id the row's id
 */
public record ListPosition<T>(Instant at, T id) {}
