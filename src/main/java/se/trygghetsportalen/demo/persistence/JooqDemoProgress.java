package se.trygghetsportalen.demo.persistence;

import static se.trygghetsportalen.generated.Tables.DEMO_STEP;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.demo.domain.DemoProgress;

@Repository
class JooqDemoProgress implements DemoProgress {
    private final DSLContext sql;

    JooqDemoProgress(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean isDone(String step) {
        return sql.fetchExists(DEMO_STEP, DEMO_STEP.NAME.eq(step));
    }

    @Override
    public boolean markDone(String step, Instant at) {
        return sql.insertInto(DEMO_STEP)
                        .set(DEMO_STEP.NAME, step)
                        .set(DEMO_STEP.DONE_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
