package se.trygghetsportalen.outreach.domain;

/**
 * An earlier version of a contact with the name of who corrected it.
 *
 * @param version what it said, and why it was corrected
 * @param replacedBy what the person who corrected it is called
 */
public record ContactVersionLine(ContactVersion version, String replacedBy) {}
