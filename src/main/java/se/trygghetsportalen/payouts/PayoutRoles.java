package se.trygghetsportalen.payouts;

import se.trygghetsportalen.people.domain.Roles;

/** Who sees payouts at all. Whoever does something with them is asked again by each method. */
final class PayoutRoles {
    static final String OFFICER = Roles.PROGRAMME_OFFICER;
    static final String DECISION_MAKER = Roles.DECISION_MAKER;
    static final String REVIEWER = Roles.PAYMENT_REVIEWER;
    static final String APPROVER = Roles.PAYMENT_APPROVER;
    static final String EXPORTER = Roles.PAYMENT_EXPORTER;
    static final String AUDITOR = Roles.AUDITOR;

    private PayoutRoles() {}
}
