package se.trygghetsportalen.outreach.domain;

import se.trygghetsportalen.places.domain.ArenaId;

/**
 * How much of what somebody looks for is at one place.
 *
 * @param arena where
 * @param all how many observations
 * @param open how many of them nobody has seen to yet
 * @param overdue how many of those have a clock that has run out
 */
public record ObservationsAtPlace(ArenaId arena, int all, int open, int overdue) {}
