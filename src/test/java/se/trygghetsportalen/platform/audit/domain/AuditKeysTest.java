package se.trygghetsportalen.platform.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.shared.ActorId;

class AuditKeysTest {
    private static final AuditKeys KEYS = new AuditKeys(new byte[32]);
    private static final UUID ROW = UUID.fromString("01938d2c-0000-7000-8000-000000000001");
    private static final UUID SUBJECT = UUID.fromString("01938d2c-0000-7000-8000-000000000002");
    private static final UUID OTHER = UUID.fromString("01938d2c-0000-7000-8000-000000000003");
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");

    @Test
    void writesTheSameFieldsAsTheSameText() {
        Map<String, @Nullable String> hashes = new HashMap<>();
        hashes.put("theme", "ab12");
        hashes.put("note", null);

        assertThat(AuditContent.of(hashes)).isEqualTo("{\"note\":null,\"theme\":\"ab12\"}");
        assertThat(AuditContent.of(Map.of())).isEqualTo("{}");
    }

    /** Computed once apart from this code: a later version must still verify what this one has written. */
    @Test
    void makesTheHashesThatStoredTrailsHold() {
        AuditRow row = KEYS.sign(ROW, AT, ActorId.SYSTEM, "contact.logged", "contact", SUBJECT, "{}");

        assertThat(row.mac()).hasToString("dd47a2440b0426d3f071ca435ae3f56383a947bd09617519a61aac1b0e962359");
        assertThat(KEYS.chain(1, ChainHead.START.chain(), row.mac()))
                .hasToString("35ae41be15b3d445dffcdb66e12774fa6361c6542ca2c6bbcc465564994e69de");
        assertThat(KEYS.valueHash("contact", SUBJECT, "theme", "skola")).isEqualTo("08c6cb6aa024ef4e91d0d15e336e3b6b");
    }

    @Test
    void signsInTheMicrosecondsThatTheDatabaseKeeps() {
        AuditRow row = KEYS.sign(ROW, AT.plusNanos(789), ActorId.SYSTEM, "contact.logged", "contact", SUBJECT, "{}");

        assertThat(row.at()).isEqualTo(AT);
        assertThat(KEYS.macOf(row)).isEqualTo(row.mac());
    }

    @Test
    void tellsWhereOneTextEndsAndTheNextBegins() {
        Digest one =
                KEYS.sign(ROW, AT, ActorId.SYSTEM, "a.bc", "d", SUBJECT, "{}").mac();
        Digest other =
                KEYS.sign(ROW, AT, ActorId.SYSTEM, "a.b", "cd", SUBJECT, "{}").mac();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void hidesThatTwoSubjectsOrFieldsHaveTheSameValue() {
        String hash = KEYS.valueHash("contact", SUBJECT, "theme", "skola");

        assertThat(KEYS.valueHash("contact", SUBJECT, "theme", "skola")).isEqualTo(hash);
        assertThat(KEYS.valueHash("contact", OTHER, "theme", "skola")).isNotEqualTo(hash);
        assertThat(KEYS.valueHash("contact", SUBJECT, "place", "skola")).isNotEqualTo(hash);
        assertThat(KEYS.valueHash("shift", SUBJECT, "theme", "skola")).isNotEqualTo(hash);
        assertThat(hash).hasSize(32).doesNotContain("skola");
    }

    @Test
    void needsTheKey() {
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;

        assertThat(new AuditKeys(otherKey).valueHash("contact", SUBJECT, "theme", "skola"))
                .isNotEqualTo(KEYS.valueHash("contact", SUBJECT, "theme", "skola"));
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditKeys(new byte[31]));
    }
}
