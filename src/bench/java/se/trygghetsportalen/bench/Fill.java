package se.trygghetsportalen.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the demo's database with many contacts, by statements over sets: ten at each stop and five stops in each shift,
 * one contact every five minutes back from now, with parts as frequent as in the demo. By its owner, because no service
 * is meant for it.
 */
final class Fill {
    private static final int STOPS_IN_SHIFT = 5;
    private static final int CONTACTS_AT_STOP = 10;
    private static final int SECONDS_BETWEEN = 300;
    private static final int TEAM = 2;
    private static final String WORKER = "bench";
    private static final int AT_ONCE = 100_000;

    private Fill() {}

    static void contacts(Connection owner, int contacts) throws SQLException {
        int stops = contacts / CONTACTS_AT_STOP;
        int shifts = stops / STOPS_IN_SHIFT;
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET unique_checks = 0, foreign_key_checks = 0, check_constraint_checks = 0");
            statement.execute("SET @now = UTC_TIMESTAMP(6)");
            statement.execute("CREATE TEMPORARY TABLE bench_arena AS SELECT ROW_NUMBER() OVER (ORDER BY id) - 1 AS n,"
                    + " id, district_id FROM arena");
            statement.execute("SET @arenas = (SELECT COUNT(*) FROM bench_arena)");
            statement.execute("CREATE TEMPORARY TABLE bench_worker AS SELECT ROW_NUMBER() OVER (ORDER BY username) - 1"
                    + " AS n, id FROM account WHERE username IN ('falt1', 'falt2')");
            String first = "(SELECT id FROM bench_worker WHERE n = 0)";
            statement.execute("INSERT INTO shift (id, planned_from_at, planned_to_at, state, started_at, started_by,"
                    + " ended_at, ended_by, closed_at, closed_by, plan_note, mood, next_team, version, wanted)"
                    + " SELECT " + id("7001", "seq") + ", f, t, 'CLOSED', f, " + first + ", t, " + first + ", t, "
                    + first + ", '', 'Lugnt', '', 4, 2 FROM (SELECT seq, " + at(contacts, "seq * 50 - 49")
                    + " AS f, " + at(contacts, "seq * 50 + 1") + " AS t FROM seq_1_to_" + shifts + ") s");
            statement.execute("INSERT INTO shift_worker (shift_id, worker_id, sort_order)"
                    + " SELECT " + id("7001", "seq") + ", w.id, w.n FROM seq_1_to_" + shifts
                    + " JOIN bench_worker w");
            statement.execute("INSERT INTO stop (id, shift_id, arena_id, arrived_at, left_at, version)"
                    + " SELECT " + id("7002", "seq") + ", " + id("7001", "(seq - 1) DIV " + STOPS_IN_SHIFT + " + 1")
                    + ", a.id, " + at(contacts, "seq * 10 - 9") + ", " + at(contacts, "seq * 10 + 1")
                    + ", 2 FROM seq_1_to_" + stops + " JOIN bench_arena a ON a.n = MOD(seq, @arenas)");
            for (int from = 1; from <= contacts; from += AT_ONCE) {
                contacts(statement, contacts, "seq_" + from + "_to_" + Math.min(contacts, from + AT_ONCE - 1));
            }
            statement.execute("ANALYZE TABLE contact, contact_head, contact_theme, contact_action, stop, shift");
        }
    }

    /**
     * Puts that many workers on rounds that are out, two to a round, each at a place; answers the rounds. Their password
     * is the demo's.
     */
    static List<String> rounds(Connection owner, int workers) throws SQLException {
        int shifts = workers / TEAM;
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET @now = UTC_TIMESTAMP(6)");
            statement.execute("INSERT INTO account (id, username, display_name, email, state, language, colour_scheme,"
                    + " password_hash, must_change_password, credentials_changed_at, created_at, version)"
                    + " SELECT " + id("7004", "seq") + ", CONCAT('" + WORKER + "', seq), CONCAT('Fältarbetare ', seq),"
                    + " NULL, 'ACTIVE', 'sv', 'SYSTEM', password_hash, 0, @now - INTERVAL 1 DAY, @now, 1"
                    + " FROM account JOIN seq_1_to_" + workers + " WHERE username = 'falt1'");
            statement.execute("INSERT INTO account_role (account_id, role) SELECT " + id("7004", "seq")
                    + ", 'OUTREACH_WORKER' FROM seq_1_to_" + workers);
            statement.execute("INSERT INTO shift (id, planned_from_at, planned_to_at, state, started_at, started_by,"
                    + " plan_note, mood, next_team, version, wanted) SELECT " + id("7005", "seq")
                    + ", @now - INTERVAL 1 HOUR, @now + INTERVAL 5 HOUR, 'STARTED', @now - INTERVAL 1 HOUR, "
                    + id("7004", "seq") + ", '', '', '', 2, 2 FROM seq_1_to_" + shifts);
            statement.execute("INSERT INTO shift_worker (shift_id, worker_id, sort_order) SELECT "
                    + id("7005", "MOD(seq - 1, " + shifts + ") + 1") + ", " + id("7004", "seq")
                    + ", (seq - 1) DIV " + shifts + " FROM seq_1_to_" + workers);
            statement.execute("INSERT INTO stop (id, shift_id, arena_id, arrived_at, version) SELECT "
                    + id("7006", "seq") + ", " + id("7005", "seq") + ", (SELECT MIN(id) FROM arena),"
                    + " @now - INTERVAL 1 HOUR, 1 FROM seq_1_to_" + shifts);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SELECT " + id("7005", "seq") + " FROM seq_1_to_" + shifts)) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    /** The user name of one of them, counted from 0. */
    static String worker(int number) {
        return WORKER + (number + 1);
    }

    private static void contacts(Statement statement, int contacts, String numbers) throws SQLException {
        String stop = "((seq - 1) DIV " + CONTACTS_AT_STOP + " + 1)";
        statement.execute("INSERT INTO contact (id, shift_id, stop_id, arena_id, district_id, worker_id, occurred_at,"
                + " minutes, medium, made, type, depth, heads, follow_up, channel, note, fingerprint, created_at,"
                + " version) SELECT " + contact() + ", "
                + id("7001", "(" + stop + " - 1) DIV " + STOPS_IN_SHIFT + " + 1") + ", " + id("7002", stop)
                + ", a.id, a.district_id, w.id, " + at(contacts, "seq") + ", 5 + MOD(seq, 4) * 5, 'IN_PERSON', 1,"
                + " ELT(1 + MOD(seq, 4), 'OBSERVATION', 'SHORT_CONTACT', 'CONVERSATION', 'SUPPORTIVE'), 1 + MOD(seq, 3),"
                + " 2 + MOD(seq, 2), IF(MOD(seq, 8) = 0, 'MEET_AGAIN', 'NONE'), '', IF(MOD(seq, 3) = 0,"
                + " 'Vill gärna spela innebandy på kvällarna.', ''), SHA2(seq, 256), " + at(contacts, "seq")
                + ", 1 FROM " + numbers + " JOIN bench_arena a ON a.n = MOD(" + stop + ", @arenas)"
                + " JOIN bench_worker w ON w.n = MOD(seq, 2)");
        statement.execute("INSERT INTO contact_head (contact_id, age_band, gender, heads) SELECT " + contact()
                + ", 'AGE_13_15', ELT(1 + MOD(seq, 2), 'BOY', 'GIRL'), 1 + MOD(seq, 2) FROM " + numbers);
        statement.execute("INSERT INTO contact_head (contact_id, age_band, gender, heads) SELECT " + contact()
                + ", 'AGE_16_18', 'BOY', 1 FROM " + numbers);
        statement.execute("INSERT INTO contact_theme (contact_id, theme, occurred_at) SELECT " + contact()
                + ", ELT(1 + MOD(seq, 7), 'SCHOOL', 'LEISURE', 'FAMILY', 'MENTAL_HEALTH', 'SUBSTANCES', 'SAFETY',"
                + " 'ONLINE_LIFE'), " + at(contacts, "seq") + " FROM " + numbers);
        statement.execute("INSERT INTO contact_action (contact_id, action) SELECT " + contact()
                + ", 'CONVERSATION' FROM " + numbers + " WHERE MOD(seq, 4) > 1");
    }

    private static String contact() {
        return id("7003", "seq");
    }

    /** Later numbers have later ids, as they have in the portal. */
    static String id(String kind, String number) {
        return "CAST(CONCAT('01900000-0000-" + kind + "-8000-', LPAD(HEX(" + number + "), 12, '0')) AS UUID)";
    }

    private static String at(int contacts, String number) {
        return "@now - INTERVAL (" + contacts + " + 60 - (" + number + ")) * " + SECONDS_BETWEEN + " SECOND";
    }
}
