package se.trygghetsportalen.activity.domain;

import se.trygghetsportalen.places.domain.ArenaId;

/**
 * Somebody who comes to a youth centre, known by an alias there and nowhere else.
 *
 * @param id which one
 * @param arena the youth centre
 * @param details what was asked once
 */
public record Visitor(VisitorId id, ArenaId arena, VisitorDetails details) {}
