package se.trygghetsportalen.people;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs a part of a service's work in a transaction: hashing a password takes long, and no row should stay locked, nor a
 * connection taken, while it lasts. The part may be run again when it gave way to another transaction, so its only
 * lasting effect is what it stores.
 */
@Component
class InTransaction {
    @Transactional
    <T> T call(Supplier<T> work) {
        return work.get();
    }

    @Transactional
    void run(Runnable work) {
        work.run();
    }
}
