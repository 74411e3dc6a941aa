package se.trygghetsportalen.platform.audit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.platform.audit.AuditSealing;

/** Calls the sealer each second. {@code portal.audit.sealing=false} leaves a node out. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "portal.audit.sealing", matchIfMissing = true)
class SealingJob {
    private static final Logger LOG = LoggerFactory.getLogger(SealingJob.class);

    private final AuditSealing sealing;
    private String lastTrouble = "";

    SealingJob(AuditSealing sealing) {
        this.sealing = sealing;
    }

    @Scheduled(fixedDelay = 1_000)
    void seal() {
        try {
            sealing.seal();
            if (!lastTrouble.isEmpty()) {
                LOG.info("The audit trail is sealed again");
                lastTrouble = "";
            }
        } catch (RuntimeException e) {
            // The rows wait safely; the next turn tries again. Told once, not each second.
            String trouble = String.valueOf(e.getMessage());
            if (!trouble.equals(lastTrouble)) {
                LOG.error("The audit trail cannot be sealed at the moment, trying on", e);
                lastTrouble = trouble;
            }
        }
    }
}
