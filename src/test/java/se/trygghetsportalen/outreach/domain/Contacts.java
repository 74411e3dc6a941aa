package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.Set;

/** Object mother: contacts with safe defaults. */
public final class Contacts {
    private Contacts() {}

    /** A conversation with two boys of 13–15 about school, nothing to follow up, no note. */
    public static ContactContent content(Instant occurredAt) {
        return new ContactContent(
                occurredAt,
                10,
                Medium.IN_PERSON,
                true,
                ContactType.CONVERSATION,
                Depth.ONE,
                HeadCounts.NONE.with(AgeBand.AGE_13_15, Gender.BOY, 2),
                Set.of(Theme.SCHOOL),
                Set.of(Action.CONVERSATION),
                FollowUp.NONE,
                "");
    }

    /** One from which somebody is handed over. */
    public static ContactContent handedOver(Instant at) {
        ContactContent some = content(at);
        return new ContactContent(
                some.occurredAt(),
                some.minutes(),
                some.medium(),
                some.made(),
                some.type(),
                some.depth(),
                some.heads(),
                some.themes(),
                some.actions(),
                FollowUp.HANDED_OVER,
                some.note());
    }

    /** The same with other heads. */
    public static ContactContent with(ContactContent content, HeadCounts heads, boolean made) {
        return new ContactContent(
                content.occurredAt(),
                content.minutes(),
                content.medium(),
                made,
                content.type(),
                content.depth(),
                heads,
                content.themes(),
                content.actions(),
                content.followUp(),
                content.note());
    }

    /** The same of another length. */
    public static ContactContent lasting(ContactContent content, int minutes) {
        return new ContactContent(
                content.occurredAt(),
                minutes,
                content.medium(),
                content.made(),
                content.type(),
                content.depth(),
                content.heads(),
                content.themes(),
                content.actions(),
                content.followUp(),
                content.note());
    }
}
