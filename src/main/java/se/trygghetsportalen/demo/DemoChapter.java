package se.trygghetsportalen.demo;

import java.time.Instant;
import java.util.List;

/** A part of the demo: what belongs to one room. Chapters are read in the order of their beans. */
interface DemoChapter {
    /** The chapter's steps, as they look at that time. Those done before are skipped. */
    List<DemoStep> steps(Instant now);
}
