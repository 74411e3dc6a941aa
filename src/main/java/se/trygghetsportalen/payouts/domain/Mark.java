package se.trygghetsportalen.payouts.domain;

import java.time.Instant;
import se.trygghetsportalen.shared.ActorId;

/** Who did something, and when. */
public record Mark(Instant at, ActorId by) {}
