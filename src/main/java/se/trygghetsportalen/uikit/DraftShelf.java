package se.trygghetsportalen.uikit;

import java.time.Instant;
import java.util.Optional;

/**
 * Extension point: where {@link DraftKeeper} puts what the person signed in is typing. Reaches that person's drafts and
 * nobody else's.
 */
public interface DraftShelf {
    /** The person's draft for the form, if there is one that has not expired. */
    Optional<ShelvedDraft> find(Form form);

    /** Keeps the content in the place of an earlier one; answers whether it did, or there was too much of it. */
    boolean save(Form form, String content);

    /** Removes the draft for the form, if there is one. */
    void discard(Form form);

    /**
     * Which form, and what it is about.
     *
     * @param name the form, as a dotted word of the program: {@code outreach.contact}
     * @param subject what the form is about, mostly an id; empty when it makes something new
     */
    record Form(String name, String subject) {}

    /** What was typed, and when it was last kept. */
    record ShelvedDraft(String content, Instant savedAt) {}
}
