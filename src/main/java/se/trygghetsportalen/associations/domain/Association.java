package se.trygghetsportalen.associations.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * An association in the register.
 *
 * @param id which one
 * @param details what the register says about it
 * @param members its active members
 * @param confirmedAccount the account to pay to, once it has been confirmed; null before
 * @param knownSigning who may sign for it; null until minutes prove it
 * @param frozen whether a changed account waits to be confirmed: nothing may be paid meanwhile
 * @param state whether it is at work
 * @param version goes up by one with every change of any of this
 */
public record Association(
        AssociationId id,
        AssociationDetails details,
        Members members,
        @Nullable PayeeAccount confirmedAccount,
        @Nullable Signing knownSigning,
        boolean frozen,
        AssociationState state,
        int version) {
    private static final int FIRST_VERSION = 1;

    /** An association that has just been entered. */
    public static Association entered(AssociationId id, AssociationDetails details) {
        return new Association(id, details, Members.NONE, null, null, false, AssociationState.ACTIVE, FIRST_VERSION);
    }

    public String name() {
        return details.name();
    }

    public OrganisationNumber number() {
        return details.number();
    }

    /** The account to pay to, once it has been confirmed. */
    public Optional<PayeeAccount> account() {
        return Optional.ofNullable(confirmedAccount);
    }

    /** Who may sign for it, once minutes have proved it. */
    public Optional<Signing> signing() {
        return Optional.ofNullable(knownSigning);
    }

    /** The same association with other details. */
    public Association with(AssociationDetails other) {
        return new Association(id, other, members, confirmedAccount, knownSigning, frozen, state, version);
    }

    /** The same association with other members. */
    public Association with(Members other) {
        return new Association(id, details, other, confirmedAccount, knownSigning, frozen, state, version);
    }

    /** The same association with another account. */
    public Association with(PayeeAccount other) {
        return new Association(id, details, members, other, knownSigning, frozen, state, version);
    }

    /** The same association, signed for in another way. */
    public Association with(Signing other) {
        return new Association(id, details, members, confirmedAccount, other, frozen, state, version);
    }

    /** The same association in another state. */
    public Association in(AssociationState other) {
        return new Association(id, details, members, confirmedAccount, knownSigning, frozen, other, version);
    }

    /** The same association, read or saved as that version. */
    public Association at(int other) {
        return new Association(id, details, members, confirmedAccount, knownSigning, frozen, state, other);
    }
}
