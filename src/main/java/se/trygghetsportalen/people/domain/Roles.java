package se.trygghetsportalen.people.domain;

/** The names of {@link Role}, as constants for {@code @RolesAllowed} on services and views. */
public final class Roles {
    public static final String OUTREACH_WORKER = "OUTREACH_WORKER";
    public static final String TEAM_LEAD = "TEAM_LEAD";
    public static final String MENTORING_COORDINATOR = "MENTORING_COORDINATOR";
    public static final String ROLE_MODEL = "ROLE_MODEL";
    public static final String ASSOCIATION_REPRESENTATIVE = "ASSOCIATION_REPRESENTATIVE";
    public static final String PROGRAMME_OFFICER = "PROGRAMME_OFFICER";
    public static final String DECISION_MAKER = "DECISION_MAKER";
    public static final String PAYMENT_REVIEWER = "PAYMENT_REVIEWER";
    public static final String PAYMENT_APPROVER = "PAYMENT_APPROVER";
    public static final String PAYMENT_EXPORTER = "PAYMENT_EXPORTER";
    public static final String PARTNER = "PARTNER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String AUDITOR = "AUDITOR";

    private Roles() {}
}
