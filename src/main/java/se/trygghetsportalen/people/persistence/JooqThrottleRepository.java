package se.trygghetsportalen.people.persistence;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static se.trygghetsportalen.generated.Tables.SIGN_IN_THROTTLE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.people.domain.ThrottleKey;
import se.trygghetsportalen.people.domain.ThrottleRepository;

/** Counted failures in the table {@code sign_in_throttle}. */
@Repository
class JooqThrottleRepository implements ThrottleRepository {
    private final DSLContext sql;

    JooqThrottleRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Instant> waitsUntil(ThrottleKey key, Instant now) {
        return sql.select(SIGN_IN_THROTTLE.WAITS_UNTIL_AT)
                .from(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.KEY_HASH.eq(key.hash()))
                .and(SIGN_IN_THROTTLE.WAITS_UNTIL_AT.gt(now))
                .fetchOptional(SIGN_IN_THROTTLE.WAITS_UNTIL_AT);
    }

    /** MariaDB assigns from left to right: {@code failures} is set while {@code counts_until_at} is still the old one. */
    @Override
    public Count count(ThrottleKey key, Instant now) {
        Instant windowEnds = now.plus(key.rule().window());
        return sql.insertInto(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.KEY_HASH, key.hash())
                .set(SIGN_IN_THROTTLE.FAILURES, 1)
                .set(SIGN_IN_THROTTLE.COUNTS_UNTIL_AT, windowEnds)
                .onDuplicateKeyUpdate()
                .set(
                        SIGN_IN_THROTTLE.FAILURES,
                        when(SIGN_IN_THROTTLE.WAITS_UNTIL_AT.gt(now), SIGN_IN_THROTTLE.FAILURES)
                                .when(SIGN_IN_THROTTLE.COUNTS_UNTIL_AT.le(now), inline(1))
                                .otherwise(SIGN_IN_THROTTLE.FAILURES.plus(1)))
                .set(
                        SIGN_IN_THROTTLE.COUNTS_UNTIL_AT,
                        when(
                                        SIGN_IN_THROTTLE.COUNTS_UNTIL_AT.le(now),
                                        val(windowEnds, SIGN_IN_THROTTLE.COUNTS_UNTIL_AT))
                                .otherwise(SIGN_IN_THROTTLE.COUNTS_UNTIL_AT))
                .returningResult(SIGN_IN_THROTTLE.FAILURES, SIGN_IN_THROTTLE.WAITS_UNTIL_AT)
                .fetchSingle(row -> {
                    Instant waitsUntil = row.value2();
                    boolean waits = waitsUntil != null && waitsUntil.isAfter(now);
                    return new Count(row.value1(), waits ? waitsUntil : null);
                });
    }

    @Override
    public void makeWait(ThrottleKey key, Instant until, Instant countsUntil) {
        sql.update(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.WAITS_UNTIL_AT, until)
                .set(SIGN_IN_THROTTLE.COUNTS_UNTIL_AT, countsUntil)
                .where(SIGN_IN_THROTTLE.KEY_HASH.eq(key.hash()))
                .execute();
    }

    @Override
    public void clear(ThrottleKey key) {
        sql.deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.KEY_HASH.eq(key.hash()))
                .execute();
    }

    @Override
    public int removeExpired(Instant now) {
        return sql.deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.COUNTS_UNTIL_AT.le(now))
                .execute();
    }
}
