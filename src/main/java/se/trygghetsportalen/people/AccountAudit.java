package se.trygghetsportalen.people;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.ActorId;

/** Words this room's entries in the audit trail. No entry has a field for a password, a token or a hash of one. */
@Component
class AccountAudit {
    private static final UUID NO_ACCOUNT = ActorId.SYSTEM.value();

    private final AuditTrail trail;

    AccountAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void opened(ActorId actor, Account account) {
        Map<String, @Nullable String> fields = fields(account);
        fields.put("username", account.username().value());
        record(actor, "account.opened", account.id().value(), fields);
    }

    /** Writes the fields that differ. */
    void changed(ActorId actor, Account before, Account after) {
        Map<String, @Nullable String> fields = fields(after);
        fields.entrySet().removeAll(fields(before).entrySet());
        record(actor, "account.changed", after.id().value(), fields);
    }

    /** Something that is told by its name: {@code account.locked}. */
    void happened(ActorId actor, String action, ActorId account) {
        record(actor, action, account.value(), Map.of());
    }

    void signedIn(ActorId account, String address) {
        record(account, "account.signed-in", account.value(), Map.of("address", address));
    }

    /** Also written when there is no such account: what is written must not tell which names exist. */
    void refused(@Nullable ActorId account, String address) {
        UUID subject = account == null ? NO_ACCOUNT : account.value();
        record(ActorId.SYSTEM, "account.sign-in-refused", subject, Map.of("address", address));
    }

    private void record(ActorId actor, String action, UUID subject, Map<String, @Nullable String> fields) {
        trail.record(new AuditEntry(actor, action, "account", subject, fields));
    }

    private static Map<String, @Nullable String> fields(Account account) {
        Map<String, @Nullable String> fields = new TreeMap<>();
        fields.put("displayName", account.displayName());
        fields.put("email", account.email());
        fields.put("roles", account.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" ")));
        fields.put("state", account.state().name());
        return fields;
    }
}
