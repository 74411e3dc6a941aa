package se.trygghetsportalen.demo.domain;

import java.time.Instant;

/** Remembers which steps of the demo are done. */
public interface DemoProgress {
    boolean isDone(String step);

    /**
     * Notes the step as done, in the transaction of its work. Waits for another node that is doing the same step.
     *
     * @return false when it was done already
     */
    boolean markDone(String step, Instant at);
}
