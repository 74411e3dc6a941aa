package se.trygghetsportalen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

class AuditEntryTest {
    private static final UUID SUBJECT = UUID.fromString("01938d2c-0000-7000-8000-000000000001");

    @Test
    void keepsASortedCopyOfItsFields() {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("theme", "school");
        fields.put("note", null);
        fields.put("arena", "a");
        AuditEntry entry = new AuditEntry(ActorId.SYSTEM, "contact.logged", "contact", SUBJECT, fields);
        fields.put("later", "x");

        assertThat(entry.fields().keySet()).containsExactly("arena", "note", "theme");
        assertThatThrownBy(() -> entry.fields().remove("note")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact.logged", "account.password-changed", "contact.note_masked", "a.b.c2"})
    void takesDottedWords(String action) {
        assertThat(AuditEntry.of(ActorId.SYSTEM, action, "contact", SUBJECT).action())
                .isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logged", "contact logged", "Contact.logged", "contact.", "", "contact.åter", "c.\n"})
    void refusesAnActionThatIsNoWordOfTheProgram(String action) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditEntry.of(ActorId.SYSTEM, action, "contact", SUBJECT))
                .withMessageNotContaining("åter");
    }

    @Test
    void refusesAFieldNameThatMightBePersonal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditEntry(
                        ActorId.SYSTEM, "contact.logged", "contact", SUBJECT, Map.of("198501012382 said", "x")))
                .withMessageNotContaining("198501012382");
    }

    @Test
    void namesTheAuditorsRoleAsTheAccountsDo() {
        assertThat(AuditAccess.AUDITOR).isEqualTo(Roles.AUDITOR);
    }
}
