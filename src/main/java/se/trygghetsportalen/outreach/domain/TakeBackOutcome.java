package se.trygghetsportalen.outreach.domain;

/** What became of a contact that its worker wanted to take back. */
public sealed interface TakeBackOutcome {
    /** It is gone, now or since an earlier try. */
    record TakenBack(ContactId id) implements TakeBackOutcome {}

    /** The shift has ended: what was logged in it stays, and is corrected with a reason. */
    record TooLate(Contact contact) implements TakeBackOutcome {}

    /** There is no such contact. */
    record Missing() implements TakeBackOutcome {}
}
