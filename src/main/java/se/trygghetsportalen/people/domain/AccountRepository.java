package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/** Keeps accounts and their hashed passwords. */
public interface AccountRepository {
    /** What came of adding an account. */
    enum Added {
        STORED,
        /** Another account has the user name. */
        USERNAME_TAKEN,
        /** The id is stored already: the same request came twice. */
        KNOWN
    }

    /** Adds the account at version 0. */
    Added add(Account account, @Nullable String passwordHash, Instant now);

    Optional<Account> find(ActorId id);

    Optional<Credentials> findCredentials(ActorId id);

    Optional<Credentials> findCredentials(Username username);

    /**
     * Saves details, roles, state and {@code credentialsChangedAt} if the stored version is still the account's, and
     * counts the version up.
     *
     * @return false when somebody else saved meanwhile; nothing is changed then
     */
    boolean save(Account account);

    /** Sets the password and ends the sessions from before {@code changedAt}. Leaves the version alone. */
    void setPassword(ActorId id, String passwordHash, boolean mustChange, Instant changedAt);

    /** Stores the same password under a newer hash, unless the password was changed meanwhile; sessions go on. */
    void rehash(ActorId id, String oldHash, String newHash);

    /** Remembers the latest sign-in. */
    void signedIn(ActorId id, Instant at);

    /** Keeps the owner's language. Leaves the version alone. */
    void setLanguage(ActorId id, Language language);

    /** Keeps the owner's colours. Leaves the version alone. */
    void setColourScheme(ActorId id, ColourScheme colourScheme);

    /** Keeps whether the owner wants by e-mail, too, what the bell says. Leaves the version alone. */
    void setMailWanted(ActorId id, boolean wanted);

    /** Whether the owner wants by e-mail, too, what the bell says. */
    boolean isMailWanted(ActorId id);

    /** From which instant on sessions of the account are valid; empty when it may not be signed in to at all. */
    Optional<Instant> sessionsValidFrom(ActorId id);

    /**
     * Locks all active administrators for the caller's transaction, so that two of them cannot remove each other, and
     * answers who they are. To be the first statement of that transaction.
     */
    Set<ActorId> lockAdministrators();

    /** The accounts in use that have the role, in one statement. */
    Set<ActorId> having(Role role);

    /** What the accounts are called, in one statement; unknown ids are left out. */
    Map<ActorId, String> names(Set<ActorId> ids);

    /** Whether there is any account at all. */
    boolean isEmpty();
}
