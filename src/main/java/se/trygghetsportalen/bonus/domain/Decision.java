package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/**
 * A decision about one application, by a named person (Kommunallagen 6:38: never by a machine).
 *
 * @param number 1 for the first about the application; one that was annulled is followed by the next
 * @param proposed what the allocation gave
 * @param amount what was decided
 * @param exceptionReason why it differs from the proposal; empty where it does not
 * @param appealedOn the day on which the appeal came in, or null
 * @param appealReference the court's or the diary's number of the appeal; empty without one
 * @param outcomeWords what came of the appeal, in words
 */
public record Decision(
        BonusDecisionId id,
        ApplicationId application,
        int number,
        BonusYearId year,
        AssociationId association,
        SigningId signing,
        Money proposed,
        Money amount,
        String exceptionReason,
        DecisionContent content,
        ActorId signedBy,
        String delegationPoint,
        Instant signedAt,
        DecisionState state,
        @Nullable LocalDate appealedOn,
        String appealReference,
        String outcomeWords,
        int version) {
    public static final int MAX_REASON = 1000;
    public static final int MAX_REFERENCE = 60;

    /** Whether it holds. */
    public boolean isInForce() {
        return state != DecisionState.ANNULLED;
    }

    /** Appealed, or empty where it cannot be. */
    public Optional<Decision> appealed(LocalDate on, String reference) {
        return state.after(DecisionState.Step.APPEAL).map(next -> in(next, on, reference, ""));
    }

    /** With what the court said, or empty where it cannot be. */
    public Optional<Decision> answered(DecisionState.Step step, String words) {
        return state.after(step).map(next -> in(next, appealedOn, appealReference, words));
    }

    private Decision in(DecisionState next, @Nullable LocalDate on, String reference, String words) {
        return new Decision(
                id,
                application,
                number,
                year,
                association,
                signing,
                proposed,
                amount,
                exceptionReason,
                content,
                signedBy,
                delegationPoint,
                signedAt,
                next,
                on,
                reference,
                words,
                version + 1);
    }
}
