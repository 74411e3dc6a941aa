package se.trygghetsportalen.people.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.SignInThrottle;

/** Removes failures to sign in that no longer count. Needs no lock: nodes that do it at once remove it once. */
@Component
class OldFailuresJob {
    private static final Logger LOG = LoggerFactory.getLogger(OldFailuresJob.class);

    private final SignInThrottle throttle;

    OldFailuresJob(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Scheduled(initialDelayString = "${portal.people.old-failures-after:PT5M}", fixedDelayString = "PT10M")
    void remove() {
        int removed = throttle.removeExpired();
        LOG.debug("{} old failures to sign in removed", removed);
    }
}
