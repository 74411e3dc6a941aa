package se.trygghetsportalen.payouts.domain;

import java.time.Instant;

/**
 * The one file of a run.
 *
 * @param run whose
 * @param messageId what the bank calls the file
 * @param content the bytes as they were made the first time
 * @param sha256 of the bytes
 * @param madeAt when
 */
@SuppressWarnings("ArrayRecordComponent")
public record PaymentFile(RunId run, String messageId, byte[] content, String sha256, Instant madeAt) {}
