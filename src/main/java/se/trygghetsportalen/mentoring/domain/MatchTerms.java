package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was matched, by which rules, and what happened when.
 *
 * @param roleModel the role model
 * @param youth the youth
 * @param programme whose rules for contact it follows
 * @param proposedOn when it was proposed
 * @param introducedOn when the two met, or null
 * @param consentedOn when both said yes, or null
 * @param activeFrom when it began, or null
 * @param pauses breaks; the last one may be open
 * @param closure how it ended, or null
 */
public record MatchTerms(
        RoleModelId roleModel,
        YouthId youth,
        Programme programme,
        LocalDate proposedOn,
        @Nullable LocalDate introducedOn,
        @Nullable LocalDate consentedOn,
        @Nullable LocalDate activeFrom,
        List<Pause> pauses,
        @Nullable Closure closure) {
    public MatchTerms {
        pauses = List.copyOf(pauses);
    }

    /** A new proposal. */
    public static MatchTerms proposed(RoleModelId roleModel, YouthId youth, Programme programme, LocalDate on) {
        return new MatchTerms(roleModel, youth, programme, on, null, null, null, List.of(), null);
    }

    MatchTerms introduced(LocalDate on) {
        return new MatchTerms(roleModel, youth, programme, proposedOn, on, null, null, pauses, null);
    }

    MatchTerms consented(LocalDate on) {
        return new MatchTerms(roleModel, youth, programme, proposedOn, introducedOn, on, null, pauses, null);
    }

    MatchTerms active(LocalDate from) {
        return new MatchTerms(roleModel, youth, programme, proposedOn, introducedOn, consentedOn, from, pauses, null);
    }

    MatchTerms paused(LocalDate from) {
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(new Pause(from, null));
        return with(longer, null);
    }

    MatchTerms resumed(LocalDate on) {
        List<Pause> ended = new ArrayList<>(pauses);
        ended.add(new Pause(ended.removeLast().from(), on));
        return with(ended, null);
    }

    MatchTerms closed(Closure how) {
        return with(pauses, how);
    }

    private MatchTerms with(List<Pause> breaks, @Nullable Closure how) {
        return new MatchTerms(
                roleModel, youth, programme, proposedOn, introducedOn, consentedOn, activeFrom, breaks, how);
    }

    /**
     * A break.
     *
     * @param from its first day
     * @param to the day on which the match went on, or null while it lasts
     */
    public record Pause(LocalDate from, @Nullable LocalDate to) {}

    /**
     * How a match ended.
     *
     * @param on when
     * @param reason why
     * @param talkedWithRoleModel whether the closing conversation with the role model was held
     * @param talkedWithYouth whether the closing conversation with the youth was held
     * @param rematch whether the youth is to be matched again
     * @param bridgeOn when the old and the new role model met with the youth, or null
     */
    public record Closure(
            LocalDate on,
            CloseReason reason,
            boolean talkedWithRoleModel,
            boolean talkedWithYouth,
            boolean rematch,
            @Nullable LocalDate bridgeOn) {
        /** With the day of the bridge meeting. */
        public Closure bridged(LocalDate day) {
            return new Closure(on, reason, talkedWithRoleModel, talkedWithYouth, rematch, day);
        }
    }
}
