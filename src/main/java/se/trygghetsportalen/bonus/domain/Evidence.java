package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that shows what an answer says.
 *
 * @param file which stored file
 * @param application laid beside which application
 * @param criterion beside the answer to which criterion
 * @param name what it is called
 * @param bytes how large it is
 * @param sha256 of its content, in hexadecimal
 * @param addedAt since when it lies there
 */
public record Evidence(
        UUID file,
        ApplicationId application,
        CriterionId criterion,
        String name,
        int bytes,
        String sha256,
        Instant addedAt) {
    /** The most files beside one application. */
    public static final int MOST = 30;

    private static final int KILO = 1024;

    /** How large it is in whole kilobytes, at least one. */
    public int kilobytes() {
        return Math.max(1, Math.ceilDiv(bytes, KILO));
    }
}
