package se.trygghetsportalen.platform.drafts.domain;

import java.time.Instant;

/** A draft in a list, without what it says. */
public record DraftSummary(DraftKey key, Instant savedAt, Instant expiresAt) {}
