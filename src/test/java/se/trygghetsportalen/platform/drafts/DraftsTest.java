package se.trygghetsportalen.platform.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.drafts.domain.Draft;
import se.trygghetsportalen.platform.drafts.domain.DraftKey;
import se.trygghetsportalen.platform.drafts.domain.DraftOutcome;
import se.trygghetsportalen.platform.drafts.domain.DraftRepository;
import se.trygghetsportalen.platform.drafts.domain.DraftSummary;
import se.trygghetsportalen.platform.embedded.TestDatabase;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class DraftsTest {
    private static final DraftKey CONTACT = DraftKey.of("outreach.contact");
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Drafts drafts;
    private final DraftWeeding weeding;
    private final DraftRepository repository;
    private final ActingAs actingAs;
    private final Clock clock;
    private final SignedInUser somebody = user();
    private final SignedInUser somebodyElse = user();

    @Autowired
    DraftsTest(Drafts drafts, DraftWeeding weeding, DraftRepository repository, ActingAs actingAs, Clock clock) {
        this.drafts = drafts;
        this.weeding = weeding;
        this.repository = repository;
        this.actingAs = actingAs;
        this.clock = clock;
    }

    @Test
    void givesBackWhatWasTyped() {
        Instant before = clock.instant();
        String typed = "{\"note\":\"Lugnt i Östervik 🙂\"}";

        DraftOutcome outcome = actingAs.call(somebody, () -> drafts.save(CONTACT, typed));

        Draft draft = actingAs.call(somebody, () -> drafts.find(CONTACT)).orElseThrow();
        assertThat(draft.key()).isEqualTo(CONTACT);
        assertThat(draft.content()).isEqualTo(typed);
        assertThat(draft.savedAt()).isBetween(before, clock.instant());
        assertThat(draft.expiresAt()).isEqualTo(draft.savedAt().plus(Duration.ofDays(14)));
        assertThat(outcome).isEqualTo(new DraftOutcome.Kept(draft.savedAt()));
    }

    @Test
    void storesEachColumn() throws SQLException {
        UUID shift = Ids.next();
        DraftKey key = DraftKey.of("outreach.stop-note", shift);
        Instant saved = Instant.parse("2026-10-25T00:59:59.123456Z");
        Instant expires = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MICROS);

        repository.save(somebody.id(), new Draft(key, "text", saved, expires));

        assertThat(repository.find(somebody.id(), key, clock.instant()))
                .contains(new Draft(key, "text", saved, expires));
        assertThat(repository.list(somebody.id(), clock.instant()))
                .containsExactly(new DraftSummary(key, saved, expires));
        try (Connection connection = TestDatabase.connectAsOwner();
                var query = connection.prepareStatement("SELECT * FROM draft WHERE owner_id = ?")) {
            query.setObject(1, somebody.id().value());
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString("form")).isEqualTo("outreach.stop-note");
            assertThat(row.getString("subject")).isEqualTo(shift.toString());
            assertThat(new String(row.getBytes("content"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("text");
            assertThat(UUID.fromString(row.getString("id")).version()).isEqualTo(3);
        }
    }

    @Test
    void keepsOneDraftForAFormHoweverOftenItIsSaved() {
        actingAs.run(somebody, () -> {
            drafts.save(CONTACT, "först");
            drafts.save(CONTACT, "sedan");
            drafts.save(CONTACT, "sedan");

            assertThat(drafts.own()).hasSize(1);
            assertThat(drafts.find(CONTACT)).map(Draft::content).contains("sedan");
        });
    }

    @Test
    void keepsFormsAndSubjectsApart() {
        DraftKey one = DraftKey.of("outreach.contact", Ids.next());
        DraftKey other = DraftKey.of("outreach.contact", Ids.next());
        actingAs.run(somebody, () -> {
            drafts.save(CONTACT, "ny");
            drafts.save(one, "ett");
            drafts.save(other, "annat");
            drafts.discard(one);

            assertThat(drafts.find(CONTACT)).map(Draft::content).contains("ny");
            assertThat(drafts.find(one)).isEmpty();
            assertThat(drafts.find(other)).map(Draft::content).contains("annat");
            assertThat(drafts.own()).extracting(DraftSummary::key).containsExactly(other, CONTACT);
        });
    }

    @Test
    void reachesNobodyElsesDraft() {
        actingAs.run(somebody, () -> drafts.save(CONTACT, "mitt"));

        actingAs.run(somebodyElse, () -> {
            assertThat(drafts.find(CONTACT)).isEmpty();
            assertThat(drafts.own()).isEmpty();
            drafts.discard(CONTACT);
            drafts.save(CONTACT, "annans");
        });

        assertThat(actingAs.call(somebody, () -> drafts.find(CONTACT)))
                .map(Draft::content)
                .contains("mitt");
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        assertThatThrownBy(() -> drafts.save(CONTACT, "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.find(CONTACT)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(drafts::own).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.discard(CONTACT)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void forgetsADraftWhoseTimeIsUpBeforeAndAfterItIsWeeded() {
        Instant now = clock.instant();
        repository.save(somebody.id(), new Draft(CONTACT, "gammalt", now.minus(Duration.ofDays(14)), now));
        DraftKey fresh = DraftKey.of("outreach.shift");
        repository.save(somebody.id(), new Draft(fresh, "nytt", now, now.plus(JUST_NOW)));

        assertThat(actingAs.call(somebody, () -> drafts.find(CONTACT))).isEmpty();
        assertThat(actingAs.call(somebody, drafts::own))
                .extracting(DraftSummary::key)
                .containsExactly(fresh);

        int removed = weeding.removeSome();

        assertThat(removed).isPositive();
        assertThat(weeding.mayBeMore(removed)).isFalse();
        // Asked as of long ago, when neither had expired: only what is still stored can answer.
        assertThat(repository.list(somebody.id(), now.minus(JUST_NOW)))
                .extracting(DraftSummary::key)
                .containsExactly(fresh);
    }

    @Test
    void refusesADraftThatWasTamperedWith() throws SQLException {
        actingAs.run(somebody, () -> drafts.save(CONTACT, "äkta"));
        assertThat(actingAs.call(somebody, () -> drafts.find(CONTACT))).isPresent();

        change("UPDATE draft SET content = CONCAT(LEFT(content, LENGTH(content) - 1), 'x') WHERE owner_id = ?");

        assertThat(actingAs.call(somebody, () -> drafts.find(CONTACT))).isEmpty();
    }

    @Test
    void opensNobodysDraftUnderAnothersName() throws SQLException {
        actingAs.run(somebody, () -> drafts.save(CONTACT, "mitt"));
        actingAs.run(somebodyElse, () -> drafts.save(CONTACT, "annans"));

        try (Connection connection = TestDatabase.connectAsOwner();
                var update = connection.prepareStatement("UPDATE draft AS target JOIN draft AS source"
                        + " ON source.owner_id = ? SET target.content = source.content WHERE target.owner_id = ?")) {
            update.setObject(1, somebody.id().value());
            update.setObject(2, somebodyElse.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        assertThat(actingAs.call(somebodyElse, () -> drafts.find(CONTACT))).isEmpty();
        assertThat(actingAs.call(somebody, () -> drafts.find(CONTACT))).isPresent();
    }

    @Test
    void keepsTheEarlierDraftWhenThereIsTooMuch() {
        actingAs.run(somebody, () -> {
            String most = "å".repeat(Drafts.MOST_BYTES / 2);
            assertThat(drafts.save(CONTACT, most)).isInstanceOf(DraftOutcome.Kept.class);

            assertThat(drafts.save(CONTACT, most + "a")).isEqualTo(new DraftOutcome.TooLarge(Drafts.MOST_BYTES));

            assertThat(drafts.find(CONTACT)).map(Draft::content).contains(most);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.own-password", "mentoring.registry-check", "people.one-time-code.step"})
    void neverKeepsWhatMayNotBeKept(String form) {
        assertThatThrownBy(() -> DraftKey.of(form))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Never drafted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Contact", "outreach.", "outreach contact", "outreach|contact"})
    void takesOnlyWordsOfTheProgramForForms(String form) {
        assertThatThrownBy(() -> DraftKey.of(form)).isInstanceOf(IllegalArgumentException.class);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connectAsOwner();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, somebody.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static SignedInUser user() {
        return new SignedInUser(new ActorId(Ids.next()), "falt", "Fältarbetare", Set.of(Role.OUTREACH_WORKER));
    }
}
