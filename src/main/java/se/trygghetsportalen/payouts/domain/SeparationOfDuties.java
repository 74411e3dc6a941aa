package se.trygghetsportalen.payouts.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/**
 * Who may sign what: assessor, reviewer, approver and exporter of one payment are different people, none of them belongs
 * to the payee, nobody signs for their superior's association, and nobody above their limit.
 */
public final class SeparationOfDuties {
    private SeparationOfDuties() {}

    /**
     * What is known about somebody who wants to sign a run.
     *
     * @param actor who
     * @param day today
     * @param assessors of any of its rows
     * @param belongsToPayee whether the person has ever named one of the payees
     * @param superiorBelongsToPayee whether a superior of theirs has
     * @param rights all of the person's rights
     * @param absent who is away today
     * @param largest the run's largest payment
     */
    public record Signer(
            ActorId actor,
            LocalDate day,
            Set<ActorId> assessors,
            boolean belongsToPayee,
            boolean superiorBelongsToPayee,
            List<PaymentRight> rights,
            Set<ActorId> absent,
            Money largest) {
        public Signer {
            assessors = Set.copyOf(assessors);
            rights = List.copyOf(rights);
            absent = Set.copyOf(absent);
        }
    }

    /** Every rule that stands in the way, in the table's order; empty when the person may. */
    public static List<DutyRule> brokenBy(Duty duty, PayoutRun run, Signer signer) {
        List<DutyRule> broken = new ArrayList<>();
        ActorId actor = signer.actor();
        if (signer.assessors().contains(actor)) {
            broken.add(DutyRule.ASSESSED);
        }
        if (duty != Duty.EXPORT && run.prepared().by().equals(actor)) {
            broken.add(DutyRule.PREPARED);
        }
        if (duty != Duty.REVIEW && isBy(run.reviewed(), actor)) {
            broken.add(DutyRule.REVIEWED);
        }
        if (duty == Duty.EXPORT && isBy(run.approved(), actor)) {
            broken.add(DutyRule.APPROVED);
        }
        if (signer.belongsToPayee()) {
            broken.add(DutyRule.PAYEE);
        }
        if (signer.superiorBelongsToPayee()) {
            broken.add(DutyRule.SUPERIOR);
        }
        rightBrokenBy(duty, run, signer, broken);
        return List.copyOf(broken);
    }

    private static void rightBrokenBy(Duty duty, PayoutRun run, Signer signer, List<DutyRule> broken) {
        List<PaymentRight> covering = signer.rights().stream()
                .filter(right -> right.coversOn(signer.day(), duty, run.responsibility()))
                .toList();
        List<PaymentRight> holding = covering.stream()
                .filter(right -> right.deputyFor() == null || signer.absent().contains(right.deputyFor()))
                .toList();
        if (covering.isEmpty()) {
            broken.add(DutyRule.NO_RIGHT);
        } else if (holding.isEmpty()) {
            broken.add(DutyRule.NOT_ABSENT);
        } else if (holding.stream().allMatch(right -> signer.largest().isMoreThan(right.limit()))) {
            broken.add(DutyRule.ABOVE_LIMIT);
        }
    }

    private static boolean isBy(@Nullable Mark mark, ActorId actor) {
        return mark != null && mark.by().equals(actor);
    }
}
