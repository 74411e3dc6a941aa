package se.trygghetsportalen.platform.drafts.domain;

import java.time.Instant;

/** What became of a draft that was to be kept. */
public sealed interface DraftOutcome {
    /** It is kept, in the place of an earlier one. */
    record Kept(Instant savedAt) implements DraftOutcome {}

    /** It is not kept: there is too much of it. An earlier one is left as it was. */
    record TooLarge(int mostBytes) implements DraftOutcome {}
}
