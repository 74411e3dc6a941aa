package se.trygghetsportalen.platform.audit.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * What an inspection of the whole trail found.
 *
 * @param at when it was made
 * @param seals how many seals there are
 * @param newestNumber the highest number among them, 0 when there are none
 * @param unsealed how many rows have no seal; a few are normal while people work
 * @param oldestUnsealed when the oldest of them was written
 * @param head the head that was remembered outside the database
 * @param findingCount how many things are wrong
 * @param findings the first of them, at most {@link #MOST_FINDINGS}
 */
public record VerificationReport(
        Instant at,
        long seals,
        long newestNumber,
        long unsealed,
        Optional<Instant> oldestUnsealed,
        Optional<ChainHead> head,
        long findingCount,
        List<Finding> findings) {
    /** How many findings a report lists; the rest are only counted, so that a report never fills the memory. */
    public static final int MOST_FINDINGS = 100;

    public VerificationReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return findingCount == 0;
    }

    /** The report as lines for whoever runs the verify command. */
    public List<String> inEnglish() {
        List<String> lines = new ArrayList<>();
        lines.add("The audit trail, verified at " + SwedishTime.clockOf(at).withNano(0) + " (Europe/Stockholm)");
        lines.add("  sealed rows:   " + count(seals) + (seals == 0 ? "" : ", the newest has number " + newestNumber));
        lines.add("  unsealed rows: " + count(unsealed)
                + oldestUnsealed
                        .map(oldest -> ", the oldest was written "
                                + Math.max(0, Duration.between(oldest, at).toSeconds()) + " s ago")
                        .orElse(""));
        lines.add("  head outside:  "
                + head.map(known -> "number " + known.number() + ", " + known.chain())
                        .orElse("none"));
        if (intact()) {
            lines.add("Nothing was changed, deleted, moved, inserted or cut off.");
        } else {
            lines.add(
                    "THE TRAIL IS DAMAGED: " + count(findingCount) + (findingCount == 1 ? " finding." : " findings."));
            findings.forEach(finding -> lines.add("  " + finding.inEnglish()));
            if (findingCount > findings.size()) {
                lines.add("  … and " + count(findingCount - findings.size()) + " more.");
            }
        }
        return lines;
    }

    private static String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
