package se.trygghetsportalen.bonus.domain;

import org.jspecify.annotations.Nullable;

/**
 * A scheme: what is asked for and how it is paid. It may be changed until a year opens by it; after that it is what was
 * promised, and never changes.
 *
 * @param id which one
 * @param name what officers call it
 * @param content what it says
 * @param clonedFrom the scheme that it was made from
 * @param locked whether a year has opened by it
 * @param version goes up by one with every change
 */
public record Scheme(
        SchemeId id,
        String name,
        SchemeContent content,
        @Nullable SchemeId clonedFrom,
        boolean locked,
        int version) {
    public static final int MAX_NAME = 100;

    /** The same with other content. */
    public Scheme with(String newName, SchemeContent newContent) {
        if (locked) {
            throw new IllegalStateException("A year has opened by scheme " + id);
        }
        return new Scheme(id, newName, newContent, clonedFrom, false, version + 1);
    }

    /** A year opens by it. A locked one stays as it is. */
    public Scheme lock() {
        return locked ? this : new Scheme(id, name, content, clonedFrom, true, version + 1);
    }

    /** A scheme of its own with the same content; its criteria keep their ids. */
    public Scheme cloneAs(SchemeId newId, String newName) {
        return new Scheme(newId, newName, content, id, false, 1);
    }
}
