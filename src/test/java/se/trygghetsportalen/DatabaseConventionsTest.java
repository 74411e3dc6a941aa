package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;
import static se.trygghetsportalen.generated.Tables.DISTRICT;
import static se.trygghetsportalen.generated.Tables.SHIFT;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.trygghetsportalen.platform.embedded.TestDatabase;
import se.trygghetsportalen.shared.Ids;

/** What every room relies on between Java, jOOQ and MariaDB. */
class DatabaseConventionsTest {
    /** The second of each pair falls into an hour that a Swedish clock skips or repeats. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-10-25T00:59:59.123456Z, 2026-10-25T01:30:00Z",
        "Europe/Stockholm, 2026-10-25T00:59:59.123456Z, 2026-10-25T01:30:00Z",
        "Europe/Stockholm, 2026-03-29T00:59:59.123456Z, 2026-03-29T02:30:00Z",
        "UTC, 2026-03-29T00:59:59.123456Z, 2026-03-29T02:30:00Z",
    })
    void keepsIdentifiersAndInstantsToTheMicrosecondWhateverTheZoneOfTheProcess(String zone, Instant from, Instant to)
            throws Exception {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Connection connection = TestDatabase.connectAsApplication()) {
            DSLContext sql = DSL.using(connection, SQLDialect.MARIADB);
            UUID id = Ids.next();

            sql.insertInto(SHIFT)
                    .set(SHIFT.ID, id)
                    .set(SHIFT.PLANNED_FROM_AT, from)
                    .set(SHIFT.PLANNED_TO_AT, to)
                    .set(SHIFT.STATE, "PLANNED")
                    .set(SHIFT.PLAN_NOTE, "")
                    .set(SHIFT.MOOD, "")
                    .set(SHIFT.NEXT_TEAM, "")
                    .set(SHIFT.VERSION, 0)
                    .execute();

            var stored = sql.fetchSingle(SHIFT, SHIFT.ID.eq(id));
            assertThat(stored.getPlannedFromAt()).isEqualTo(from);
            assertThat(stored.getPlannedToAt()).isEqualTo(to);
            assertThat(sql.fetchExists(
                            SHIFT, SHIFT.ID.eq(id).and(SHIFT.PLANNED_TO_AT.eq(inline(to, SHIFT.PLANNED_TO_AT)))))
                    .isTrue();
            assertThat(sql.fetchValue("select date_format(planned_from_at, '%H:%i') from shift where id = ?", id))
                    .isEqualTo("00:59");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void sortsSwedishLettersAfterZ() throws Exception {
        try (Connection connection = TestDatabase.connectAsApplication()) {
            DSLContext sql = DSL.using(connection, SQLDialect.MARIADB);
            String mark = " " + Ids.next();
            for (String name : List.of("Östervik", "Zinkgruvan", "Åkerby", "Ängen", "Alby")) {
                sql.insertInto(DISTRICT, DISTRICT.ID, DISTRICT.NAME, DISTRICT.EXPOSED, DISTRICT.VERSION)
                        .values(Ids.next(), name + mark, true, 0)
                        .execute();
            }

            assertThat(sql.select(DISTRICT.NAME)
                            .from(DISTRICT)
                            .where(DISTRICT.NAME.endsWith(mark))
                            .orderBy(DISTRICT.NAME)
                            .fetch(row -> row.value1().replace(mark, "")))
                    .containsExactly("Alby", "Zinkgruvan", "Åkerby", "Ängen", "Östervik");
        }
    }

    @Test
    void keepsSnapshotsApartAndSpeaksUtc() throws Exception {
        try (Connection connection = TestDatabase.connectAsApplication()) {
            DSLContext sql = DSL.using(connection, SQLDialect.MARIADB);

            assertThat(sql.fetchValue("select @@innodb_snapshot_isolation")).hasToString("1");
            assertThat(sql.fetchValue("select @@session.time_zone")).hasToString("+00:00");
        }
    }
}
