package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where contacts are kept. */
public interface ContactRepository {
    /** The contact as it is. */
    Optional<Contact> find(ContactId id);

    /** The contact, which nobody else changes until the transaction ends. */
    Optional<Contact> findToChange(ContactId id);

    /** The {@link ContactDraft#fingerprint()} of what was first sent under this id. */
    Optional<String> findFingerprint(ContactId id);

    /** Whether a contact with this id was stored and taken back. */
    boolean isTakenBack(ContactId id);

    /** Whether a contact with any of these ids is stored, or was and is taken back. */
    boolean isAnyUsed(Set<ContactId> ids);

    /**
     * Stores a new contact. When the same id is stored by somebody else at this very moment the transaction fails in a
     * way that makes it be tried again, and the next try finds the other one.
     */
    void add(Contact contact, String fingerprint);

    /** As {@link #add} for each contact with its fingerprint, in few statements. */
    void addAll(Map<Contact, String> fingerprints);

    /**
     * Stores the next version of a contact that {@link #findToChange} answered, and keeps what it said before.
     *
     * @throws IllegalStateException when the stored version is not the one before
     */
    void correct(Contact corrected, ContactVersion before);

    /** Removes a contact with all it ever said, and remembers that its id is used up. */
    void takeBack(Contact contact, Instant at);
}
