package se.trygghetsportalen.payouts.domain;

import java.util.Optional;

/** Where files are kept: one a run, never changed. */
public interface PaymentFileRepository {
    /** @throws RuntimeException when the run has a file already */
    void add(PaymentFile file);

    Optional<PaymentFile> find(RunId run);
}
