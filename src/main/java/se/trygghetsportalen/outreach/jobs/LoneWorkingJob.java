package se.trygghetsportalen.outreach.jobs;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.LoneWorking;

/** Each half minute, tells the leads of whoever works alone and was not heard of in time. */
@Component
class LoneWorkingJob {
    private final LoneWorking lone;

    LoneWorkingJob(LoneWorking lone) {
        this.lone = lone;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void look() {
        lone.tellOfTheMissing();
    }
}
