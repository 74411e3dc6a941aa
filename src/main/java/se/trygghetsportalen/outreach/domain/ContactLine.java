package se.trygghetsportalen.outreach.domain;

/**
 * A contact with the names that belong to it, as lists and pages show it.
 *
 * @param contact the contact
 * @param arena what the place is called
 * @param district what its district is called
 * @param worker what its worker is called
 */
public record ContactLine(Contact contact, String arena, String district, String worker) {
    /** Where in the list it stands. */
    public ListPosition<ContactId> position() {
        return new ListPosition<>(contact.content().occurredAt(), contact.id());
    }
}
