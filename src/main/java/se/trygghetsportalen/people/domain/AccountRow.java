package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * An account as the list shows it.
 *
 * @param id which account
 * @param username what the person signs in with
 * @param displayName what others see
 * @param roles what the person may be
 * @param state whether the person may sign in
 * @param signedInAt the latest sign-in, or null
 */
public record AccountRow(
        ActorId id,
        String username,
        String displayName,
        Set<Role> roles,
        AccountState state,
        @Nullable Instant signedInAt) {
    public AccountRow {
        roles = Set.copyOf(roles);
    }
}
