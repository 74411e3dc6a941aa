package se.trygghetsportalen.platform.audit.domain;

import org.jspecify.annotations.Nullable;

/**
 * A seal and the row it points to.
 *
 * @param seal the seal
 * @param row its row, or null when there is none any more
 */
public record SealedRow(AuditSeal seal, @Nullable AuditRow row) {}
