package se.trygghetsportalen.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.demo.domain.DemoProgress;

/**
 * Builds Ekånge, a municipality that does not exist, and keeps it up to date: each evening has a shift. Every step is
 * one transaction, so a building that is interrupted goes on where it stopped, and one that is repeated does nothing.
 *
 * <p>No person can reach it; it works in the names of the demo's accounts, with their rights and no others.
 */
@Service
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
public class DemoMunicipality {
    private static final Logger LOG = LoggerFactory.getLogger(DemoMunicipality.class);

    private final List<DemoChapter> chapters;
    private final DemoProgress progress;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean built = new AtomicBoolean();

    DemoMunicipality(List<DemoChapter> chapters, DemoProgress progress, TransactionTemplate transaction, Clock clock) {
        this.chapters = List.copyOf(chapters);
        this.progress = progress;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does the steps that are not done yet, in their order. */
    public void build() {
        Instant begun = clock.instant();
        int done = 0;
        for (DemoChapter chapter : chapters) {
            for (DemoStep step : chapter.steps(begun)) {
                if (!progress.isDone(step.name())) {
                    transaction.executeWithoutResult(status -> take(step));
                    done++;
                }
            }
        }
        built.set(true);
        if (done > 0) {
            LOG.info(
                    "Ekånge: {} steps in {} ms",
                    done,
                    Duration.between(begun, clock.instant()).toMillis());
        }
    }

    /** Whether this node has seen the demo whole. */
    boolean isBuilt() {
        return built.get();
    }

    private void take(DemoStep step) {
        // Marked first: a second node that starts at the same time waits here and finds the step done.
        if (progress.markDone(step.name(), clock.instant())) {
            step.work().run();
        }
    }
}
