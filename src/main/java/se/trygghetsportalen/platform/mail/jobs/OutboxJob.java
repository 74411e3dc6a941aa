package se.trygghetsportalen.platform.mail.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.platform.mail.OutboxDelivery;

/** Sends what is due. Needs no lock: a message is taken by one node. */
@Component
class OutboxJob {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxJob.class);

    private final OutboxDelivery delivery;

    OutboxJob(OutboxDelivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT10S")
    void send() {
        int sent = delivery.sendDue();
        if (sent > 0) {
            LOG.info("{} messages sent", sent);
        }
    }
}
