package se.trygghetsportalen.associations;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.associations.domain.JoinRepository;

/**
 * How often one network address may ask within an hour. Kept in the database, so that neither a restart nor another node
 * forgets it; as a digest, and no longer than it counts.
 */
@Component
class JoinThrottle {
    static final int MOST_REQUESTS = 5;
    static final int MOST_FILES = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JoinRepository requests;
    private final JoinClock clock;

    JoinThrottle(JoinRepository requests, JoinClock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** Counts a request; whether it may be taken in. */
    @Transactional
    boolean letsIn(String address) {
        return count("request:" + address) <= MOST_REQUESTS;
    }

    /** Counts a file; whether it may be looked at. */
    @Transactional
    boolean letsInFile(String address) {
        return count("file:" + address) <= MOST_FILES;
    }

    private int count(String what) {
        return requests.countAttempt(
                InvitationToken.digest("join-" + what), clock.now(), clock.now().minus(WINDOW));
    }
}
