package se.trygghetsportalen.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The demo's ids: made of what the thing is called, so that every building of the demo gives the same ones and a step
 * that is repeated meets what it made before.
 */
final class DemoIds {
    private DemoIds() {}

    /** The id of the demo's thing of that kind and name. */
    static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes(("ekånge/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
