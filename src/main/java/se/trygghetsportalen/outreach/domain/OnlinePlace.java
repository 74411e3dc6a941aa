package se.trygghetsportalen.outreach.domain;

/**
 * Where on the net a contact was.
 *
 * @param platform on which platform
 * @param channel in which channel, group or server of it; may be empty, and identifies nobody
 */
public record OnlinePlace(Platform platform, String channel) {
    /** The longest channel. */
    public static final int MAX_CHANNEL = 120;

    public OnlinePlace {
        channel = channel.strip();
    }
}
