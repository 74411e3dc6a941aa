package se.trygghetsportalen.outreach.domain;

/**
 * A contact that somebody wants to log. The shift and the place are the stop's; the worker is who logs it.
 *
 * @param id made where the contact was written, so that sending it twice stores it once
 * @param shift during which shift
 * @param stop where it was
 * @param content what is said about it
 */
public record ContactDraft(ContactId id, ShiftId shift, StopId stop, ContactContent content) {
    /** Known again by this when it is sent twice: 64 hexadecimal digits over the stop and all that was said. */
    public String fingerprint() {
        return content.fingerprintWith(stop.toString());
    }
}
