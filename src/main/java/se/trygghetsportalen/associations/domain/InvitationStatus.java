package se.trygghetsportalen.associations.domain;

/** What an invitation is good for, or what came of using it. */
public sealed interface InvitationStatus {
    /**
     * It can be used.
     *
     * @param association what it leads to
     * @param contactName the name in the request
     */
    record Open(String association, String contactName) implements InvitationStatus {}

    /** It has been used, or another one has taken its place, or there never was one. */
    record Unknown() implements InvitationStatus {}

    /** Its time is up. */
    record Expired() implements InvitationStatus {}

    /** It has been used now: the account acts for the association. */
    record Joined(AssociationId association) implements InvitationStatus {}
}
