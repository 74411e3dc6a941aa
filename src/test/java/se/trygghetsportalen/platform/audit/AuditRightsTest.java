package se.trygghetsportalen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.platform.embedded.TestDatabase;

/** What the portal's database user may do with the trail, on the real tables with the real grants. */
class AuditRightsTest {
    private static final int DENIED = 1142;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_row SET action = 'x.y' WHERE FALSE",
                "DELETE FROM audit_row WHERE FALSE",
                "TRUNCATE TABLE audit_row",
                "DROP TABLE audit_row",
                "ALTER TABLE audit_row DROP COLUMN mac",
                "REPLACE INTO audit_row SELECT * FROM audit_row WHERE FALSE",
                "INSERT INTO audit_row SELECT * FROM audit_row WHERE FALSE ON DUPLICATE KEY UPDATE action = 'x.y'",
                "UPDATE audit_seal SET number = 1 WHERE FALSE",
                "DELETE FROM audit_seal WHERE FALSE",
                "TRUNCATE TABLE audit_seal",
                "DROP TABLE audit_seal",
                "UPDATE audit_pending SET audit_row_id = UUID() WHERE FALSE",
                "TRUNCATE TABLE audit_pending",
                "UPDATE audit_sealer SET id = 2 WHERE FALSE",
                "DELETE FROM audit_sealer WHERE FALSE",
                "INSERT INTO audit_sealer SELECT * FROM audit_sealer WHERE FALSE",
                "CREATE TRIGGER t BEFORE INSERT ON audit_row FOR EACH ROW SET NEW.action = 'x.y'"
            })
    void keepsThePortalFromChangingWhatWasWritten(String statement) throws SQLException {
        try (Connection portal = TestDatabase.connectAsApplication();
                Statement open = portal.createStatement()) {
            assertThatThrownBy(() -> open.execute(statement))
                    .asInstanceOf(InstanceOfAssertFactories.throwable(SQLException.class))
                    .satisfies(refusal -> assertThat(refusal.getErrorCode()).isEqualTo(DENIED));
        }
    }

    /** The control: the statements are sound, and whoever has the right can do all of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_row SET action = 'x.y' WHERE FALSE",
                "DELETE FROM audit_row WHERE FALSE",
                "REPLACE INTO audit_row SELECT * FROM audit_row WHERE FALSE",
                "UPDATE audit_seal SET number = 1 WHERE FALSE",
                "DELETE FROM audit_seal WHERE FALSE",
                "UPDATE audit_pending SET audit_row_id = UUID() WHERE FALSE",
                "CREATE TABLE audit_row_copy LIKE audit_row",
                "TRUNCATE TABLE audit_row_copy",
                "DROP TABLE audit_row_copy"
            })
    void letsTheOwnerDoIt(String statement) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement open = owner.createStatement()) {
            assertThatCode(() -> open.execute(statement)).doesNotThrowAnyException();
        }
    }

    @Test
    void grantsNoMoreThanTheTrailNeeds() throws SQLException {
        Set<String> grants = new TreeSet<>();
        try (Connection portal = TestDatabase.connectAsApplication();
                Statement open = portal.createStatement();
                var found = open.executeQuery("SHOW GRANTS FOR portal_application")) {
            while (found.next()) {
                if (found.getString(1).matches(".*`audit_(row|pending|seal|sealer)`.*")) {
                    grants.add(found.getString(1).replaceAll(" ON `\\w+`\\.`(\\w+)`.*", " $1"));
                }
            }
        }

        assertThat(grants)
                .containsExactly(
                        "GRANT SELECT audit_sealer",
                        "GRANT SELECT, INSERT audit_row",
                        "GRANT SELECT, INSERT audit_seal",
                        "GRANT SELECT, INSERT, DELETE audit_pending");
    }
}
