package se.trygghetsportalen.uikit;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The tile server under the maps, where the municipality has one; without it a map shows outlines alone and fetches
 * nothing. Set {@code portal.map.tiles-url} to an https address with {z}, {x} and {y}, and {@code
 * portal.map.tiles-attribution} to what the server's owner wants said.
 */
@Component
public final class MapTiles {
    private final String url;
    private final String attribution;

    MapTiles(
            @Value("${portal.map.tiles-url:}") String url,
            @Value("${portal.map.tiles-attribution:}") String attribution) {
        this.url = url.strip();
        this.attribution = attribution.strip();
        if (!this.url.isEmpty() && !this.url.matches("https://[\\w.:-]+/\\S*\\{z}\\S*")) {
            throw new IllegalArgumentException(
                    "portal.map.tiles-url must be like https://tiles.example.se/{z}/{x}/{y}.png");
        }
    }

    String url() {
        return url;
    }

    String attribution() {
        return attribution;
    }

    /** Where pictures may come from besides the portal, as a content security policy names it; empty for nowhere. */
    public String origin() {
        if (url.isEmpty()) {
            return "";
        }
        URI server = URI.create(url.substring(0, url.indexOf('/', "https://".length())));
        return server.toString();
    }
}
