package se.trygghetsportalen.platform.secrets.persistence;

/** The portal cannot start, because the keys of the encrypted columns are missing, unreadable or other ones. */
final class SecretKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String action;

    SecretKeysException(String what, String action) {
        super(what);
        this.action = action;
    }

    SecretKeysException(String what, String action, Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    /** What the reader can do about it. */
    String action() {
        return action;
    }
}
