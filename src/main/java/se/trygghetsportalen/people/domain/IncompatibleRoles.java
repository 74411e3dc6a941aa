package se.trygghetsportalen.people.domain;

import static se.trygghetsportalen.people.domain.Role.ADMINISTRATOR;
import static se.trygghetsportalen.people.domain.Role.ASSOCIATION_REPRESENTATIVE;
import static se.trygghetsportalen.people.domain.Role.AUDITOR;
import static se.trygghetsportalen.people.domain.Role.DECISION_MAKER;
import static se.trygghetsportalen.people.domain.Role.MENTORING_COORDINATOR;
import static se.trygghetsportalen.people.domain.Role.OUTREACH_WORKER;
import static se.trygghetsportalen.people.domain.Role.PARTNER;
import static se.trygghetsportalen.people.domain.Role.PAYMENT_APPROVER;
import static se.trygghetsportalen.people.domain.Role.PAYMENT_EXPORTER;
import static se.trygghetsportalen.people.domain.Role.PAYMENT_REVIEWER;
import static se.trygghetsportalen.people.domain.Role.PROGRAMME_OFFICER;
import static se.trygghetsportalen.people.domain.Role.ROLE_MODEL;
import static se.trygghetsportalen.people.domain.Role.TEAM_LEAD;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which two roles one account may never hold together.
 *
 * <p>Whoever hands out roles could otherwise hand themselves any right in the portal. So the administrator's account
 * is an administrator's and nothing else; a person who also works in the field has a second account for that.
 */
public final class IncompatibleRoles {
    /** Why the two may not meet. */
    public enum Reason {
        /** Nobody reviews, approves or pays what they themselves arranged. */
        FOUR_EYES,
        /** Administrators read no contact, follow-up, mentoring, assessment or draft application. */
        CONFIDENTIALITY
    }

    /**
     * Two roles that may not meet.
     *
     * @param one the first, in no particular order
     * @param other the second
     * @param reason why
     */
    public record Pair(Role one, Role other, Reason reason) {
        boolean isIn(Set<Role> roles) {
            return roles.contains(one) && roles.contains(other);
        }
    }

    /** Every such pair. Pairs that may not meet in one case are the business of the room that owns the case. */
    public static final List<Pair> PAIRS = List.of(
            new Pair(ADMINISTRATOR, AUDITOR, Reason.FOUR_EYES),
            new Pair(ADMINISTRATOR, PAYMENT_REVIEWER, Reason.FOUR_EYES),
            new Pair(ADMINISTRATOR, PAYMENT_APPROVER, Reason.FOUR_EYES),
            new Pair(ADMINISTRATOR, PAYMENT_EXPORTER, Reason.FOUR_EYES),
            new Pair(ADMINISTRATOR, DECISION_MAKER, Reason.FOUR_EYES),
            new Pair(ADMINISTRATOR, OUTREACH_WORKER, Reason.CONFIDENTIALITY),
            new Pair(ADMINISTRATOR, TEAM_LEAD, Reason.CONFIDENTIALITY),
            new Pair(ADMINISTRATOR, MENTORING_COORDINATOR, Reason.CONFIDENTIALITY),
            new Pair(ADMINISTRATOR, ROLE_MODEL, Reason.CONFIDENTIALITY),
            new Pair(ADMINISTRATOR, PROGRAMME_OFFICER, Reason.CONFIDENTIALITY),
            new Pair(ADMINISTRATOR, ASSOCIATION_REPRESENTATIVE, Reason.CONFIDENTIALITY),
            new Pair(ADMINISTRATOR, PARTNER, Reason.CONFIDENTIALITY));

    private IncompatibleRoles() {}

    /** Whether two of the roles may not meet. */
    public static boolean anyIn(Set<Role> roles) {
        return firstIn(roles).isPresent();
    }

    /** The first pair among the roles that may not meet, in the table's order. */
    public static Optional<Pair> firstIn(Set<Role> roles) {
        return PAIRS.stream().filter(pair -> pair.isIn(roles)).findFirst();
    }
}
