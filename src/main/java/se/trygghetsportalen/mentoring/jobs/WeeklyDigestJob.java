package se.trygghetsportalen.mentoring.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.mentoring.MentoringDigest;

/** Monday morning, Swedish time; the next morning where the portal stood still on the Monday. */
@Component
class WeeklyDigestJob {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDigestJob.class);

    private final MentoringDigest digest;

    WeeklyDigestJob(MentoringDigest digest) {
        this.digest = digest;
    }

    @Scheduled(cron = "0 0 7 * * *", zone = "Europe/Stockholm")
    void send() {
        LOG.debug("The week's digest went to {} coordinators", digest.send());
    }
}
