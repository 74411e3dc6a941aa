package se.trygghetsportalen.payouts.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.payouts.RecoveryReminders;

/** Every morning, Swedish time. */
@Component
class RecoveryReminderJob {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryReminderJob.class);

    private final RecoveryReminders reminders;

    RecoveryReminderJob(RecoveryReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(cron = "0 10 7 * * *", zone = "Europe/Stockholm")
    void send() {
        LOG.debug("Associations were reminded of {} claims", reminders.sendDue());
    }
}
