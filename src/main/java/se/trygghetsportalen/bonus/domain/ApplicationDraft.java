package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.shared.ActorId;

/**
 * What an association is writing: its own space, shared among its representatives.
 *
 * @param id the application that it becomes
 * @param year for which year
 * @param association whose
 * @param content what stands there now
 * @param signature the first of two signatures under exactly this content, or null
 * @param savedAt when it was last saved
 * @param savedBy by whom
 * @param version goes up by one with every save
 */
public record ApplicationDraft(
        ApplicationId id,
        BonusYearId year,
        AssociationId association,
        ApplicationContent content,
        @Nullable Signature signature,
        Instant savedAt,
        ActorId savedBy,
        int version) {
    /** A signature under it. */
    public record Signature(ActorId by, Instant at) {}

    /** The same with other content. A signature under the old content does not hold for the new one. */
    public ApplicationDraft with(ApplicationContent other, ActorId by, Instant at) {
        return new ApplicationDraft(id, year, association, other, null, at, by, version + 1);
    }

    /** The same, signed by one of two. */
    public ApplicationDraft signed(Signature first) {
        return new ApplicationDraft(id, year, association, content, first, savedAt, savedBy, version + 1);
    }

    /** The same after it has been handed in: the signatures went with the revision. */
    public ApplicationDraft handedIn() {
        return new ApplicationDraft(id, year, association, content, null, savedAt, savedBy, version + 1);
    }
}
