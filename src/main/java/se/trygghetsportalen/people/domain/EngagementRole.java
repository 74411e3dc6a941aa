package se.trygghetsportalen.people.domain;

/** What the person is or was in the organisation. */
public enum EngagementRole {
    BOARD,
    SIGNATORY,
    MEMBER,
    EMPLOYEE,
    OTHER
}
