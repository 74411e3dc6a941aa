package se.trygghetsportalen.platform.audit.domain;

/**
 * A row that no seal points to.
 *
 * @param row the row
 * @param pending whether it is marked as waiting for the sealer, as every new row is
 */
public record UnsealedRow(AuditRow row, boolean pending) {}
