package se.trygghetsportalen.platform.drafts.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.platform.drafts.DraftWeeding;

/** Removes expired drafts each hour. Needs no lock: nodes that do it at once remove each of them once. */
@Component
@EnableScheduling
class DraftWeedingJob {
    private static final Logger LOG = LoggerFactory.getLogger(DraftWeedingJob.class);

    private final DraftWeeding weeding;

    DraftWeedingJob(DraftWeeding weeding) {
        this.weeding = weeding;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void weed() {
        int removed = 0;
        int some;
        do {
            some = weeding.removeSome();
            removed += some;
        } while (weeding.mayBeMore(some));
        LOG.debug("{} expired drafts removed", removed);
    }
}
