package se.trygghetsportalen.platform.secrets.domain;

/**
 * An encrypted value does not open: it was changed, it was moved from another place, or its key is no longer there. The
 * message names the place, never the content.
 */
public final class UnreadableContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableContentException(ColumnPlace place, String why) {
        super(place.table() + "." + place.column() + " of " + place.id() + " cannot be opened: " + why);
    }
}
