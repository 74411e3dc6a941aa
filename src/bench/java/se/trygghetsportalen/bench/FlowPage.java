package se.trygghetsportalen.bench;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a browser would know of the page: of each of the server's nodes its element, its text and where it stands. */
final class FlowPage {
    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    /** Nodes up to here belong to a page that was left. */
    private int left;

    private int newest;

    /** Another page comes; what stands around it stays. */
    void forget() {
        left = newest;
    }

    /** Takes in what the server says has changed. */
    void follow(JsonNode changes) {
        for (JsonNode change : changes) {
            int node = change.path("node").asInt();
            newest = Math.max(newest, node);
            String key = change.path("key").asString("");
            if (key.equals("tag")) {
                tags.put(node, change.path("value").asString(""));
            } else if (key.equals("text")) {
                texts.put(node, change.path("value").asString(""));
            }
            for (JsonNode child : change.path("addNodes")) {
                parents.put(child.asInt(), node);
            }
        }
    }

    /** The first element of that kind on the page. */
    int first(String tag) {
        return tags.entrySet().stream()
                .filter(node -> node.getKey() > left && node.getValue().equals(tag))
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElseThrow(() -> new IllegalStateException("No " + tag + " on the page"));
    }

    /** The element of that kind around the words. */
    int ancestor(String words, String tag) {
        int node = texts.entrySet().stream()
                .filter(text -> text.getKey() > left && text.getValue().equals(words))
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElseThrow(() -> new IllegalStateException("Nowhere on the page: " + words));
        while (!tag.equals(tags.get(node))) {
            Integer parent = parents.get(node);
            if (parent == null) {
                throw new IllegalStateException("No " + tag + " around " + words);
            }
            node = parent;
        }
        return node;
    }
}
