package se.trygghetsportalen.outreach.domain.handover;

import java.time.Instant;

/**
 * A youth whom outreach hands over to mentoring, with the youth's yes. Who they are stands here only while it waits:
 * whoever is taken in is written down by mentoring, and of the others nothing is kept but the year.
 *
 * @param id which one
 * @param alias what the youth is called in the portal; empty once it is answered
 * @param birthYear the year in which they were born
 * @param wishes what the youth wishes; empty once it is answered, and in lists
 * @param sentAt when it was sent
 * @param state where it stands
 * @param reason why it was declined; empty otherwise
 * @param version goes up by one with every step
 */
public record YouthHandOver(
        YouthHandOverId id,
        String alias,
        int birthYear,
        String wishes,
        Instant sentAt,
        YouthHandOverState state,
        String reason,
        int version) {
    public static final int MAX_ALIAS = 40;
    public static final int MAX_TEXT = 500;

    public YouthHandOver {
        alias = alias.strip();
        wishes = wishes.strip();
        reason = reason.strip();
    }

    /** Sent just now. */
    public static YouthHandOver sent(YouthHandOverId id, String alias, int birthYear, String wishes, Instant now) {
        return new YouthHandOver(id, alias, birthYear, wishes, now, YouthHandOverState.WAITING, "", 1);
    }

    /** Mentoring has taken the youth in. */
    public YouthHandOver accepted() {
        return answered(YouthHandOverState.ACCEPTED, "");
    }

    /** Mentoring cannot take the youth in. */
    public YouthHandOver declined(String why) {
        return answered(YouthHandOverState.DECLINED, why);
    }

    /** Whoever sent it has changed their mind, or the youth theirs. */
    public YouthHandOver takenBack() {
        return answered(YouthHandOverState.TAKEN_BACK, "");
    }

    private YouthHandOver answered(YouthHandOverState next, String why) {
        if (state != YouthHandOverState.WAITING) {
            throw new IllegalStateException("A handing over that is " + state + " cannot become " + next);
        }
        return new YouthHandOver(id, "", birthYear, "", sentAt, next, why, version + 1);
    }
}
