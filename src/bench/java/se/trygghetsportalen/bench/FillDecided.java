package se.trygghetsportalen.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import se.trygghetsportalen.shared.Luhn;

/**
 * Fills the demo's database with many associations and with a year's decided bonuses, two assessors behind each. What a
 * decision says is what one of the demo's says. By its owner, because no service is meant for it.
 */
final class FillDecided {
    private static final int FIRST_NUMBER = 3_000_000;
    private static final int AT_ONCE = 1_000;

    private FillDecided() {}

    static void associations(Connection owner, int many) throws SQLException {
        String insert = "INSERT INTO association (id, organisation_number, name, form, district_id, activity,"
                + " board_elected, open_to_all, registry_check_routine, state, account_kind, account_digits, version)"
                + " VALUES (" + id("7101", "?")
                + ", ?, ?, 'NON_PROFIT', (SELECT MIN(id) FROM district), 'idrott', 1, 1,"
                + " 1, 'ACTIVE', 'BANKGIRO', ?, 1)";
        owner.setAutoCommit(false);
        try (PreparedStatement statement = owner.prepareStatement(insert)) {
            for (int number = 1; number <= many; number++) {
                String nine = "8%08d".formatted(FIRST_NUMBER + number);
                String account = "5%06d".formatted(number);
                statement.setInt(1, number);
                statement.setString(2, nine + Luhn.checkDigitFor(nine));
                statement.setString(3, "Östervik Idrottsförening " + number);
                statement.setString(4, account + Luhn.checkDigitFor(account));
                statement.addBatch();
                if (number % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            owner.commit();
        } finally {
            owner.setAutoCommit(true);
        }
        try (Statement statement = owner.createStatement()) {
            statement.execute("INSERT INTO association_members (association_id, district_id, band, gender, members)"
                    + " SELECT " + id("7101", "seq") + ", (SELECT MIN(id) FROM district), band, gender, 12"
                    + " FROM seq_1_to_" + many
                    + " JOIN (SELECT DISTINCT band, gender FROM association_members) cell");
        }
    }

    /** A year in which each of the associations has a decided bonus. Their ids are in no order, as in the portal. */
    static void decisions(Connection owner, int year, int many) throws SQLException {
        String yearId = id("7102", Integer.toString(year));
        String signingId = id("7103", Integer.toString(year));
        String applicationId = id("7104", year + " * 100000 + seq");
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET unique_checks = 0, foreign_key_checks = 0, check_constraint_checks = 0");
            statement.execute(
                    "INSERT INTO bonus_year (id, year_number, opens_on, last_day, report_by, pot_ore, scheme_id,"
                            + " eligibility, ladder, shares_deductions_again, appeal_freezes, diary_number, state, version)"
                            + " SELECT " + yearId + ", " + year + ", opens_on, last_day, report_by, pot_ore, scheme_id,"
                            + " eligibility, ladder, shares_deductions_again, appeal_freezes, diary_number, 'DECIDED', 1"
                            + " FROM bonus_year ORDER BY year_number LIMIT 1");
            statement.execute("INSERT INTO bonus_assessment (id, application_id, assessor_id, state, content,"
                    + " read_revision, words, since_at, version) SELECT "
                    + id("7105", "(" + year + " * 100000 + seq) * 10 + hand") + ", " + applicationId + ", "
                    + id("7106", "MOD(seq * 3 + hand, 12)") + ", 'SUBMITTED', '{}', 1, '', UTC_TIMESTAMP(6), 3"
                    + " FROM seq_1_to_" + many + " JOIN (SELECT 1 AS hand UNION SELECT 2) two");
            statement.execute("INSERT INTO bonus_decision (id, application_id, number, year_id, association_id,"
                    + " signing_id, proposed_ore, amount_ore, exception_reason, content, signed_by_id, delegation_point,"
                    + " signed_at, state, appeal_reference, outcome_words, version) SELECT "
                    + hashed(year + " * 100000 + seq") + ", " + applicationId + ", 1, " + yearId + ", "
                    + id("7101", "seq") + ", " + signingId + ", amount, amount, '', content, " + id("7106", "99")
                    + ", '4.3', UTC_TIMESTAMP(6), 'DECIDED', '', '', 1 FROM (SELECT seq, (1000 + MOD(seq * 37, 14000))"
                    + " * 100 AS amount FROM seq_1_to_" + many + ") s JOIN (SELECT JSON_SET(content, '$.year', " + year
                    + ") AS content FROM bonus_decision ORDER BY signed_at LIMIT 1) said");
            statement.execute("ANALYZE TABLE association, bonus_decision, bonus_assessment, payable, ledger_entry");
        }
    }

    /** A UUID of version 3, as the portal makes of a signature and an application. */
    private static String hashed(String number) {
        String hash = "MD5(" + number + ")";
        return "CAST(CONCAT(LEFT(" + hash + ", 12), '3', MID(" + hash + ", 14, 3), '8', MID(" + hash
                + ", 18, 15)) AS UUID)";
    }

    private static String id(String kind, String number) {
        return Fill.id(kind, number);
    }
}
