package se.trygghetsportalen.uikit;

import java.util.List;

/**
 * Extension point: what a room lets the search field find. A source answers only what the person asking may open, and
 * answers an empty list, never an error, to somebody who may see nothing of it.
 */
public interface SearchSource {
    /**
     * The best hits for the words, best first.
     *
     * @param words what was typed, trimmed and never blank
     * @param limit the most hits wanted
     */
    List<SearchHit> find(String words, int limit);

    /**
     * One thing found.
     *
     * @param kindKey translation key of what kind of thing it is, such as {@code places.arena}
     * @param title its name
     * @param detail what tells it from others with the same name; may be empty
     * @param path where it is opened, relative to the root, without a leading slash
     */
    record SearchHit(String kindKey, String title, String detail, String path) {}
}
