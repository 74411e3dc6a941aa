package se.trygghetsportalen.platform.audit;

/**
 * Who may look into the trail. The accounts stand above this room, so the name of the role is written here once more; a
 * test holds the two together.
 */
public final class AuditAccess {
    /** The auditor's role, as {@code @RolesAllowed} wants it. */
    public static final String AUDITOR = "AUDITOR";

    private AuditAccess() {}
}
