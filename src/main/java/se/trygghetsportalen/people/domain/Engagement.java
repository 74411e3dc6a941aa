package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * What a person has declared about themselves and an organisation (Kommunallagen 6:28–32 and 7:4: conflicts of interest
 * are disclosed unasked). The rooms that decide about organisations read it; this room draws no conclusion from it.
 *
 * @param id which one
 * @param person whose declaration it is
 * @param content what was declared
 * @param declaredAt when it was last said
 * @param version counts how often it was said; the earlier versions stay
 */
public record Engagement(EngagementId id, ActorId person, Content content, Instant declaredAt, int version) {
    /**
     * What was declared.
     *
     * @param organisation which organisation
     * @param relation whose engagement it is
     * @param role what the person is or was
     * @param from the first day
     * @param to the last day; null while it goes on
     */
    public record Content(
            OrganisationNumber organisation,
            EngagementRelation relation,
            EngagementRole role,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A declaration that is said for the first time; empty when the details have to be put right. */
    public static Optional<Engagement> declared(
            EngagementId id, ActorId person, EngagementDetails details, Instant now) {
        return details.content().map(content -> new Engagement(id, person, content, now, 0));
    }

    /** The same engagement, said anew; empty when the details have to be put right. */
    public Optional<Engagement> saidAnew(EngagementDetails details, Instant now) {
        return details.content().map(other -> new Engagement(id, person, other, now, version + 1));
    }

    public OrganisationNumber organisation() {
        return content.organisation();
    }

    /** Whether it has ended before the day. */
    public boolean hasEndedBefore(LocalDate day) {
        return content.to() != null && content.to().isBefore(day);
    }

    /** What the person may edit of it. */
    public EngagementDetails details() {
        return new EngagementDetails(
                content.organisation().written(), content.relation(), content.role(), content.from(), content.to());
    }
}
