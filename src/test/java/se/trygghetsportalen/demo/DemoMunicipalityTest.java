package se.trygghetsportalen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.TrygghetsportalenApplication;
import se.trygghetsportalen.demo.domain.DemoProgress;
import se.trygghetsportalen.people.DemoAccounts;
import se.trygghetsportalen.people.SignIn;
import se.trygghetsportalen.people.domain.SignInOutcome;
import se.trygghetsportalen.platform.embedded.EmbeddedMariaDb;
import se.trygghetsportalen.platform.embedded.TestDatabase;
import se.trygghetsportalen.platform.settings.Municipality;

/** The demo on a database of its own, at noon of a Tuesday that is always the same. */
@SpringBootTest(
        classes = TrygghetsportalenApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.launch-browser=false",
            "portal.demo=true",
            "portal.demo-on-external-database=true",
            "portal.demo-weeks=1",
            "portal.data-dir=target/test-demo"
        })
@ContextConfiguration(initializers = DemoMunicipalityTest.OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoMunicipalityTest {
    private static final Instant NOON = Instant.parse("2026-03-17T11:00:00Z");

    /** What Liquibase, the trail, the secrets and sign-in keep for themselves is not the demo's. */
    private static final Set<String> NOT_THE_DEMOS =
            Set.of("databasechangelog", "databasechangeloglock", "encryption_key", "sign_in_throttle");

    /** Beside the evenings stand the walks and the fortnight ahead, which are in the afternoon. */
    private static final String EVENING = " HOUR(planned_from_at) >= 16";

    /** What the portal makes ids for, new ones each time, is compared by everything else. */
    private static final Map<String, String> MADE_ANEW = Map.of(
            "bonus_event", "application_id, kind, at, by_id, words",
            "notice", "recipient_id, text_key, arguments, path, created_at",
            "association_change", "association_id, at, by_id, field, before_value, after_value",
            "join_attempt", "address_hash, at",
            "bank_answer", "kind, message_id, sha256, imported_at, imported_by_id",
            "bank_line", "number, end_to_end_id, amount_ore, said, outcome",
            "activity_visitor", "id, arena_id, birth_year, gender, registered_at");

    /** How encrypted columns are stored: each sealing has a nonce of its own. */
    private static final String SEALED = "VARBINARY";

    /** Salted anew each time. */
    private static final String PASSWORD_HASH = "password_hash";

    @TestBean(name = "clock")
    private final Clock home = home();

    @Autowired
    private DemoMunicipality municipality;

    @Autowired
    private List<DemoChapter> chapters;

    @Autowired
    private DemoProgress progress;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Municipality settings;

    @Autowired
    private MessageSource texts;

    private final Map<String, Set<String>> built = new TreeMap<>();
    private final Set<String> trail = new TreeSet<>();

    /** Whether what stands in the database is no longer what was built. */
    private boolean spoilt;

    static Clock home() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    /** Building takes longer than all the rest, so whoever leaves the database as it was built saves the next one time. */
    @BeforeEach
    void build() throws SQLException {
        if (spoilt) {
            empty();
        }
        municipality.build();
        if (built.isEmpty() || spoilt) {
            built.clear();
            built.putAll(content());
            trail.clear();
            trail.addAll(trail());
        }
        spoilt = false;
    }

    @Test
    void buildsTheMunicipality() {
        assertThat(sizes())
                .containsEntry("district", 6)
                .containsEntry("arena", 36)
                .containsEntry("account", 21)
                .containsEntry("setting", 6)
                .containsEntry("shift", 2 + 15 + 8 + 4)
                .containsEntry("stop", 6 + 37 + 18)
                .containsEntry("observation", 37)
                .containsEntry("contact", 12 + 56)
                .containsEntry("activity_session", 3 + 1)
                .containsEntry("bonus_year", 2)
                .containsEntry("bonus_draft", 10 + 7)
                .containsEntry("bonus_application", 10 + 5);
        assertThat(settings.name()).isEqualTo("Ekånge kommun");
        assertThat(settings.organisationNumber()).isEqualTo("212099-9012");
    }

    @Test
    void hasTonightsShiftPlannedAndLastNightsClosed() throws SQLException {
        assertThat(rows("SELECT state, planned_from_at, planned_to_at, ended_at, closed_at FROM shift"
                        + " WHERE plan_note NOT IN ('Trygghetsvandring', 'Kvällsrunda') AND" + EVENING
                        + " ORDER BY planned_from_at"))
                .containsExactly(
                        "CLOSED | 2026-03-16T17:00 | 2026-03-16T23:30 | 2026-03-16T23:30 | 2026-03-16T23:40",
                        "PLANNED | 2026-03-17T17:00 | 2026-03-17T23:30 | null | null");
        assertThat(rows("SELECT a.username FROM shift_worker w JOIN account a ON a.id = w.worker_id"
                        + " JOIN shift s ON s.id = w.shift_id WHERE s.state = 'PLANNED' AND" + EVENING
                        + " ORDER BY a.username"))
                .containsExactly("falt1", "falt2");
        assertThat(rows("SELECT a.name FROM shift_place p JOIN arena a ON a.id = p.arena_id"
                        + " JOIN shift s ON s.id = p.shift_id WHERE s.state = 'PLANNED' AND" + EVENING
                        + " ORDER BY p.sort_order"))
                .containsExactly("Kuben", "Ekånge station", "Stortorget");
    }

    @Test
    void hasAWeekOfClosedRoundsBehindIt() throws SQLException {
        assertThat(rows("SELECT state, planned_from_at, ended_at, closed_at FROM shift WHERE plan_note = 'Kvällsrunda'"
                        + " ORDER BY planned_from_at"))
                .containsExactly(
                        "CLOSED | 2026-03-11T17:00 | 2026-03-11T23:30 | 2026-03-11T23:40",
                        "CLOSED | 2026-03-12T17:00 | 2026-03-12T23:30 | 2026-03-12T23:40",
                        "CLOSED | 2026-03-13T17:00 | 2026-03-13T23:30 | 2026-03-13T23:40",
                        "CLOSED | 2026-03-14T17:00 | 2026-03-14T23:30 | 2026-03-14T23:40");
        assertThat(rows("SELECT COUNT(*) FROM shift s WHERE plan_note = 'Kvällsrunda'"
                        + " AND (SELECT COUNT(*) FROM contact c WHERE c.shift_id = s.id) NOT BETWEEN 5 AND 40"))
                .containsExactly("0");
    }

    @Test
    void hasAFortnightAheadWithAnOpenPlaceAnOfferAndAShiftCalledOff() throws SQLException {
        assertThat(rows("SELECT state, COUNT(*) FROM shift WHERE planned_from_at > '2026-03-18' GROUP BY state"
                        + " ORDER BY state"))
                .containsExactly("CANCELLED | 1", "PLANNED | 7");
        assertThat(rows("SELECT COUNT(*) FROM shift s WHERE state = 'PLANNED' AND wanted > (SELECT COUNT(*) FROM"
                        + " shift_worker w WHERE w.shift_id = s.id)"))
                .containsExactly("1");
        assertThat(rows("SELECT COUNT(*) FROM shift_offer")).containsExactly("1");
    }

    /** What domain.md 7 says that each association shows, in the order of their numbers. */
    @Test
    void theAssociationsShowTheirSpecialCases() throws SQLException {
        assertThat(rows("SELECT p.association_name, p.amount_ore DIV 100, p.account_kind,"
                        + " GREATEST(0, DATEDIFF(a.handed_in_on, y.last_day)), d.state, COALESCE(p.freeze_reason, '-'),"
                        + " (SELECT GROUP_CONCAT(l.kind, ' ', l.amount_ore DIV 100 ORDER BY l.number SEPARATOR ', ')"
                        + " FROM ledger_entry l WHERE l.decision_id = p.decision_id)"
                        + " FROM payable p JOIN bonus_decision d ON d.id = p.decision_id"
                        + " JOIN bonus_application a ON a.id = d.application_id"
                        + " JOIN bonus_year y ON y.id = a.year_id ORDER BY p.organisation_number"))
                .containsExactly(
                        "Ekånge Norra IK | 45000 | BANKGIRO | 0 | DECIDED | - | " + paid(45_000),
                        "Björkbackens Boxklubb | 45000 | BANKGIRO | 0 | DECIDED | - | " + paid(45_000),
                        "Norrängs Schackvänner | 15000 | PLUSGIRO | 0 | DECIDED | - | " + paid(15_000),
                        "Hammartorps Teaterverkstad | 24000 | BANKGIRO | 9 | DECIDED | - | " + paid(24_000),
                        "Östervik Scoutkår | 15000 | BANKGIRO | 0 | DECIDED | - | " + paid(15_000),
                        "Ekånge Ryttarklubb | 30000 | BANKGIRO | 0 | APPEALED | APPEALED | GRANTED 30000",
                        "Kvinnonätverket Navet | 45000 | BANKGIRO | 0 | DECIDED | - | " + paid(45_000),
                        "Ekånge E-sport | 15000 | BANKGIRO | 0 | DECIDED | - | " + paid(15_000),
                        "Björkbackens Kulturförening | 30000 | BANKGIRO | 0 | DECIDED | ACCOUNT_CHANGED | GRANTED 30000",
                        "Hammartorps MK | 15000 | BANKGIRO | 0 | DECIDED | - | " + paid(15_000) + ", REVOKED 6000");
    }

    @Test
    void oneAssociationHasFullScore() throws SQLException {
        assertThat(rows("SELECT s.name FROM bonus_decision d JOIN association s ON s.id = d.association_id"
                        + " WHERE JSON_VALUE(d.content, '$.total.tenths') = 1000"))
                .containsExactly("Ekånge Norra IK");
    }

    private static String paid(int kronor) {
        return "GRANTED %1$d, RESERVED %1$d, PAID %1$d".formatted(kronor);
    }

    @Test
    void someAssociationsAreToldWhyTheyMayNotApplyAndOneOfficerIsTied() throws SQLException {
        assertThat(rows("SELECT name, registry_check_routine, (SELECT SUM(m.members) FROM association_members m"
                        + " WHERE m.association_id = s.id) FROM association s WHERE id NOT IN"
                        + " (SELECT association_id FROM bonus_draft) ORDER BY name"))
                .containsExactly("Sjöviks Musikförening | true | 9", "Sjöviks Simsällskap | false | 236");
        assertThat(rows("SELECT s.name, c.username FROM engagement e JOIN account c ON c.id = e.account_id"
                        + " JOIN association s ON s.organisation_number = e.organisation_number"))
                .containsExactly("Östervik Scoutkår | handlaggare3");
    }

    @Test
    void whatAssociationsAnswerIsShownByFiles() throws SQLException {
        assertThat(
                        rows(
                                "SELECT s.name, r.content LIKE '%hedersrelaterat våld%', r.content LIKE '%näthat%'"
                                        + " FROM bonus_revision r JOIN bonus_application a ON a.id = r.application_id"
                                        + " JOIN association s ON s.id = a.association_id"
                                        + " WHERE r.content LIKE '%hedersrelaterat våld%' OR r.content LIKE '%näthat%' ORDER BY s.name"))
                .containsExactly(
                        "Ekånge E-sport | 0 | 1", "Kvinnonätverket Navet | 1 | 0", "Kvinnonätverket Navet | 1 | 0");
        assertThat(rows("SELECT COUNT(DISTINCT e.application_id) FROM bonus_evidence e"
                        + " JOIN stored_file f ON f.id = e.file_id WHERE e.bytes > 0"))
                .as("every application that was handed in")
                .containsExactly("15");
        assertThat(
                        rows(
                                "SELECT e.name, f.type FROM bonus_evidence e JOIN stored_file f ON f.id = e.file_id"
                                        + " JOIN bonus_application a ON a.id = e.application_id"
                                        + " JOIN association s ON s.id = a.association_id WHERE s.name = 'Ekånge Norra IK' ORDER BY e.name"))
                .containsExactly(
                        "Anslagstavlan i klubbhuset.jpg | JPEG",
                        "Enkät i november.pdf | PDF",
                        "Handlingsplan.pdf | PDF");
    }

    @Test
    void offersEveryAccountWithAWordAboutWhatItDoes() {
        assertThat(accounts.cards()).hasSize(21).allSatisfy(card -> {
            assertThat(signIn.attempt(card.username(), card.password(), "127.0.0.1"))
                    .isInstanceOf(SignInOutcome.Accepted.class);
            for (Locale locale : List.of(Locale.forLanguageTag("sv-SE"), Locale.forLanguageTag("en-GB"))) {
                assertThat(texts.getMessage(card.roleKey(), new Object[0], locale))
                        .isNotBlank();
            }
        });
    }

    @Test
    void changesNothingWhenItIsBuiltAgain() throws SQLException {
        municipality.build();

        assertAsBuilt();
        assertThat(trail()).isEqualTo(trail);
    }

    @Test
    void isTheSameWhenItIsBuiltAnewAndKilledOnceInEveryStep() throws SQLException {
        spoilt = true;
        empty();
        Set<String> killed = new LinkedHashSet<>();
        DemoMunicipality doomed = killedOnceInEveryStep(killed);
        int kills = 0;
        for (boolean whole = false; !whole; ) {
            try {
                doomed.build();
                whole = true;
            } catch (Killed kill) {
                kills++;
                assertThat(progress.isDone(kill.step)).as(kill.step).isFalse();
            }
        }

        assertThat(killed).isEqualTo(steps()).hasSize(kills);
        assertAsBuilt();
    }

    @Test
    void plansTheNextEveningOnTheNextDayAndOnlyThat() throws SQLException {
        spoilt = true;
        Instant tomorrow = NOON.plusSeconds(24 * 3600);

        new DemoMunicipality(chapters, progress, transaction, Clock.fixed(tomorrow, ZoneOffset.UTC)).build();

        assertThat(rows("SELECT planned_from_at FROM shift WHERE state = 'PLANNED' AND" + EVENING + " ORDER BY 1"))
                .containsExactly("2026-03-17T17:00", "2026-03-18T17:00");
        assertThat(rows("SELECT COUNT(*) FROM contact")).containsExactly("68");
        assertThat(rows("SELECT COUNT(*) FROM shift WHERE id = '" + OutreachChapter.shiftOf(LocalDate.of(2026, 3, 18))
                        + "'"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-16T23:10:00Z", "2026-03-16T23:39:59Z"})
    void takesNoEveningForOverThatIsNot(String justAfterMidnight) throws SQLException {
        spoilt = true;
        empty();

        new DemoMunicipality(
                        chapters.stream().filter(this::isAboutEvenings).toList(),
                        progress,
                        transaction,
                        Clock.fixed(Instant.parse(justAfterMidnight), ZoneOffset.UTC))
                .build();

        assertThat(rows("SELECT state, planned_from_at FROM shift WHERE plan_note NOT IN ('Trygghetsvandring',"
                        + " 'Kvällsrunda') AND"
                        + EVENING + " ORDER BY planned_from_at"))
                .containsExactly("CLOSED | 2026-03-15T17:00", "PLANNED | 2026-03-17T17:00");
    }

    /** Builds until a step's work is done for the first time, and not until it is stored. */
    private DemoMunicipality killedOnceInEveryStep(Set<String> killed) {
        List<DemoChapter> doomed = chapters.stream()
                .map(chapter -> (DemoChapter) now -> chapter.steps(now).stream()
                        .map(each -> new DemoStep(each.name(), () -> {
                            each.work().run();
                            if (killed.add(each.name())) {
                                throw new Killed(each.name());
                            }
                        }))
                        .toList())
                .toList();
        return new DemoMunicipality(doomed, progress, transaction, home);
    }

    /** The evenings and what they stand on. */
    private boolean isAboutEvenings(DemoChapter chapter) {
        return chapter instanceof SettingsChapter
                || chapter instanceof AccountsChapter
                || chapter instanceof PlacesChapter
                || chapter instanceof OutreachChapter;
    }

    private Set<String> steps() {
        return chapters.stream()
                .flatMap(chapter -> chapter.steps(NOON).stream())
                .map(DemoStep::name)
                .collect(Collectors.toSet());
    }

    private void assertAsBuilt() throws SQLException {
        Map<String, Set<String>> now = content();
        built.forEach((table, rows) -> assertThat(now.get(table)).as(table).isEqualTo(rows));
        assertThat(now).hasSameSizeAs(built);
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        built.forEach((table, rows) -> sizes.put(table, rows.size()));
        return sizes;
    }

    private static Map<String, Set<String>> content() throws SQLException {
        Map<String, Set<String>> content = new TreeMap<>();
        for (String table : tables()) {
            String columns = MADE_ANEW.getOrDefault(table, "*");
            content.put(table, new TreeSet<>(rows("SELECT " + columns + " FROM " + table)));
        }
        return content;
    }

    private static Set<String> trail() throws SQLException {
        return new TreeSet<>(rows("SELECT id FROM audit_row"));
    }

    private static List<String> tables() throws SQLException {
        return rows("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE'")
                .stream()
                .filter(table -> !NOT_THE_DEMOS.contains(table) && !table.startsWith("audit"))
                .toList();
    }

    private static void empty() throws SQLException {
        try (Connection connection = OwnDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables()) {
                statement.execute("DELETE FROM " + table);
            }
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = OwnDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    if (columns.getColumnTypeName(column).equals(SEALED)) {
                        byte[] content = result.getBytes(column);
                        row.add(content == null ? "nothing sealed" : content.length + " sealed bytes");
                    } else if (!columns.getColumnName(column).equals(PASSWORD_HASH)) {
                        row.add(text(result, column));
                    }
                }
                rows.add(String.join(" | ", row));
            }
        }
        return rows;
    }

    private static String text(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value instanceof byte[] content) {
            return content.length + " bytes, " + Arrays.hashCode(content);
        }
        return value instanceof java.sql.Timestamp
                ? result.getObject(column, java.time.LocalDateTime.class).toString()
                : String.valueOf(value);
    }

    private static final class Killed extends RuntimeException {
        private final String step;

        Killed(String step) {
            super(step);
            this.step = step;
        }
    }

    /** A database that no other test sees. */
    static class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final EmbeddedMariaDb SERVER = TestDatabase.startAnother("demo");

        static Connection connect() throws SQLException {
            return TestDatabase.connectTo(SERVER.owner());
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + SERVER.application().jdbcUrl(),
                            "spring.datasource.username=" + SERVER.application().username(),
                            "spring.datasource.password=" + SERVER.application().password(),
                            "spring.liquibase.url=" + SERVER.owner().jdbcUrl(),
                            "spring.liquibase.user=" + SERVER.owner().username(),
                            "spring.liquibase.password=" + SERVER.owner().password())
                    .applyTo(context);
        }
    }
}
