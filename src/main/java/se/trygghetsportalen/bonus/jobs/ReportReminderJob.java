package se.trygghetsportalen.bonus.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.bonus.ReportReminding;

/** Every morning, Swedish time. Needs no lock: what two machines send at once is sent once. */
@Component
class ReportReminderJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReportReminderJob.class);

    private final ReportReminding reminding;

    ReportReminderJob(ReportReminding reminding) {
        this.reminding = reminding;
    }

    @Scheduled(cron = "0 0 8 * * *", zone = "Europe/Stockholm")
    void remind() {
        LOG.info("Reminded of {} reports", reminding.send());
    }
}
