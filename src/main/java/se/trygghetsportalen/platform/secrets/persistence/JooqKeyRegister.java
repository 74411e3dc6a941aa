package se.trygghetsportalen.platform.secrets.persistence;

import static se.trygghetsportalen.generated.Tables.ENCRYPTION_KEY;

import java.time.Clock;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.secrets.domain.KeyFingerprint;
import se.trygghetsportalen.platform.secrets.domain.KeyRegister;

@Repository
class JooqKeyRegister implements KeyRegister {
    private final DSLContext sql;
    private final Clock clock;

    JooqKeyRegister(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<KeyFingerprint> all() {
        return sql.select(ENCRYPTION_KEY.FINGERPRINT)
                .from(ENCRYPTION_KEY)
                .fetchSet(row -> new KeyFingerprint(row.value1()));
    }

    @Override
    public void add(KeyFingerprint fingerprint) {
        sql.insertInto(ENCRYPTION_KEY)
                .set(ENCRYPTION_KEY.FINGERPRINT, fingerprint.bytes())
                .set(ENCRYPTION_KEY.FIRST_USED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
