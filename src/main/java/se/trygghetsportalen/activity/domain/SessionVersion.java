package se.trygghetsportalen.activity.domain;

import java.time.Instant;
import se.trygghetsportalen.outreach.domain.Mark;

/**
 * What was said about a session before a correction.
 *
 * @param version the version that it was
 * @param openedAt when the doors opened, as was said then
 * @param endedAt when they closed, as was said then
 * @param report what it was summed up as
 * @param counted how many were counted without an alias
 * @param reason why it was corrected
 * @param corrected when, and by whom
 */
public record SessionVersion(
        int version,
        Instant openedAt,
        Instant endedAt,
        SessionReport report,
        HeadsByGender counted,
        String reason,
        Mark corrected) {
    /**
     * With the name of whoever corrected.
     *
     * @param version what was said before
     * @param by the name
     */
    public record Named(SessionVersion version, String by) {}
}
