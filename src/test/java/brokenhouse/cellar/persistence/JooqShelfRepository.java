package brokenhouse.cellar.persistence;

import brokenhouse.cellar.CellarKeeping;
import org.springframework.transaction.annotation.Transactional;

/** Public, in charge of a transaction, and calls the service that should call it. */
public class JooqShelfRepository {
    private final CellarKeeping service;

    JooqShelfRepository(CellarKeeping service) {
        this.service = service;
    }

    @Transactional
    public void save() {
        service.open();
    }
}
