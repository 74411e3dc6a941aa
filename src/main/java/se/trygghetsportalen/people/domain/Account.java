package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * One person's way in: who they are to others, what they may be, and whether they may sign in at all. The password is
 * not part of it and never leaves the room's persistence.
 *
 * @param id the account, and the actor in everything that it does
 * @param username what the person signs in with; never changes
 * @param displayName what others see
 * @param email where the person wants mail, if anywhere
 * @param roles what the person may be; never empty in a stored account
 * @param state whether the person may sign in
 * @param language the language of the person's screens
 * @param colourScheme light, dark or as the device
 * @param mustChangePassword whether nothing else may be done before the password is changed
 * @param credentialsChangedAt when password, roles or state last changed: sessions from before then have ended
 * @param version counts what administrators saved, so that a stale save is noticed
 */
public record Account(
        ActorId id,
        Username username,
        String displayName,
        @Nullable String email,
        Set<Role> roles,
        AccountState state,
        Language language,
        ColourScheme colourScheme,
        boolean mustChangePassword,
        Instant credentialsChangedAt,
        int version) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /** An account that nobody has used yet. */
    public static Account opened(NewAccount wanted, boolean mustChangePassword, Instant now) {
        return new Account(
                wanted.id(),
                Username.of(wanted.username()),
                wanted.details().displayName(),
                wanted.details().email(),
                wanted.details().roles(),
                AccountState.ACTIVE,
                Language.SWEDISH,
                ColourScheme.SYSTEM,
                mustChangePassword,
                now,
                0);
    }

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** What an administrator may edit of it. */
    public AccountDetails details() {
        return new AccountDetails(displayName, email, roles);
    }

    /** The account as an administrator wants it. Other roles than before end the sessions from before now. */
    public Account with(AccountDetails details, Instant now) {
        boolean sameRoles = roles.equals(details.roles());
        return new Account(
                id,
                username,
                details.displayName(),
                details.email(),
                details.roles(),
                state,
                language,
                colourScheme,
                mustChangePassword,
                sameRoles ? credentialsChangedAt : now,
                version);
    }

    /** The account in another state; its sessions from before now have ended. */
    public Account in(AccountState next, Instant now) {
        return new Account(
                id,
                username,
                displayName,
                email,
                roles,
                next,
                language,
                colourScheme,
                mustChangePassword,
                now,
                version);
    }

    /** The same account, read or saved as the given version. */
    public Account at(int otherVersion) {
        return new Account(
                id,
                username,
                displayName,
                email,
                roles,
                state,
                language,
                colourScheme,
                mustChangePassword,
                credentialsChangedAt,
                otherVersion);
    }

    /** Who this is while signed in. */
    public SignedInUser signedIn() {
        return new SignedInUser(id, username.value(), displayName, roles);
    }

    /**
     * The account's password was changed, by its owner or through a reset link. Published while the change is made; the
     * shell lets the session that made the change live on.
     *
     * @param id whose password
     * @param changedAt sessions that signed in before this instant have ended
     */
    public record PasswordChanged(ActorId id, Instant changedAt) {}
}
