package se.trygghetsportalen.people.domain;

/**
 * What an account may be in the municipality's work. One person may hold several; which pairs may not meet in one case
 * (assessor and approver, say) is a rule of the room that owns the case.
 *
 * <p>The names are stored and used in {@code @RolesAllowed} through {@link Roles}.
 */
public enum Role {
    OUTREACH_WORKER(Roles.OUTREACH_WORKER),
    TEAM_LEAD(Roles.TEAM_LEAD),
    MENTORING_COORDINATOR(Roles.MENTORING_COORDINATOR),
    ROLE_MODEL(Roles.ROLE_MODEL),
    ASSOCIATION_REPRESENTATIVE(Roles.ASSOCIATION_REPRESENTATIVE),
    PROGRAMME_OFFICER(Roles.PROGRAMME_OFFICER),
    DECISION_MAKER(Roles.DECISION_MAKER),
    PAYMENT_REVIEWER(Roles.PAYMENT_REVIEWER),
    PAYMENT_APPROVER(Roles.PAYMENT_APPROVER),
    PAYMENT_EXPORTER(Roles.PAYMENT_EXPORTER),
    PARTNER(Roles.PARTNER),
    ADMINISTRATOR(Roles.ADMINISTRATOR),
    AUDITOR(Roles.AUDITOR);

    Role(String authority) {
        if (!name().equals(authority)) {
            throw new IllegalArgumentException("Role and constant differ: " + name() + ", " + authority);
        }
    }
}
