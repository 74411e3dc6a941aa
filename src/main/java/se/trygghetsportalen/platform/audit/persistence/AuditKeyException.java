package se.trygghetsportalen.platform.audit.persistence;

/** The portal cannot start, because the audit trail's key is missing, unreadable or another one. */
final class AuditKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String action;

    AuditKeyException(String what, String action) {
        super(what);
        this.action = action;
    }

    AuditKeyException(String what, String action, Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    /** What the reader can do about it. */
    String action() {
        return action;
    }
}
