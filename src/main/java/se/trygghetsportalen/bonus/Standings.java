package se.trygghetsportalen.bonus;

import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberCounts;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.Standing;

/** Reads from the register what the eligibility rules ask for. */
final class Standings {
    private Standings() {}

    static Standing of(Association association) {
        AssociationDetails details = association.details();
        return new Standing(
                association.state() == AssociationState.ENDED,
                details.number().isNonProfit(),
                details.activeSince(),
                details.statutesOn() != null,
                details.boardElected(),
                details.annualMeetingOn(),
                membersOf(association),
                association.account().isPresent(),
                details.openToAll(),
                details.registryCheckRoutine());
    }

    static ActiveMembers membersOf(Association association) {
        MemberCounts counts = association.members().everywhere();
        return new ActiveMembers(
                counts.in(MemberBand.FROM_7_TO_12),
                counts.in(MemberBand.FROM_13_TO_16),
                counts.in(MemberBand.FROM_17_TO_20),
                counts.in(MemberBand.FROM_21_TO_25));
    }
}
