package se.trygghetsportalen.payouts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RightRepository;
import se.trygghetsportalen.payouts.domain.SeparationOfDuties;
import se.trygghetsportalen.payouts.domain.SeparationOfDuties.Signer;
import se.trygghetsportalen.people.DeclaredEngagements;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Finds what {@link SeparationOfDuties} has to know about somebody who wants to sign. */
@Component
class Signers {
    private final RightRepository rights;
    private final DeclaredEngagements engagements;
    private final PayoutTrail trail;

    Signers(RightRepository rights, DeclaredEngagements engagements, PayoutTrail trail) {
        this.rights = rights;
        this.engagements = engagements;
        this.trail = trail;
    }

    /** The rules that keep the person asking from signing. */
    List<DutyRule> brokenBy(Duty duty, PayoutRun run, List<PayoutRow> rows, List<Payable> payables) {
        ActorId actor = trail.actor();
        List<PaymentRight> own = rights.of(actor);
        Set<ActorId> superiors = own.stream()
                .map(PaymentRight::superior)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Money largest = rows.stream().map(PayoutRow::amount).reduce(Money.ZERO, Money::max);
        Set<ActorId> assessors = payables.stream()
                .flatMap(payable -> payable.assessors().stream())
                .collect(Collectors.toSet());
        return SeparationOfDuties.brokenBy(
                duty,
                run,
                new Signer(
                        actor,
                        trail.today(),
                        assessors,
                        belongsToOne(Set.of(actor), payables),
                        belongsToOne(superiors, payables),
                        own,
                        rights.absentOn(trail.today()),
                        largest));
    }

    /** Every association that the person asking belongs, or has belonged, to: they handle no money of it (KL 6:28, 7:4). */
    Set<OrganisationNumber> ties() {
        return engagements.everNamed(trail.actor());
    }

    private boolean belongsToOne(Set<ActorId> people, Collection<Payable> payables) {
        Set<OrganisationNumber> named = new HashSet<>();
        people.forEach(person -> named.addAll(engagements.everNamed(person)));
        return payables.stream().anyMatch(payable -> named.contains(payable.organisation()));
    }
}
